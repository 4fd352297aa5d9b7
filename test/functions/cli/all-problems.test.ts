import { describe, expect, it } from 'vitest';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { runHere } from './run-cli.ts';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'rule153-all-problems-'));

/** What the command line says of a statement, each problem without its line. */
async function problemsOf(statement: object): Promise<readonly string[]> {
  const path = join(folder, 'statement.json');
  writeFileSync(path, JSON.stringify(statement, null, 1));
  const { stderr } = await runHere(['check', path]);
  return stderr.split('\n').flatMap((line) => /^ {2}(.*)$/.exec(line)?.[1]?.replace(/, line \d+\)/, ')') ?? []);
}

describe('problems of a statement', () => {
  const example = exampleStatement();
  const [first] = example.requirements;

  it('are all named at once, whichever check finds them', async () => {
    const wrong = {
      ...first,
      mandates: [{ mandate: 'op-9' }],
      group: 'nowhere',
      category: 'none',
      schedule: { once: { milestone: 'never' } },
    };
    const tables = [
      { number: 1, title: 'Own', of: 'layout', columns: [{ base: 'approved' }] },
      ...example.tables.map((table) => ({ ...table, number: 2 })),
    ];
    const found = await problemsOf({ ...example, tables, requirements: [wrong] });
    for (const name of ['"op-9"', '"nowhere"', '"none"', '"never"', '"approved"'])
      expect(found.filter((one) => one.includes(name))).toHaveLength(1);
  });

  it('are all named beside what the schema refuses, but for what may be meant by that', async () => {
    const share = {
      kind: 'share',
      id: 'share',
      title: 'Share',
      mandates: [],
      source: [{ symbol: 'A/EXAMPLE/1' }],
      charge: { section: '2', object: 'Reserve', servicing: 'conference' },
      of: [{ object: 'Other staff costs' }],
      rate: { value: '0.1', basis: 'share', source: [{ symbol: 'A/EXAMPLE/1' }] },
    };
    const tables = [
      { number: 1, title: 'Own', of: 'layout', columns: [{ base: 'approved' }, { recosting: 2027 }] },
      ...example.tables.map((table) => ({ ...table, number: 2 })),
    ];
    const recosting = { description: 'after', factors: [] };
    const found = await problemsOf({
      ...example,
      tables,
      recosting,
      requirements: [
        { ...first, quantity: '1,000' },
        { ...share, group: 'nowhere' },
      ],
    });
    expect(found.map((one) => one.split(/[ :]/)[0])).toEqual([
      'recosting.factors',
      'requirements[0].quantity',
      'requirements[1].group',
      'tables[0].columns[0].base',
    ]);
  });

  it('of a requirement that a scenario adds are named together as well', async () => {
    const statement = join(folder, 'base.json');
    const scenario = join(folder, 'scenario.json');
    writeFileSync(statement, JSON.stringify(example));
    writeFileSync(
      scenario,
      JSON.stringify({
        schema: 'rule153/scenario/1',
        id: 'more',
        title: 'More',
        base: { statement: example.symbol },
        changes: [
          {
            id: 'add',
            kind: 'add-requirement',
            requirement: { ...first, id: 'second', group: 'nowhere', mandates: [{ mandate: 'op-9' }] },
          },
        ],
      }),
    );
    const { code, stderr } = await runHere(['estimate', statement, '--scenario', scenario]);
    expect(code).toBe(1);
    expect(stderr).toContain('changes[0].requirement.mandates[0].mandate');
    expect(stderr).toContain('changes[0].requirement.group');
  });
});

describe('a grade as a word processor writes it', () => {
  it.each(['P\u20113', 'P\u20133', 'P\u22123'])('is understood in a file: %j', async (grade) => {
    const post = {
      kind: 'post',
      id: 'posts',
      title: 'Posts',
      mandates: [],
      source: [{ symbol: 'A/EXAMPLE/1' }],
      type: 'established',
      effective: { in: 2027 },
      vacancy: [{ category: 'professional', yearOfPost: 1, factor: '0.5' }],
      charge: { section: '2', object: 'Posts', servicing: 'conference' },
      posts: [
        {
          number: '1',
          grade,
          dutyStation: 'Vienna',
          title: 'Officer',
          rate: { value: '100000', currency: 'USD', basis: 'per year', source: [{ symbol: 'A/EXAMPLE/1' }] },
        },
      ],
    };
    expect(await problemsOf({ ...exampleStatement(), requirements: [post] })).toEqual([]);
    expect(
      await problemsOf({
        ...exampleStatement(),
        requirements: [{ ...post, posts: [{ ...post.posts[0], grade: 'Р-3' }] }],
      }),
    ).toEqual([expect.stringMatching(/^requirements\[0\]\.posts\[0\]\.grade .*did you mean "P-3"$/)]);
  });
});
