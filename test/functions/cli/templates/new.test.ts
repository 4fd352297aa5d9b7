import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../../functions/cli/main.ts';
import { readStatement } from '../../../../shared/model/document-file.ts';
import { keysOf } from '../../../../shared/model/locate-problems.ts';
import { TEMPLATES } from '../../../../shared/templates/templates.ts';
import { runCli, runHere } from '../run-cli.ts';

const folder = await mkdtemp(join(tmpdir(), 'rule153-new-'));
const names = TEMPLATES.map(({ name }) => name);

describe.each(names)('the template %s', (name) => {
  // `npm run update:expected` writes the file and its tables, for whoever has decided that they should change.
  it('gives the file and the tables beside the examples, at once', async () => {
    const { code, stdout: yaml } = await runHere(['new', '--template', name, '--year', '2027']);
    expect(code).toBe(0);
    const dated = yaml.replace(/^date: .*$/m, 'date: 2026-11-01');
    await expect(dated).toMatchFileSnapshot(`../../../../examples/templates/${name}.yaml`);
    const path = join(folder, `${name}.yaml`);
    await runHere(['new', '--template', name, '--year', '2027', '--out', path]);
    const estimated = await runHere(['estimate', path]);
    expect(estimated.code).toBe(0);
    await expect(estimated.stdout).toMatchFileSnapshot(`../../../../examples/templates/${name}.txt`);
  });

  it('asks for nothing but the rates that the user has to give', async () => {
    const path = join(folder, `check-${name}.yaml`);
    const { stderr } = await runHere(['new', '--template', name, '--year', '2027', '--out', path]);
    const { stdout } = await runHere(['check', path]);
    const queries = stdout.split('\n').filter((line) => line.startsWith('query'));
    expect(queries.filter((line) => !line.startsWith('query zero-amount'))).toEqual([]);
    expect(queries.length > 0).toBe(stderr.includes('To be given'));
  });

  it('is the same as JSON, and explains parts that are there', async () => {
    const path = join(folder, `${name}.json`);
    const { stderr } = await runHere(['new', '--template', name, '--year', '2027', '--out', path]);
    const statement = readStatement(await readFile(path, 'utf8'));
    for (const { path: explained, text } of TEMPLATES.find((one) => one.name === name)?.explanations ?? []) {
      expect(stderr).toContain(`${explained}: ${text}`);
      const part = keysOf(explained).reduce<unknown>(
        (value, key) => (value as Record<string, unknown>)[key],
        statement,
      );
      expect(part, explained).toBeDefined();
    }
    const yaml = join(folder, `same-${name}.yaml`);
    await runHere(['new', '--template', name, '--year', '2027', '--out', yaml]);
    expect((await runHere(['estimate', path])).stdout).toBe((await runHere(['estimate', yaml])).stdout);
  });

  it('estimates in another currency, year and duty station, and takes no rate for another', async () => {
    const path = join(folder, `other-${name}.yaml`);
    await runHere([
      'new',
      '--template',
      name,
      '--out',
      path,
      '--currency',
      'CHF',
      '--year',
      '2031',
      '--duty-station',
      'Bonn',
    ]);
    const { code, stdout, stderr } = await runHere(['estimate', path]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('(CHF)')]);
    expect(stdout).toContain('2031');
    // Every rate that the cards have is in dollars, so nothing has a price.
    for (const line of stdout.split('\n').filter((one) => one.startsWith('Total'))) expect(line).not.toMatch(/\d/);
    expect(stderr).toContain('a factor of zero');
  });
});

describe('new', () => {
  it('says which options there are where nobody can be asked', async () => {
    const { code, stderr } = await runCli(['new']);
    expect(code).toBe(2);
    for (const word of [...names, '--template', '--out', '--duty-station']) expect(stderr).toContain(word);
  });

  it('asks on a terminal, and begins with what is answered', async () => {
    const path = join(folder, 'asked.yaml');
    const answers = ['recurrent-report', 'A report on oceans', 'A/C.2/81/L.7', '', '2028', '', path];
    const told: string[] = [];
    const code = await main(['new'], {
      environment: {},
      now: () => new Date('2026-11-01T00:00:00Z'),
      print: () => undefined,
      tell: (line) => told.push(line),
      ask: () => Promise.resolve(answers.shift() ?? ''),
    });
    expect([code, answers]).toEqual([0, []]);
    const yaml = await readFile(path, 'utf8');
    expect(yaml).toContain('title: A report on oceans');
    expect(yaml).toContain('symbol: A/C.2/81/L.7');
    expect(yaml).toContain('years: {first: 2028, last: 2029}');
    expect(yaml).toContain('date: 2026-11-01');
    expect(told.join('\n')).toContain('1  expert-group');
  });

  it('asks no further after a template that there is not', async () => {
    const asked: string[] = [];
    const told: string[] = [];
    const code = await main(['new'], {
      environment: {},
      print: () => undefined,
      tell: (line) => told.push(line),
      ask: (question) => {
        asked.push(question);
        return Promise.resolve('recurent-report');
      },
    });
    expect([code, asked.length]).toEqual([2, 1]);
    expect(told.join('\n')).toContain('did you mean "recurrent-report"?');
  });

  it.each([
    [['--template', 'expert-grup'], 2, 'did you mean "expert-group"?'],
    [['--template', 'posts', '--year', '27'], 2, '"27" is no year'],
    [['--template', 'posts', '--currency', 'dollars'], 1, 'currency: must be a three-letter currency code'],
    [['--template', 'posts', '--format', 'xml'], 2, 'There is no format "xml"'],
  ])('refuses %j', async (given, exit, message) => {
    const { code, stderr } = await runHere(['new', ...given]);
    expect([code, stderr]).toEqual([exit, expect.stringContaining(message)]);
  });

  it('writes over nothing', async () => {
    const path = join(folder, 'once.yaml');
    await runHere(['new', '--template', 'posts', '--out', path]);
    const { code, stderr } = await runHere(['new', '--template', 'posts', '--out', path]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('is there already')]);
  });
});
