import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { Base } from '../../../shared/model/base-amounts.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { item, rate, smallStatement, source } from './small-statement.ts';

type Layout = Extract<Statement['tables'][number], { of: 'layout' }>;

function queriesOf(tables: Statement['tables'], over: Partial<Statement> = {}): readonly string[] {
  const statement = smallStatement([item('a', '1', '1000')], { tables, ...over });
  return estimate(statement, []).warnings.map(({ code, message }) => `${code}: ${message}`);
}
const all: Layout = { number: 2, title: 'All', of: 'layout', columns: [{ generated: 'years' }] };
const of = (over: Partial<Layout>): Layout => ({ ...all, number: 1, ...over });

describe('a name by which a table chooses rows or columns', () => {
  it('that nothing has is asked about, with the nearest, and one that is spelt otherwise is not', () => {
    expect(queriesOf([of({ rows: { only: [{ object: 'Travel of staf' }] } }), all])).toEqual([
      'filter-of-nothing: Table 1 takes in the object of expenditure "Travel of staf", and nothing is charged to that. Did you mean "Travel of staff"?',
    ]);
    expect(queriesOf([of({ columns: [{ year: 2030, only: [{ line: 'Label' }] }] }), all])).toEqual([
      'filter-of-nothing: Table 1 takes in the label "Label", and nothing is charged to that.',
    ]);
    expect(queriesOf([of({ rows: { only: [{ object: 'TRAVEL\u00a0of staff' }] } }), all])).toEqual([]);
  });

  it('may be one of the statement’s list to which nothing is charged', () => {
    const objects = [{ name: 'Posts', lines: [{ name: 'Officers' }] }, { name: 'Travel of staff' }];
    const rows = { only: [{ object: 'Posts' }, { line: 'Officers' }, { object: 'Travel of staff' }] };
    expect(queriesOf([of({ rows }), all], { objects })).toEqual([]);
  });

  it('is asked about in tables of posts, where it is a duty station', () => {
    const posts = {
      number: 3,
      title: 'Posts',
      of: 'posts' as const,
      rows: { only: [{ dutyStation: 'Nairob' }] },
      columns: [{ year: 2030 }],
    };
    const postsBefore = [{ number: '2', grade: 'P-3', dutyStation: 'Nairobi', source, type: 'established' as const }];
    expect(queriesOf([all, posts], { postsBefore })).toEqual([
      'filter-of-nothing: Table 3 takes in the duty station "Nairob", and no posts are of that place. Did you mean "Nairobi"?',
    ]);
  });

  it('that only looks like another is named with it, wherever it stands', () => {
    const cyrillic = 'Travel \u043ef staff';
    expect(queriesOf([of({ rows: { only: [{ object: cyrillic }] } }), all]).join('\n')).toContain('look-alike-names');
    expect(queriesOf([all], { objects: [{ name: cyrillic }, { name: 'Travel of staff' }] }).join('\n')).toContain(
      'look-alike-names',
    );
  });
});

describe('an amount of a base', () => {
  const bases = (over: Partial<Base['amounts'][number]>): NonNullable<Statement['bases']> => [
    {
      id: 'approved',
      title: '2029 approved',
      source,
      amounts: [{ section: '23', object: 'Travel of staff', amount: '500', ...over }],
    },
  ];
  const shown = of({ columns: [{ base: 'approved' }, { generated: 'years' }] });

  it('is shown however its object is spelt', () => {
    for (const object of ['Travel\u00a0of staff', 'TRAVEL OF STAFF', 'Travel  of staff'])
      expect(queriesOf([shown], { bases: bases({ object }) })).toEqual([]);
  });

  it('that the rows of every table leave out is asked about by all its names', () => {
    const groups = [
      { id: 'one', title: 'One' },
      { id: 'two', title: 'Two' },
    ];
    const only = [{ group: 'one' }, { servicing: 'non-conference' as const }];
    expect(
      queriesOf([{ ...shown, rows: { only } }], { groups, bases: bases({ group: 'two', line: 'Label' }) }),
    ).toEqual([
      'base-in-no-table: 500 of group "two", section 23, Travel of staff, Label of the base "2029 approved" stand in no table that shows it. Rows are shown by servicing there, and the amount names none: give it one.',
    ]);
    expect(queriesOf([{ ...shown, rows: { only } }], { groups, bases: bases({ group: 'one' }) })).toEqual([]);
  });

  it('that looks like what is charged, and is not, is named with it', () => {
    expect(queriesOf([shown], { bases: bases({ object: 'Travel of st\u0430ff' }) }).join('\n')).toContain(
      'look-alike-names',
    );
  });
});

describe('a published figure', () => {
  it('of a row that the table does not have is told from one that differs', () => {
    const controls = [{ table: 2, row: { object: 'Hospitality' }, amounts: { '2030': '700' }, source }];
    expect(queriesOf([all], { controls })).toContain(
      'control-unmatched: Table 2, Hospitality, 2030: 700 stated (A/C.9/99/L.2, paragraph 3), but the table has no such row.',
    );
  });
});

describe('a rate whose unit means a time', () => {
  it.each([
    ['monthly', 'per month'],
    ['per monht', 'per month'],
    ['annual', 'per year'],
    ['per yaer', 'per year'],
  ])('as "%s" is asked about, since it is taken for each unit', (basis, meant) => {
    const own = { ...rate('100'), basis: 'per unit' as const, basisNote: basis.replace('per ', '') };
    const statement = smallStatement([item('a', '1', '1', { rate: own })]);
    expect(estimate(statement, []).warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining(`If it pays for a time, write "basis": "${meant}".`),
    ]);
  });
});
