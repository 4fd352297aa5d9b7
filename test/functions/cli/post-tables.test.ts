import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { runHere } from './run-cli.ts';

const example = 'examples/post-tables.json';

/** A workbook or document is written into a file of its own. */
const out = (name: string) => `${mkdtempSync(`${tmpdir()}/post-tables-`)}/${name}`;

describe('a table of posts by the command line', () => {
  it('is opened by why down to requirements and documents', async () => {
    const { stdout } = await runHere(['why', example, '--table', '2', '--column', '2028', '--grade', 'GS(OL)']);
    expect(stdout).toContain('Table 2, GS(OL), 2028: 2 posts.');
    expect(stdout).toContain('2.5 posts GS (OL), Nairobi: approved before the statement changes them.');
    expect(stdout).toContain('-0.5 posts GS(OL), Nairobi, Assistant: abolished in 2028, row 1 of "gone".');
    const total = await runHere(['why', example, 'Table 3 total 2027', '--format', 'json']);
    expect(JSON.parse(total.stdout)).toMatchObject({ title: 'Table 3, Total, 2027', root: { value: '15.5' } });
    const share = await runHere(['why', example, '--table', '2', '--column', 'p', '--grade', 'LL']);
    expect(share.stdout).toContain('Table 2, LL, Per cent: 100.0 per cent');
  });

  it('is opened as a difference: what each row of posts adds, and both sides', async () => {
    const scenario = out('fewer.json');
    const drop = { kind: 'drop-requirement', id: 'kept', requirement: 'gone' };
    const { symbol } = JSON.parse(readFileSync(example, 'utf8')) as { symbol: string };
    writeFileSync(
      scenario,
      JSON.stringify({
        schema: 'rule153/scenario/1',
        id: 'fewer',
        title: 'Kept',
        base: { statement: symbol },
        changes: [drop],
      }),
    );
    const ask = (...more: string[]) =>
      runHere(['why', example, '--table', '2', '--scenario', scenario, '--from', 'base', ...more]);
    const { stdout } = await ask('--column', '2028', '--grade', 'GS(OL)');
    expect(stdout).toContain('Table 2, GS(OL), 2028: 2 posts');
    expect(stdout).toContain('a difference of 0.5.');
    expect(stdout).toContain('-0.5 posts GS(OL), Nairobi, Assistant: abolished in 2028, row 1 of "gone", without');
    const { root } = JSON.parse((await ask('--column', '2028', '--format', 'json')).stdout) as {
      root: { kind: string; value: string; unit: string; children: { kind: string; value: string }[] };
    };
    const effects = root.children.filter(({ kind }) => kind === 'effect');
    expect(root).toMatchObject({ kind: 'difference', unit: 'posts' });
    expect(effects.reduce((sum, { value }) => sum + Number(value), 0)).toBe(Number(root.value));
    expect((await ask('--column', '2028', '--grade', 'LL')).stdout).toContain('in both');
    expect((await ask('--column', 'p', '--grade', 'LL')).stdout).toContain('per cent');
  });

  it('refuses a row and a column that it does not have', async () => {
    const ask = async (...more: string[]) => (await runHere(['why', example, '--table', '2', ...more])).stderr;
    expect(await ask('--column', '2031')).toContain('no column "2031". Its columns are "2027-before"');
    expect(await ask('--column', '2028', '--grade', 'D-1')).toContain('no row of D-1. It has');
    expect((await runHere(['why', example, '--grade', 'P-4', '--year', '2028', '--section', '2'])).stderr).toContain(
      'go with a table of posts',
    );
  });

  it('leaves as JSON, CSV, HTML and workbook', async () => {
    const json = await runHere(['estimate', example, '--format', 'json', '--table', '3']);
    expect(JSON.parse(json.stdout)).toMatchObject({ tables: [], postTables: [{ number: 3, measure: 'posts' }] });
    const csv = await runHere(['estimate', example, '--format', 'csv', '--table', '2']);
    expect(csv.stdout).toContain('2,,,gs,GS (OL),row,2028,2\r\n'.replace('2,,,', '2,,,,'));
    const html = out('posts.html');
    expect((await runHere(['export', example, '--format', 'html', '--out', html])).code).toBe(0);
    expect(readFileSync(html, 'utf8')).toContain('(Number of posts)');
    expect((await runHere(['export', example, '--format', 'xlsx', '--out', out('posts.xlsx')])).code).toBe(0);
  });
});
