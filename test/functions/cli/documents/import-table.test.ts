import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStatement } from '../../../../functions/documents/kinds/statement.ts';
import { readStatement } from '../../../../shared/model/document-file.ts';
import { runHere } from '../run-cli.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rule153-import-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('rule153 import --as', () => {
  const csv =
    'Kennung,number,grade,dutyStation,title,section,type,effective,source\nnew-posts,2,P-4,Vienna,Officer,16,established,2027,A/C.3/81/L.1\n';

  it('says what a table would do, writes the statement with it, and keeps the columns for the next table', async () => {
    const [posts, out, mapping] = [file('posts.csv', csv), join(folder, 'with.json'), join(folder, 'mapping.json')];
    const into = ['--as', 'posts', '--into', 'A/C.3/79/L.53'];
    const first = await runHere([
      'import',
      posts,
      ...into,
      '--map',
      'Kennung=requirement',
      '--save-mapping',
      mapping,
      '--out',
      out,
    ]);
    expect([first.code, first.stdout]).toEqual([0, expect.stringContaining('posts: 1 added, 0 changed, 0 removed')]);
    expect(JSON.parse(readFileSync(mapping, 'utf8'))).toMatchObject({
      ...{ schema: 'rule153/import-mapping/1', id: 'mapping', table: 'posts' },
      columns: { Kennung: 'requirement', grade: 'grade' },
    });
    expect(readStatement(readFileSync(out, 'utf8')).requirements.at(-1)?.id).toBe('new-posts');
    const again = await runHere(['import', posts, '--as', 'posts', '--into', out, '--mapping', mapping]);
    expect([again.code, again.stdout]).toEqual([
      0,
      expect.stringContaining('0 added, 0 changed, 0 removed, 1 as they were'),
    ]);
    expect(again.stderr).toContain('Nothing is written');
  });

  it('takes columns as earlier versions wrote them, and refuses those of another table', async () => {
    const into = ['--as', 'posts', '--into', 'A/C.3/79/L.53', '--mapping'];
    const earlier = file('earlier.json', '{"Kennung": "requirement"}');
    const taken = await runHere(['import', file('posts.csv', csv), ...into, earlier]);
    expect([taken.code, taken.stdout]).toEqual([0, expect.stringContaining('posts: 1 added')]);
    const other = {
      schema: 'rule153/import-mapping/1',
      id: 'rates',
      title: 'Rates',
      table: 'rates',
      columns: { A: 'code' },
    };
    const refused = await runHere([
      'import',
      file('posts.csv', csv),
      ...into,
      file('other.json', JSON.stringify(other)),
    ]);
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining('is for the table "rates", not "posts"'),
    ]);
  });

  it('reads a grade as a word processor writes it, finds posts whose grade is spelt otherwise, and refuses with what was meant', async () => {
    const head = 'requirement,number,grade,dutyStation,title\n';
    const rows = file('spelt.csv', `${head}posts,2,P\u20114,Vienna,Officer\nposts,1,GS(OL),Vienna,Clerk\n`);
    const posts = {
      kind: 'post',
      id: 'posts',
      title: 'Posts',
      mandates: [],
      source: [{ symbol: 'A/EXAMPLE/1' }],
      type: 'established',
      effective: { in: 2027 },
      charge: { section: '2', object: 'Posts', servicing: 'conference' },
      posts: [
        { number: '2', grade: 'P-4', dutyStation: 'Vienna', title: 'Officer' },
        { number: '1', grade: 'GS (OL)', dutyStation: 'Vienna', title: 'Clerk' },
      ],
    };
    const into = file('into.json', JSON.stringify({ ...exampleStatement(), requirements: [posts] }));
    const kept = await runHere(['import', rows, '--as', 'posts', '--into', into]);
    expect(kept.stdout).toContain('posts: 0 added, 1 changed, 0 removed');
    const wrong = file('wrong.csv', `Posts of 2027\n\n${head}posts,two,Р-4,Vienna,Officer\n`);
    const { stderr } = await runHere(['import', wrong, '--as', 'posts', '--into', into]);
    expect(stderr).toContain('line 4, column "number"');
    expect(stderr).toMatch(/column "grade": must be a grade .* found "Р-4"; did you mean "P-4"/);
  });

  it('names the header that lacks a column, and not the title above it', async () => {
    const text = 'Posts of 2027\n\nrequirement,number,grade,dutyStation,Function\nposts,2,P-4,Vienna,Officer\n';
    const { stderr } = await runHere(['import', file('lacks.csv', text), '--as', 'posts', '--into', 'A/C.3/79/L.53']);
    expect(stderr).toContain('line 3, column "Function": is not a known column');
    expect(stderr).toContain('line 3: has no column "title"');
  });

  it.each([
    [['--as', 'posts'], 2, 'needs --into'],
    [['--as', 'people', '--into', 'A/C.3/79/L.53'], 2, '--as takes posts'],
    [['--as', 'posts', '--into', 'A/C.3/79/L.53'], 1, 'column "Kennung": is not a known column'],
    [['--as', 'posts', '--into', 'A/C.3/79/L.53', '--map', 'Kennung'], 2, '--map takes'],
    [['--as', 'posts', '--into', 'A/C.3/79/L.53', '--sheet', 'One'], 1, 'CSV has no sheets'],
    [['--as', 'posts', '--into', 'A/C.3/79/L.53', '--reason', 'x'], 2, '--reason and --replace go with a document'],
    [['--into', 'A/C.3/79/L.53'], 2, '--into goes with --as'],
  ])('refuses %j', async (options, exit, message) => {
    const { code, stdout, stderr } = await runHere(['import', file('posts.csv', csv), ...options]);
    expect([code, stdout]).toEqual([exit, '']);
    expect(stderr).toContain(message);
  });
});

describe('rule153 templates', () => {
  it('lists the columns of every table, and gives one to fill in', async () => {
    const all = await runHere(['templates']);
    expect(all.stdout).toContain('treaty-status (* needed)');
    const one = await runHere(['templates', '--csv', 'rates']);
    expect(one.stdout).toMatch(/^code,value,basis/);
    const none = await runHere(['templates', '--csv', 'rate']);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('There is no table "rate"')]);
  });
});

describe('a published table with sums of its own', () => {
  const head = 'section,object,line,2027,source\n';
  const rows = '2,Travel of staff,A,1000,A/EXAMPLE/1\n2,Travel of staff,B,500,A/EXAMPLE/1\n';
  const into = () => file('example.json', JSON.stringify(exampleStatement()));
  const importOf = (name: string, text: string, ...more: string[]) =>
    runHere(['import', file(name, head + text), '--as', 'published', '--into', into(), ...more]);

  it('adds neither its totals nor its subtotals, wherever they are named and in whatever language', async () => {
    const text = `${rows}2,Subtotal,,1500,\n2,Experts,C,200,A/EXAMPLE/1\n2,Sub-total (experts),,200,\n,,Total,1700,\n`;
    const out = join(folder, 'summed.json');
    expect((await importOf('summed.csv', text, '--out', out)).stdout).toContain('published: 3 added');
    expect(readStatement(readFileSync(out, 'utf8')).requirements).toHaveLength(4);
    expect(
      (await importOf('nested.csv', `${rows}2,小计,,1500,\n2,Sous-total,,1500,\n,总计,,1500,\n`)).stdout,
    ).toContain('published: 2 added');
  });

  it('knows its sums by their names where they are numbered as other rows are, each block by its own', async () => {
    const text =
      `${rows}2,Travel of staff,1199 Sub-total,1500,\n2,Experts,C,200,A/EXAMPLE/1\n2,Experts,1299 Total,200,\n` +
      '2,1999 Component total,,1700,\n16,Experts,D,50,A/EXAMPLE/1\n16,Total section 16,,50,\n99,99 Grand total,,1750,\n';
    const out = join(folder, 'numbered.json');
    const done = await importOf('numbered.csv', text, '--becomes', 'controls', '--table', '1', '--out', out);
    expect(done.stderr).not.toContain('rows above');
    const totals = readStatement(readFileSync(out, 'utf8')).controls?.filter(({ row }) => row === undefined);
    expect(totals?.map(({ amounts }) => amounts)).toEqual([{ '2027': '1750' }]);
    expect((await importOf('numbered.csv', text)).stdout).toContain('published: 4 added');
    expect((await importOf('off.csv', text.replace('Total,200', 'Total,210'))).stderr).toContain(
      'column "2027": is 210; the rows above come to 1700',
    );
  });

  it('asks for the paragraph in its own column, and says nothing of a year whose number it refuses', async () => {
    const { stderr } = await importOf('places.csv', '2,Experts,C,"1,200","A/EXAMPLE/1, annex II"\n');
    expect(stderr).toContain('put "annex II" into a column "paragraph"');
    expect(stderr).toContain('the comma is no digit');
    expect(stderr).not.toContain('is needed here');
  });

  it('is refused where a subtotal is another sum', async () => {
    const { stderr } = await importOf('differs.csv', `${rows}2,Subtotal,,1600,\n`);
    expect(stderr).toContain('line 4, column "2027": is 1600; the rows above come to 1500');
  });

  it('takes the documents of its rows for a total that names none, as a control', async () => {
    const out = join(folder, 'controls.json');
    const done = await importOf(
      'controls.csv',
      `${rows}Total,,,1500,\n`,
      '--becomes',
      'controls',
      '--table',
      '1',
      '--out',
      out,
    );
    expect(done.stderr).not.toContain('source');
    expect(readStatement(readFileSync(out, 'utf8')).controls?.at(-1)).toMatchObject({
      amounts: { '2027': '1500' },
      source: [{ symbol: 'A/EXAMPLE/1' }],
    });
  });

  it('that lacks what a base needs is refused by line, and is no fault of the program', async () => {
    const base = ['--becomes', 'base', '--base', 'approved', '--title', '2027 approved', '--year', '2027'];
    const { code, stderr } = await importOf('base.csv', ',Travel of staff,A,1000,Decision 7\n', ...base);
    expect([code, stderr]).toEqual([1, expect.stringContaining('line 2, column "section": is needed here')]);
    expect(stderr).not.toContain('fault of the program');
  });
});
