import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { breakDown } from '../../../shared/figures/break-down.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { type Breakdown, breakdownSchema, divisionSchema } from '../../../shared/results/breakdown.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';
import { statementAndCards } from '../../oracle/arbitrary/statement.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';
import { item, smallStatement, source } from '../engine/small-statement.ts';

const statement = referenceStatement();
const l53 = estimate(statement, [referenceCard('l53-identified')]);
const divisions = divisionSchema.options;

function sums({ columns, rows }: Breakdown): readonly number[] {
  return columns.map((_, column) => rows.reduce((sum, { values }) => sum + (values[column] ?? 0), 0));
}

/** The values of a row by its key. */
function row(breakdown: Breakdown, key: string): readonly number[] | undefined {
  return breakdown.rows.find((one) => one.key === key)?.values;
}

function estimateUnlessRefused(...given: Parameters<typeof estimate>): Estimate | undefined {
  try {
    return estimate(...given);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

describe('a breakdown of A/C.3/79/L.53', () => {
  it.each(divisions.flatMap((by) => l53.tables.map((table) => ({ by, table }))))(
    'by $by has the total of Table $table.number',
    ({ by, table }) => {
      const breakdown = breakDown(statement, l53, by, table.number);
      const total = by === 'year' ? [table.total.reduce((sum, amount) => sum + amount, 0)] : table.total;
      expect(breakdown.total).toEqual(total);
      expect(sums(breakdown)).toEqual(total);
      expect(breakdownSchema.safeParse(breakdown).error).toBeUndefined();
    },
  );

  it('by section has the rows of the summary', () => {
    const [, , summary] = l53.tables;
    const breakdown = breakDown(statement, l53, 'section', 3);
    expect(breakdown.rows.map(({ key, values }) => [key, values])).toEqual(
      summary?.rows.map(({ section, values }) => [section, values]),
    );
  });

  it('by recurrence finds the workshops and the protocol sessions once, the Conference every two years', () => {
    const breakdown = breakDown(statement, l53, 'recurrence', 1);
    expect(breakdown.columns.at(-1)?.label).toBe('2030 and biennially thereafter');
    // The Conference: 19 documents at 594,100 and interpretation at 161,000, with what goes with it.
    expect(row(breakdown, 'recurrent')).toEqual([0, 0, 0, 776_200, 776_200]);
  });

  it('by provenance says how much is known in sum only', () => {
    const { rows } = breakDown(statement, l53, 'provenance', 2);
    expect(rows.map(({ key }) => key)).toEqual(['derived', 'sum']);
  });

  it('is refused for a table that is not there', () => {
    expect(() => breakDown(statement, l53, 'kind', 9)).toThrow('There are Tables 1, 2, 3.');
  });

  it('shows what a sealed table has otherwise than the lines of today as a row of its own', () => {
    const tables = l53.tables.map((table) => ({ ...table, total: table.total.map((amount) => amount + 100) }));
    const breakdown = breakDown(statement, { ...l53, tables }, 'kind', 3);
    expect(row(breakdown, 'sealed-otherwise')).toEqual([100]);
    expect(sums(breakdown)).toEqual(breakdown.total);
  });
});

describe('a line that belongs to several rows', () => {
  it('is divided in units of its rounding, the unit left over to the part that lost most', () => {
    // 140 of paragraph 1 and 130 of paragraph 2 make 270, rounded to 300: 100 and 100, and one unit for the 40 that
    // were lost.
    const small = smallStatement(
      [
        item('first', '1', '140', { mandates: [{ mandate: 'op-1' }] }),
        item('second', '1', '130', { mandates: [{ mandate: 'op-2' }] }),
      ],
      { mandates: ['1', '2'].map((paragraph) => ({ id: `op-${paragraph}`, paragraph, title: 'Do it', source })) },
    );
    const breakdown = breakDown(small, estimate(small, []), 'paragraph');
    expect([row(breakdown, 'op-1')?.[0], row(breakdown, 'op-2')?.[0], breakdown.total[0]]).toEqual([200, 100, 300]);
  });
});

describe('a breakdown of any statement', () => {
  it('has the totals of the tables, whatever it is by', () => {
    let compared = 0;
    fc.assert(
      fc.property(statementAndCards, ({ statement: any, cards }) => {
        const made = estimateUnlessRefused(any, cards);
        if (made === undefined) return;
        const layouts = new Set(any.tables.flatMap((table) => (table.of === 'layout' ? [table.number] : [])));
        for (const { number, total } of made.tables.filter((table) => !layouts.has(table.number))) {
          for (const by of divisions) {
            const breakdown = breakDown(any, made, by, number);
            const expected = by === 'year' ? [total.reduce((sum, amount) => sum + amount, 0)] : total;
            expect(sums(breakdown)).toEqual(expected);
            compared += 1;
            expect(breakdown.rows.map(({ key }) => key)).not.toContain('sealed-otherwise');
          }
        }
      }),
      { numRuns: 100, seed: 153 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});
