import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { tablesText } from '../../../shared/print/tables/text.ts';
import { explainTotal } from '../../../shared/explanations/explain-total.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import type { Table } from '../../../shared/results/estimate.ts';
import { charge, common, item, smallStatement, source } from './small-statement.ts';

const bySection = { section: '5', object: 'Posts', servicing: 'non-conference' as const };

/** Amounts of one year as they are, for tests of tables alone. */
function amount(
  id: string,
  value: string,
  over: Partial<Extract<Requirement, { kind: 'published' }>> = {},
): Requirement {
  return { kind: 'published', ...common(id), charge, amounts: { schedule: { in: [2030] }, amount: value }, ...over };
}

function laidOut(
  requirements: readonly Requirement[],
  layout: Omit<Extract<Statement['tables'][number], { of: 'layout' }>, 'number' | 'title' | 'of'>,
  over: Partial<Statement> = {},
) {
  const tables: Statement['tables'] = [{ number: 1, title: 'Own', of: 'layout', ...layout }];
  return smallStatement(requirements, { tables, rounding: { to: '1', mode: 'half-up' }, ...over });
}

function tableOf(statement: Statement): Table {
  const [table] = estimate(statement, []).tables;
  if (table === undefined) throw new Error('there is a table');
  return table;
}

/** Rows by the last of their names. */
function written({ columns, rows, subtotals = [], total }: Table) {
  return {
    columns,
    rows: rows.map(({ group, section, object, line, values }) => [line ?? object ?? section ?? group, ...values]),
    sums: subtotals.map(({ id, object, section, group, values }) => [id ?? object ?? section ?? group, ...values]),
    total,
  };
}

const categories = [
  { id: 'technical', title: 'Technical adjustments' },
  { id: 'mandates', title: 'New and expanded mandates' },
  { id: 'other', title: 'Other changes' },
];
const bases = [
  {
    id: 'approved',
    title: '2029 approved',
    year: 2029,
    source: [{ symbol: 'A/C.9/98/6' }],
    amounts: [
      { section: '23', object: 'Travel of staff', amount: '1200' },
      { section: '5', object: 'Posts', amount: '8000.4' },
    ],
  },
];
const changeColumns = [
  { base: 'approved' },
  { changes: 2030 },
  { id: 'change', title: 'Total change', sum: ['technical', 'mandates', 'other'] },
  { id: 'percentage', title: 'Percentage', percentage: { of: 'change', on: 'approved' } },
  { id: 'proposed', title: '2030 estimate', sum: ['approved', 'change'] },
];

describe('a table of changes against a base', () => {
  const statement = laidOut(
    [
      amount('less', '-200', { category: 'technical' }),
      amount('more', '50', { category: 'mandates' }),
      amount('posts', '1000', { category: 'mandates', charge: bySection }),
      amount('new', '30', { category: 'other', charge: { ...charge, object: 'Consultants' } }),
    ],
    { rows: { by: ['section', 'object'] }, columns: changeColumns },
    { categories, bases },
  );
  const made = estimate(statement, []);
  const [table] = made.tables;

  it('shows the base, each category, their sum in amounts and per cent, and what is proposed', () => {
    expect(table && written(table)).toEqual({
      columns: [
        '2029 approved',
        'Technical adjustments',
        'New and expanded mandates',
        'Other changes',
        'Total change',
        '2030 estimate',
      ],
      rows: [
        ['Posts', 8000, 0, 1000, 0, 1000, 9000],
        ['Consultants', 0, 0, 0, 30, 30, 30],
        ['Travel of staff', 1200, -200, 50, 0, -150, 1050],
      ],
      sums: [],
      total: [9200, -200, 1050, 30, 880, 10_080],
    });
    expect(table?.percentages).toEqual([
      // 1,000 of 8,000; nothing to divide by; −150 of 1,200; 880 of 9,200 is 9.565.
      { id: 'percentage', label: 'Percentage', at: 5, rows: ['12.5', null, '-12.5'], subtotals: [], total: '9.6' },
    ]);
  });

  it('explains a base amount by its source, a change by its line, and a column by those that it adds up', () => {
    const at = (column: string) => explainTotal(made, { table: 1, column, section: '5', object: 'Posts' });
    expect(at('approved')).toMatchObject({
      sumOf: 'base',
      amount: 8000,
      rounding: '-0.4',
      addends: [{ title: '2029 approved', amount: 8000, source: [{ symbol: 'A/C.9/98/6' }] }],
    });
    expect(at('mandates')).toMatchObject({ sumOf: 'lines', addends: [{ category: 'mandates', amount: 1000 }] });
    expect(at('proposed')).toMatchObject({
      sumOf: 'columns',
      amount: 9000,
      addends: [{ amount: 8000 }, { amount: 1000 }],
    });
    expect(at('percentage')).toMatchObject({
      sumOf: 'percentage',
      percent: '12.5',
      addends: [{ amount: 1000 }, { amount: 8000 }],
    });
    expect(explainTotal(made, { table: 1, column: 'change' })).toMatchObject({ sumOf: 'rows', amount: 880 });
  });

  it('asks about a requirement of no category, and a base amount that no table shows', () => {
    const { requirements } = statement;
    const bare = estimate(
      {
        ...statement,
        requirements: [...requirements, amount('bare', '5')],
        tables: [
          { number: 1, title: 'Own', of: 'layout', rows: { only: [{ section: '23' }] }, columns: changeColumns },
        ],
      },
      [],
    );
    const codes = bare.warnings
      .filter(({ severity }) => severity === 'query')
      .map(({ code, message }) => `${code}: ${message}`);
    expect(codes).toEqual([
      'base-in-no-table: 8000.4 of section 5, Posts of the base "2029 approved" stand in no table that shows it.',
      'in-no-table: EUR 5 in 2030 of section 23, Travel of staff (non-conference) stand in no table. Add a table of "non-conference" to the tables, or correct the servicing of the charge.',
      'in-no-table: EUR 1000 in 2030 of section 5, Posts (non-conference) stand in no table. Add a table of "non-conference" to the tables, or correct the servicing of the charge.',
      'no-category: Requirement bare names no category of change, so that its amounts stand in no column of changes of Table 1. Name its "category".',
    ]);
  });
});

describe('rows', () => {
  const groups = [
    { id: 'main', title: 'A. Main appropriations', subtotalTitle: 'Total appropriations' },
    { id: 'operations', title: 'Operations', in: 'main' },
    { id: 'programmes', title: 'Programmes', in: 'main' },
    { id: 'support', title: 'B. Programme support costs' },
  ];
  const sections = [
    { number: 'XIII', title: 'Adaptation', group: 'programmes' },
    { number: 'II', title: 'Legal affairs', group: 'operations' },
    { number: 'IX', title: 'Mitigation', group: 'programmes' },
    { number: '13A', title: 'Support', group: 'support' },
    { number: 'R', title: 'Reserve' },
  ];
  const of = (section: string, value: string) =>
    amount(`a-${section.toLowerCase()}`, value, { charge: { ...charge, section } });
  const requirements = [of('R', '16'), of('IX', '8'), of('13A', '4'), of('XIII', '2'), of('II', '1')];
  const layout = {
    rows: {
      by: ['group' as const, 'section' as const],
      subtotals: ['group' as const],
      runningTotals: [{ id: 'budget', title: 'Total budget', after: { group: 'support' } }],
    },
    columns: [{ year: 2030 }],
  };

  it('stand in the order of the groups and sections of the statement, with subtotals of groups and running totals', () => {
    expect(written(tableOf(laidOut(requirements, layout, { groups, sections })))).toEqual({
      columns: ['2030'],
      rows: [
        ['II', 1],
        ['XIII', 2],
        ['IX', 8],
        ['13A', 4],
        ['R', 16],
      ],
      sums: [
        ['programmes', 10],
        ['main', 11],
        ['budget', 15],
      ],
      total: [31],
    });
  });

  it('are summed to an outer group by depth, and picked by any name', () => {
    const outer = tableOf(
      laidOut(
        requirements,
        { rows: { by: ['group'], groupDepth: 1 }, columns: [{ year: 2030 }] },
        { groups, sections },
      ),
    );
    expect(written(outer).rows).toEqual([
      ['main', 11],
      ['support', 4],
      [undefined, 16],
    ]);
    const picked = {
      rows: { by: ['section' as const], only: [{ group: 'main' }, { section: 'R' }] },
      columns: [{ year: 2030 }],
    };
    expect(written(tableOf(laidOut(requirements, picked, { groups, sections }))).total).toEqual([27]);
  });

  it('put pre-session before post-session documents, and labels in the order of the list', () => {
    const lines = [
      'Post-session documentation',
      'Interpretation',
      'Pre-session documentation',
      'In-session documentation',
    ];
    const all = lines.map((line, position) =>
      amount(`l${position}`, '1', { charge: { ...charge, object: 'Other staff costs', line } }),
    );
    const own = (over: Partial<Statement>) =>
      written(tableOf(laidOut(all, { columns: [{ year: 2030 }] }, over))).rows.map(([name]) => name);
    expect(own({})).toEqual([
      'Pre-session documentation',
      'In-session documentation',
      'Post-session documentation',
      'Interpretation',
    ]);
    const objects = [
      {
        name: 'Other staff costs',
        code: '020',
        lines: [{ name: 'Interpretation' }, { name: 'In-session documentation' }],
      },
    ];
    expect(own({ objects })[0]).toBe('Interpretation');
  });

  it('ask about an object that is nearly one of the list, by its name there', () => {
    const typo = amount('typo', '1', { charge: { ...charge, object: 'Contractual service' } });
    const asked = (over: Partial<Statement>) =>
      estimate(laidOut([typo], { columns: [{ year: 2030 }] }, over), []).warnings.filter(
        ({ code }) => code === 'unknown-object',
      );
    expect(asked({}).map(({ message }) => message)).toEqual([
      'The object of expenditure "Contractual service" is not in the standard list of objects. Did you mean "Contractual services"?',
    ]);
    expect(asked({ objects: [{ name: 'Contractual service' }] })).toEqual([]);
    expect(asked({ objects: [{ name: 'Posts' }] }).map(({ message }) => message)).toEqual([
      'The object of expenditure "Contractual service" is not in the statement\'s list of objects.',
    ]);
  });
});

describe('columns', () => {
  it('add up years, and show two columns of one year by what they take in', () => {
    const statement = laidOut(
      [
        item('a', '1', '10', { schedule: { in: [2030, 2031] } }),
        item('b', '1', '3', { schedule: { in: [2031] }, charge: { ...charge, servicing: 'conference' } }),
      ],
      {
        columns: [
          { year: 2030 },
          { id: 'conference', title: '2031, conference', year: 2031, only: [{ servicing: 'conference' }] },
          { id: 'else', title: '2031, other', year: 2031, only: [{ servicing: 'non-conference' }] },
          { id: 'total', title: '2030–2031', sum: ['2030', 'conference', 'else'] },
          { id: 'growth', title: 'Growth', sum: ['conference', 'else'], less: ['2030'] },
        ],
        rows: { by: ['section', 'object'] },
      },
    );
    expect(written(tableOf(statement)).rows).toEqual([['Travel of staff', 10, 3, 10, 23, 3]]);
  });

  it('show years of one period and one sentence where recurrences of two and three years meet', () => {
    const statement = laidOut(
      [
        item('two', '1', '10', { schedule: { every: 2, from: { in: 2030 } } }),
        item('three', '1', '100', { schedule: { every: 3, from: { in: 2031 } }, charge: bySection }),
      ],
      { columns: [{ generated: 'years' }] },
    );
    const table = tableOf(statement);
    expect(table.columns).toEqual(['2030', '2031', '2032', '2034', '2036', '2037', '2038']);
    expect(table.total).toEqual([10, 100, 10, 110, 10, 100, 10]);
    expect(table.thereafter).toBe(
      'From 2039 on, the amounts of 2033 to 2038 repeat every 6 years: section 5, Posts every third year from 2034; section 23, Travel of staff every second year from 2034.',
    );
  });

  it('keep one column for what recurs alone, and say what it stands for', () => {
    const table = tableOf(
      laidOut([item('two', '1', '10', { schedule: { every: 2, from: { in: 2031 } } })], {
        columns: [{ generated: 'years' }],
      }),
    );
    expect(table.columns).toEqual(['2030', '2031', '2032', '2033 and biennially thereafter']);
    expect(table.thereafter).toBe(
      'Amounts of columns that recur fall due in 2033 and every second year after it; in the years between nothing does.',
    );
  });
});

describe('rounding', () => {
  const requirements = [amount('a', '1400.4'), amount('b', '1400.4', { charge: bySection })];

  it('adds what is shown, or rounds each sum by itself, as the table says', () => {
    const shown = (rule: 'rounded-then-summed' | 'summed-then-rounded') => {
      const { rows, total, unit } = tableOf(
        laidOut(requirements, {
          rows: { by: ['section'] },
          columns: [{ year: 2030 }],
          shownIn: 'thousands',
          rounding: { to: '1000', rule },
        }),
      );
      return [rows.map(({ values }) => values[0]), total, unit?.rule];
    };
    expect(shown('rounded-then-summed')).toEqual([[1000, 1000], [2000], 'rounded-then-summed']);
    expect(shown('summed-then-rounded')).toEqual([[1000, 1000], [3000], 'summed-then-rounded']);
  });

  it('sums exact amounts below the unit of the statement', () => {
    const { rows, total } = tableOf(
      laidOut(requirements, {
        rows: { by: ['section'] },
        columns: [{ year: 2030 }],
        rounding: { rule: 'summed-then-rounded' },
      }),
    );
    expect([rows.map(({ values }) => values[0]), total]).toEqual([[1400, 1400], [2801]]);
  });
});

describe('group and category', () => {
  it('are those of the charge, else of its requirement, else the group of its section, in every charge of every kind', () => {
    const groups = [
      { id: 'own', title: 'Own' },
      { id: 'of-section', title: 'Of the section' },
    ];
    const moved: Requirement = {
      kind: 'post',
      ...common('moved'),
      category: 'other',
      type: 'established',
      action: 'redeploy',
      effective: { on: '2030-01-01' },
      charge: { ...bySection, category: 'technical' },
      fromCharge: { ...charge, object: 'Posts' },
      jointCost: { value: '1000', currency: 'EUR', basis: 'per year', source },
      posts: [{ number: '1', grade: 'P-3', dutyStation: 'Nairobi', title: 'Officer' }],
    };
    const { lines } = estimate(
      smallStatement([moved, item('b', '1', '1', { group: 'own' })], {
        groups,
        categories,
        sections: [
          { number: '5', title: 'Five', group: 'of-section' },
          { number: '23', title: 'Twenty-three' },
        ],
        tables: [{ number: 1, title: 'Other', of: 'non-conference', subtotals: false }],
        vacancyFactors: [{ category: 'professional', yearOfPost: 1, factor: '0', source }],
      }),
      [],
    );
    expect(lines.map(({ section, object, group, category }) => [section, object, group, category])).toEqual([
      ['5', 'Posts', 'of-section', 'technical'],
      ['23', 'Posts', undefined, 'other'],
      ['23', 'Travel of staff', 'own', undefined],
    ]);
  });

  it('leave the tables of a servicing as they are: one row for a section, object and label', () => {
    const [table] = estimate(
      smallStatement([item('a', '1', '100', { category: 'technical' }), item('b', '1', '200', { category: 'other' })], {
        categories,
        tables: [{ number: 1, title: 'Other', of: 'non-conference', subtotals: false }],
      }),
      [],
    ).tables;
    expect(table?.rows).toEqual([{ section: '23', object: 'Travel of staff', values: [300, 0, 0] }]);
  });
});

describe('a layout that cannot be made', () => {
  it('is refused with every problem', () => {
    const statement = laidOut(
      [amount('a', '1', { group: 'nowhere', category: 'tecnical' })],
      {
        rows: {
          by: ['section'],
          subtotals: ['object'],
          runningTotals: [{ id: 'x', title: 'X', after: { group: 'a' } }],
          only: [{ section: '99' }],
        },
        columns: [
          { year: 2030 },
          { year: 2030 },
          { year: 2040 },
          { base: 'aproved' },
          { id: 's', title: 'S', sum: ['later'] },
          { id: 'p', title: 'P', percentage: { of: '2030', on: 's' } },
          { id: 'later', title: 'L', sum: ['p'] },
        ],
      },
      {
        categories,
        bases,
        groups: [
          { id: 'a', title: 'A', in: 'b' },
          { id: 'b', title: 'B', in: 'a' },
        ],
        controls: [{ table: 7, row: { section: '98' }, amounts: { '2030': '1' }, source }],
      },
    );
    const problems = (() => {
      try {
        estimate(statement, []);
        return [];
      } catch (error) {
        return (error as { problems: { path: string; message: string }[] }).problems.map(
          ({ path, message }) => `${path}: ${message}`,
        );
      }
    })();
    expect(problems).toMatchInlineSnapshot(`
      [
        "groups[0].in: puts the group "a" into itself. Name a group that lies outside it.",
        "groups[1].in: puts the group "b" into itself. Name a group that lies outside it.",
        "requirements[0].group: there is no group "nowhere" in this statement; it has a, b",
        "requirements[0].category: there is no category "tecnical" in this statement; it has technical, mandates, other. Did you mean "technical"?",
        "tables[0].rows.only[0].section: there is no section "99" in this statement; it has 5, 23, 36",
        "tables[0].rows.subtotals[0]: must be a level of the rows (section), not "object"",
        "tables[0].rows.runningTotals[0].after: must name a section, which is the outermost level of the rows",
        "tables[0].columns[1]: "2030" is a duplicate. Give every column of the table its own "id".",
        "tables[0].columns[2].year: must be a year that the statement shows, 2030 to 2032; found 2040",
        "tables[0].columns[3].base: there is no base "aproved" in this statement; it has approved. Did you mean "approved"?",
        "tables[0].columns[4].sum[0]: there is no column of amounts "later" before this one",
        "tables[0].columns[6].sum[0]: there is no column of amounts "p" before this one. Did you mean "s"?",
        "controls[0].table: there is no Table 7 in this statement; it has Tables 1",
        "controls[0].row.section: there is no section "98" in this statement; it has 5, 23, 36",
      ]
    `);
  });
});

describe('whatever the layout', () => {
  const amounts = fc.array(
    fc.record({
      section: fc.constantFrom('5', '23', '36'),
      object: fc.constantFrom('Posts', 'Travel of staff', 'Consultants'),
      category: fc.constantFrom('technical', 'mandates', 'other'),
      group: fc.constantFrom('a', 'b', undefined),
      value: fc.integer({ min: -99_999, max: 99_999 }),
      year: fc.constantFrom(2030, 2031, 2032),
    }),
    { maxLength: 25 },
  );
  const levels = fc.shuffledSubarray(['group', 'section', 'object'] as const, { minLength: 1 });
  const rounding = fc.constantFrom('1' as const, '100' as const, '1000' as const);
  const lists = {
    categories,
    bases,
    groups: [
      { id: 'b', title: 'B' },
      { id: 'a', title: 'A', in: 'b' },
    ],
  };
  const columns = [
    ...changeColumns,
    { year: 2031 },
    { year: 2032 },
    { id: 'years', title: '2031–2032', sum: ['2031', '2032'] },
  ];
  const arbitrary = fc.record({ amounts, levels, to: rounding }).map(({ amounts: list, levels: by, to }) => {
    const requirements = list.map(({ section, object, category, group, value, year }, position) =>
      amount(`r${position}`, `${value}.37`, {
        category,
        ...(group !== undefined && { group }),
        charge: { section, object, servicing: 'non-conference' },
        amounts: { schedule: { in: [year] }, amount: `${value}.37` },
      }),
    );
    const rows = { by: [...by], subtotals: [...by] };
    return {
      requirements,
      statement: laidOut(requirements, { rows, columns, rounding: { to, rule: 'rounded-then-summed' } }, lists),
    };
  });

  it('base and changes come to what is proposed, and years to their sum, in every row and sum', () => {
    fc.assert(
      fc.property(arbitrary, ({ statement }) => {
        const { rows, subtotals = [], total } = tableOf(statement);
        for (const [base = 0, a = 0, b = 0, c = 0, change, proposed, first = 0, second = 0, both] of [
          ...rows.map(({ values }) => values),
          ...subtotals.map(({ values }) => values),
          total,
        ]) {
          expect(a + b + c).toBe(change);
          expect(base + a + b + c).toBe(proposed);
          expect(first + second).toBe(both);
        }
        expect(rows.reduce((sum, { values }) => sum + (values[5] ?? 0), 0)).toBe(total[5]);
      }),
      { numRuns: 60 },
    );
  });

  it('no order of requirements, and no order of rows, changes a sum', () => {
    fc.assert(
      fc.property(
        arbitrary,
        fc.constantFrom(...(['group', 'section', 'object'] as const)),
        ({ statement, requirements }, level) => {
          const made = tableOf(statement);
          expect(tableOf({ ...statement, requirements: [...requirements].reverse() })).toEqual(made);
          const exact = { columns, rounding: { to: '1' as const, rule: 'summed-then-rounded' as const } };
          const totalBy = (by: readonly ('group' | 'section' | 'object')[]) =>
            tableOf(laidOut(requirements, { ...exact, rows: { by: [...by] } }, lists)).total;
          expect(totalBy([level])).toEqual(totalBy(['object', 'section']));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('every cell, subtotal and total explains itself', () => {
    fc.assert(
      fc.property(arbitrary, ({ statement }) => {
        const made = estimate(statement, []);
        const [table] = made.tables;
        for (const [position, { id }] of (table?.columnYears ?? []).entries()) {
          for (const { values, ...names } of table?.rows ?? []) {
            // A row without a name at a level goes by the others, which other rows may have too.
            if (Object.keys(names).length < (table?.by?.length ?? 0) || names.group !== undefined) continue;
            expect(explainTotal(made, { table: 1, column: id, ...names }).amount).toBe(values[position]);
          }
          expect(explainTotal(made, { table: 1, column: id }).amount).toBe(table?.total[position]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('subtotals that take in the same rows', () => {
  it('stand in the order of their levels, the innermost first', () => {
    const statement = laidOut(
      [
        amount('one', '100', { group: 'all' }),
        amount('two', '200', { group: 'all', charge: { ...charge, object: 'Consultants' } }),
        amount('three', '400', { charge: bySection }),
      ],
      { rows: { by: ['group', 'section', 'object'], subtotals: ['group', 'section'] }, columns: [{ year: 2030 }] },
      { groups: [{ id: 'all', title: 'Programme of work' }] },
    );
    const printed = tablesText(estimate(statement, []), estimate(statement, []).tables);
    expect(printed.match(/Subtotal, \w+/g)).toEqual(['Subtotal, Section', 'Subtotal, Programme']);
  });
});
