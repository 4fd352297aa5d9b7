import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readYaml } from '../../../../shared/model/read-yaml.ts';
import { readText } from '../../../support/reference.ts';
import { runHere } from '../run-cli.ts';

// What people get wrong in files: every answer names the requirement and the line, and says how to write what was meant.

const folder = mkdtempSync(join(tmpdir(), 'rule153-mistakes-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const template = (name: string) => readText(`examples/templates/${name}.yaml`);
let count = 0;

async function check(text: string | Buffer, format: 'yaml' | 'json' = 'yaml') {
  count += 1;
  const file = join(folder, `${count}.${format}`);
  writeFileSync(file, text);
  const { code, stdout, stderr } = await runHere(['check', file], {});
  return { code, said: `${stdout}${stderr}` };
}

type Mistake = [string, string, string, string, RegExp];

/** What is written instead of what, in which template, and what is said of it. */
const MISTAKES: readonly Mistake[] = [
  [
    'a day in words',
    'expert-group',
    'date: ',
    'date: 15 January 2027 # ',
    /date \(line \d+\).*write year-month-day, "2027-01-15"/,
  ],
  ['a year of two digits', 'expert-group', 'in: [2028]', 'in: [28]', /"report", line \d+\).*four digits, 2028/],
  [
    'a year where a list stands',
    'expert-group',
    'schedule: {in: [2028]}',
    'schedule: {in: 2028}',
    /as a list of one, \[2028\]/,
  ],
  [
    'a list where a value stands',
    'expert-group',
    'days: 5',
    'days: [5]',
    /"meetings", line \d+\).*without brackets, 5/,
  ],
  [
    'a code of no rate',
    'expert-group',
    'code: interpretation-meeting',
    'code: interpretation-meetings',
    /"meetings", line \d+\).*Did you mean "interpretation-meeting"/,
  ],
  [
    'a duty station',
    'expert-group',
    'dutyStation: New York\n',
    'dutyStation: New Yrok\n',
    /Did you mean "New York" instead of "New Yrok"/,
  ],
  ['a grade without its hyphen', 'posts', 'grade: P-3', 'grade: P3', /"legal-officer", line \d+\).*did you mean "P-3"/],
  [
    'a grade of no rate',
    'posts',
    'grade: P-4',
    'grade: P-44',
    /"temporary-position", line \d+\).*There is one for New York and P-4/,
  ],
  [
    'an object',
    'expert-group',
    'object: Experts, servicing',
    'object: Expertss, servicing',
    /Did you mean "Experts"\?/,
  ],
  ['a field', 'expert-group', 'rooms: 1', 'room: 1', /did you mean "rooms"/],
  ['a kind', 'expert-group', 'kind: document', 'kind: documents', /"report", line \d+\).*Did you mean "document"\?/],
  [
    'a word of a list',
    'expert-group',
    'servicing: conference',
    'servicing: conferences',
    /Did you mean "conference"\?/,
  ],
  [
    'a reference',
    'expert-group',
    'accompanies: meetings',
    'accompanies: meeting',
    /"tickets", line \d+\).*Did you mean "meetings"\?/,
  ],
  ['a rate card', 'expert-group', 'l53-identified', 'l53-identifed', /Did you mean "l53-identified"\?/],
  ['per cent', 'posts', 'factor: 0.5', 'factor: 50 %', /line \d+\).*write it as a share, "0.5"/],
  ['per cent as a number', 'posts', 'factor: 0.5', 'factor: 50', /write it as a share, "0.5"/],
  [
    'thousands with a comma',
    'expert-group',
    'words: 10700',
    'words: 10,700',
    /without separators, "10700"; if .* "10.700"/,
  ],
  ['thousands with a blank', 'expert-group', 'words: 10700', 'words: 10 700', /write it without separators, "10700"/],
  [
    'thousands with an apostrophe',
    'expert-group',
    'words: 10700',
    "words: 10'700",
    /write it without separators, "10700"/,
  ],
  ['a decimal comma', 'posts', 'factor: 0.5', 'factor: 0,5', /a point, not a comma: write "0.5"/],
  ['an exponent', 'expert-group', 'words: 10700', 'words: 1e4', /write "10000"/],
  [
    'a number in words',
    'expert-group',
    'days: 5',
    'days: five',
    /up to 18 digits before and 12 after the point\); found "five"/,
  ],
  ['a currency by its sign', 'expert-group', 'currency: USD', 'currency: $', /write "USD"/],
  ['a tab', 'expert-group', '    days: 5', '\tdays: 5', /line \d+\).*indent with blanks/],
  [
    'a key twice',
    'expert-group',
    '    rooms: 1',
    '    rooms: 1\n    rooms: 2',
    /line \d+\).*the key stands more than once/,
  ],
  [
    'a colon in a text',
    'expert-group',
    'title: Report of the group',
    'title: Report: of the group',
    /line \d+\).*in quotation marks/,
  ],
  [
    'a line that is not indented',
    'expert-group',
    '    days: 5',
    '     days: 5',
    /line \d+\).*not indented as its neighbours/,
  ],
  [
    'a section with a zero before it',
    'expert-group',
    'section: 4, object',
    'section: 04, object',
    /list of sections \(2, 4\)/,
  ],
  ['an id twice', 'expert-group', 'id: report', 'id: meetings', /"meetings" is a duplicate/],
];

describe('a mistake in a file', () => {
  it.each(MISTAKES)('%s: is answered in YAML and in JSON', async (_, name, right, wrong, message) => {
    const text = template(name);
    expect(text).toContain(right);
    const written = text.replace(right, wrong);
    const yaml = await check(written);
    expect(yaml.said).toMatch(message);
    let value: unknown;
    try {
      value = readYaml(written);
    } catch {
      // What is no YAML has nothing that JSON could say.
      return;
    }
    const json = await check(JSON.stringify(value, null, 2), 'json');
    expect(json.said).toMatch(message);
    expect(json.code).toBe(yaml.code);
  });

  it('is named beside every other one, each with its line', async () => {
    const { said } = await check(
      template('expert-group')
        .replace('words: 10700', 'words: 10,700')
        .replace('days: 5', 'days: five')
        .replace('section: 4, object', 'section: 44, object')
        .replace('servicing: conference', 'servicing: conferences'),
    );
    expect(said).toContain('refused, for 4 problems');
    expect(said.match(/\(requirement "[\w-]+", line \d+\)/g)).toHaveLength(4);
  });

  it('is none where only the way of writing differs', async () => {
    const text = template('expert-group');
    for (const same of [
      `\uFEFF${text}`.replaceAll('\n', '\r\n'),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      text.replace('source: [{symbol: A/DRAFT/1', 'source: &draft [{symbol: A/DRAFT/1'),
    ])
      expect((await check(same)).said).toMatch(/no problems/);
  });

  it('of anchors that grow without end is refused before it takes time', async () => {
    const lines = Array.from({ length: 9 }, (_, level) => {
      const [before, own] = [level, level + 1].map((one) => String.fromCharCode(97 + one));
      return `${own ?? ''}: &${own ?? ''} [${Array.from({ length: 10 }, () => `*${before ?? ''}`).join(',')}]`;
    });
    expect((await check(['a: &a [x, x]', ...lines].join('\n'))).said).toContain('anchors counted each time');
  });
});
