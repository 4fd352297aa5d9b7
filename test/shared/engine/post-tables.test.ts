import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLayouts } from '../../../shared/engine/check-layouts.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { statementSchema } from '../../../shared/model/statement.ts';
import { tablePosts } from '../../../shared/posts/table-posts.ts';
import { printedCells } from '../../../shared/print/tables/cells.ts';
import { tablesCsv } from '../../../shared/print/tables/csv.ts';
import { layoutRows } from '../../../shared/print/tables/layout-rows.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { shownTables } from '../../../shared/results/shown-tables.ts';
import { charge, common, rate, smallStatement, source } from './small-statement.ts';

type Post = Extract<Requirement, { kind: 'post' }>;
type Layout = Extract<Statement['tables'][number], { of: 'posts' }>;

const cost = { ...rate('100000'), basis: 'per year' as const };
const officer = { number: '1', grade: 'P-4', dutyStation: 'Bonn', title: 'Officer', rate: cost };

function post(id: string, row: Partial<Post['posts'][number]>, over: Partial<Post> = {}): Post {
  return {
    kind: 'post',
    ...common(id),
    charge: { ...charge, object: 'Posts' },
    type: 'established',
    effective: { on: '2031-01-01' },
    posts: [{ ...officer, ...row }],
    ...over,
  };
}

const before: NonNullable<Statement['postsBefore']> = [
  { number: '35', grade: 'P-4', section: '23', dutyStation: 'Bonn', type: 'established', source },
  { number: '2.5', grade: 'GS (OL)', section: '5', dutyStation: 'Geneva', type: 'established', source },
  { number: '1', grade: 'FS', section: '5', dutyStation: 'Geneva', type: 'temporary', source },
];

const changes = [
  post('new', { number: '1.5', grade: 'P-3' }),
  post('up', { grade: 'P-5', from: { grade: 'P-4', rate: cost } }, { action: 'reclassify' }),
  post('moved', { dutyStation: 'Geneva', from: { dutyStation: 'Bonn', rate: cost } }, { action: 'redeploy' }),
  post('gone', { number: '0.5', grade: 'GS(OL)', dutyStation: 'Geneva' }, { action: 'abolish' }),
  post('passing', { grade: 'P-2' }, { until: { on: '2032-01-01' } }),
];

const vacancyFactors: Statement['vacancyFactors'] = [
  { category: 'professional', yearOfPost: 1, factor: '0.5', source },
];

function laidOut(layout: Omit<Layout, 'number' | 'title' | 'of'>, over: Partial<Statement> = {}): Statement {
  return smallStatement(changes, {
    tables: [
      { number: 1, title: 'Other', of: 'non-conference', subtotals: false },
      { number: 2, title: 'Posts', of: 'posts', ...layout },
    ],
    postsBefore: before,
    vacancyFactors,
    ...over,
  });
}

/** The table as it is printed: labels with their cells. */
function printed(statement: Statement): readonly (readonly string[])[] {
  const result = estimate(statement, []);
  const [table] = result.postTables ?? [];
  if (table === undefined) throw new Error('there is a table of posts');
  return [
    ['', ...table.columns],
    ...layoutRows(result, table).map((row) => {
      const { label, values = [] } = printedCells(table, row);
      return [label, ...values];
    }),
    ['Total', ...table.total.map(String)],
  ];
}

describe('a table of posts', () => {
  it('has rows by category and grade, before, by what is done, and after', () => {
    const columns: Layout['columns'] = [
      { year: 2031, at: 'before', id: 'approved', title: 'Approved' },
      { changes: 2031 },
      { year: 2031 },
      { year: 2032 },
    ];
    expect(printed(laidOut({ rows: { subtotals: ['category'] }, columns }))).toEqual([
      ['', 'Approved', 'Established', 'Abolished', 'Reclassified', 'Redeployed', '2031', '2032'],
      ['Professional and higher'],
      ['  P-5', '–', '–', '–', '1', '–', '1', '1'],
      ['  P-4', '35', '–', '–', '-1', '–', '34', '34'],
      ['  P-3', '–', '1.5', '–', '–', '–', '1.5', '1.5'],
      ['  P-2', '–', '1', '–', '–', '–', '1', '–'],
      ['  Subtotal, Professional and higher', '35', '2.5', '–', '–', '–', '37.5', '36.5'],
      ['General Service and related'],
      ['  GS (OL)', '2.5', '–', '-0.5', '–', '–', '2', '2'],
      ['  FS', '1', '–', '–', '–', '–', '1', '1'],
      ['  Subtotal, General Service and related', '3.5', '–', '-0.5', '–', '–', '3', '3'],
      ['Total', '38.5', '2.5', '-0.5', '0', '0', '40.5', '39.5'],
    ]);
  });

  it('has bands of grades and an order of its own, and columns that add up or divide others', () => {
    const rows: Layout['rows'] = {
      by: ['dutyStation', 'category'],
      subtotals: ['dutyStation'],
      dutyStations: ['Geneva', 'Bonn'],
      categories: [
        { id: 'other', title: 'Other', grades: ['FS', 'LL'] },
        { id: 'professional', title: 'Professional' },
      ],
    };
    const columns: Layout['columns'] = [
      { year: 2032, only: [{ type: 'established' }], title: 'Posts', id: 'established' },
      { year: 2032, only: [{ type: 'temporary' }], title: 'Positions', id: 'temporary' },
      { id: 'all', title: 'All', sum: ['established', 'temporary'] },
      { id: 'share', title: 'Of all', percentage: { of: 'temporary', on: 'all' } },
    ];
    expect(printed(laidOut({ rows, columns }))).toEqual([
      ['', 'Posts', 'Positions', 'All'],
      ['Geneva'],
      ['  Other', '–', '1', '1', '100.0'],
      ['  Professional', '1', '–', '1', '–'],
      ['  General Service and related', '2', '–', '2', '–'],
      ['  Subtotal, Geneva', '3', '1', '4', '25.0'],
      ['Bonn'],
      ['  Professional', '35.5', '–', '35.5', '–'],
      ['Total', '38.5', '1', '39.5'],
    ]);
  });

  it('stands among the others by its number, with its names in the CSV', () => {
    const result = estimate(laidOut({ rows: { by: ['fund', 'grade'] }, columns: [{ generated: 'years' }] }), []);
    expect(shownTables(result).map(({ number }) => number)).toEqual([1, 2]);
    const file = tablesCsv(shownTables(result));
    expect(file).toContain('table,section,object,line,fund,grade,kind,column,amount\r\n');
    expect(file).toContain('2,,,,regular-budget,P-3,row,2031,1.5\r\n');
  });

  it('is compared with published numbers', () => {
    const controls: NonNullable<Statement['controls']> = [
      { table: 2, row: { grade: 'GS(OL)' }, amounts: { 2030: '2.5', 2031: '2' }, source },
      { table: 2, row: { category: 'professional' }, amounts: { 2031: '37.5' }, source },
      { table: 2, amounts: { 2032: '40' }, source },
    ];
    const result = estimate(laidOut({ columns: [{ generated: 'years' }] }, { controls }), []);
    expect(result.controls).toEqual({
      compared: 4,
      agreeing: 3,
      differing: [{ table: 2, column: '2032', row: 'Total', stated: '40', computed: '39.5' }],
    });
    const { warnings } = result;
    expect(warnings.find(({ code }) => code === 'control-differs')?.message).toBe(
      'Table 2, Total, 2032: 40 stated (A/C.9/99/L.2, paragraph 3), 39.5 from its rows, a difference of 0.5.',
    );
  });

  it('names what it cannot use, all at once', () => {
    const statement = laidOut(
      {
        rows: {
          only: [{ fund: 'trust' }, { category: 'proffesional' }],
          by: ['grade'],
          subtotals: ['category'],
          categories: [
            { id: 'drivers', title: 'Drivers' },
            { id: 'professional', title: 'Professional', grades: ['P-4', 'P-4'] },
          ],
        },
        columns: [{ year: 2029 }, { id: 'more', title: 'More', sum: ['2030'] }, { year: 2031 }, { generated: 'years' }],
      },
      { controls: [{ table: 2, row: { category: 'clerks' }, amounts: { 2031: '1' }, source }] },
    );
    expect(checkLayouts(statement).map(({ path }) => path)).toEqual([
      'tables[1].rows.only[0].fund',
      'tables[1].rows.only[1].category',
      'tables[1].rows.subtotals[0]',
      'tables[1].rows.categories[0]',
      'tables[1].rows.categories[1].grades[1]',
      'tables[1].columns[0].year',
      'tables[1].columns[1].sum[0]',
      'tables[1].columns[3]',
      'controls[0].row.category',
    ]);
  });

  it('is the same for any order of requirements, and comes to what the staffing table has', () => {
    const statement = laidOut({ rows: { by: ['category'] }, columns: [{ generated: 'years' }] });
    const own = estimate(statement, []).postTables;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(changes, { minLength: changes.length }),
        fc.shuffledSubarray(before, { minLength: before.length }),
        (requirements, postsBefore) => {
          expect(estimate({ ...statement, requirements, postsBefore }, []).postTables).toEqual(own);
        },
      ),
      { numRuns: 30 },
    );
    expect(own?.[0]?.total).toEqual(tablePosts(statement).years.map(({ total }) => total.after));
  });

  it('is read strictly: a level twice, a filter of nothing', () => {
    const [money, posts] = laidOut({ columns: [{ generated: 'years' }] }).tables;
    const read = (rows: unknown) =>
      statementSchema.safeParse({ ...laidOut({ columns: [] }), tables: [money, { ...posts, rows }] }).success;
    expect(read({ by: ['grade', 'fund'] })).toBe(true);
    expect(read({ by: ['grade', 'grade'] })).toBe(false);
    expect(read({ by: ['object'] })).toBe(false);
    expect(read({ only: [{}] })).toBe(false);
  });
});
