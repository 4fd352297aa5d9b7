import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, runHere } from '../run-cli.ts';

const folder = await mkdtemp(join(tmpdir(), 'rule153-written-'));
const typical = JSON.parse(await readFile(new URL('../../../../examples/typical.json', import.meta.url), 'utf8')) as {
  requirements: { [field: string]: unknown }[];
  [field: string]: unknown;
};

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const estimated = async (path: string) => (await runHere(['estimate', path])).stdout;
const plain = await estimated(await file('plain.json', JSON.stringify(typical)));

const yaml = `
# A statement as somebody writes it.
$schema: ../schemas/statement.json
schema: rule153/statement/2
symbol: A/EXAMPLE/2
title: One session
date: 2026-01-15
currency: USD
priceBasis: {description: before recosting, ratesAsOf: 2026-01-01}
rounding: {to: 100, mode: half-up}
years: {first: 2027, last: 2027}
postStartRule: whole-year
rateCards: []
sections:
  - {number: 2, title: Conference management}
tables:
  - {number: 1, title: Conference services, of: Conference, subtotals: false}
mandates: []
milestones: []
registers: []
vacancyFactors: []
assumptions: []
requirements:
  - kind: session
    id: session
    title: Session
    mandates: []
    source: [{symbol: A/EXAMPLE/2}]
    body: Committee
    dutyStation: Vienna
    schedule: {in: [2027]}
    days: 5 # working days
    meetingsPerDay: 2
    rooms: 1
    services:
      - id: interpretation
        title: Interpretation
        per: meeting
        charge: {section: 2, object: Other staff costs, servicing: conference}
        rate: {value: 8050.10, unit: USD per meeting, source: [{symbol: A/EXAMPLE/2}]}
`;

describe('a file as people write it', () => {
  it('may be YAML, with comments, numbers and texts as they come', async () => {
    // 5 × 2 × 1 × 8,050.10 = 80,501
    expect(await estimated(await file('session.yaml', yaml))).toMatch(/Total +80 500/);
    expect(await estimated(await file('session.yml', yaml))).toMatch(/Total +80 500/);
    expect((await runCli(['estimate', '-'], { input: yaml })).stdout).toMatch(/Total +80 500/);
  });

  it('names the requirement and the line of every problem in YAML, all at once', async () => {
    const wrong = yaml
      .replace('days: 5', 'days: 5,5')
      .replace('title: One session', 'titel: One session')
      .replace('section: 2, object', 'section: 3, object')
      .replace('8050.10', '8 050.10');
    const { code, stderr } = await runHere(['check', await file('wrong.yaml', wrong)]);
    expect(code).toBe(1);
    expect(stderr).toContain('titel (line 6): is not a known field; did you mean "title"?');
    expect(stderr).toContain('requirements[0].days (requirement "session", line 32)');
    expect(stderr).toContain('requirements[0].services[0].rate.value (requirement "session", line 40)');
    expect(stderr).toContain('refused, for 4 problems');
  });

  it('is asked about what only computing finds, with its line', async () => {
    const { stderr } = await runHere([
      'check',
      await file('card.yaml', yaml.replace('rateCards: []', 'rateCards: [none]')),
    ]);
    expect(stderr).toContain('none');
    const missing = yaml.replace(/rate: \{.*\}\n/, 'rate: {code: no-such-rate}\n');
    expect((await runHere(['check', await file('rate.yaml', missing)])).stderr).toMatch(
      /requirement "session", line 40/,
    );
  });

  it('may have numbers where texts are stored and the reverse, words in another case, and the address of its schema', async () => {
    const written = structuredClone(typical);
    written['$schema'] = 'https://example.org/schemas/statement.json';
    written['years'] = { first: '2027', last: 2028 };
    Object.assign(written.requirements[0] ?? {}, { days: 5, meetingsPerDay: 2, rooms: 1 });
    const text = JSON.stringify(written)
      .replace('"number":"16"', '"number":16')
      .replace('"of":"conference"', '"of":"Conference"')
      .replaceAll('"value":"450"', '"value":450.0');
    expect(await estimated(await file('written.json', text))).toBe(plain);
  });

  it('keeps every digit of a number that a float would round', async () => {
    const text = JSON.stringify(typical).replaceAll('"value":"450"', '"value":12345678901234.56789');
    // Twelve months at 12,345,678,901,234.56789.
    expect(await estimated(await file('long.json', text))).toContain('148 148 146 814 800');
  });

  it('is refused where a number cannot be meant', async () => {
    for (const value of ['450.1234567890123', '1e30', 'true', '[450]']) {
      const text = JSON.stringify(typical).replaceAll('"value":"450"', `"value":${value}`);
      const { code, stderr } = await runHere(['check', await file('refused.json', text)]);
      expect([code, stderr]).toEqual([
        1,
        expect.stringContaining('requirements[1].rate.value (requirement "website", line 1)'),
      ]);
    }
  });
});
