import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentValue } from '../../../shared/engine/component-value.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { explainFigure } from '../../../shared/explanations/explain-figure.ts';
import { explainTotal } from '../../../shared/explanations/explain-total.ts';
import { printStatement, readStatement } from '../../../shared/model/document-file.ts';
import { ZERO, addExact } from '../../../shared/money/exact.ts';
import { roundExact } from '../../../shared/money/rounding.ts';
import { arbitraryStatement, everyRate } from './arbitrary-statement.ts';

const runs = { numRuns: 40 };

describe('a statement of every kind of requirement', () => {
  it('is read and printed with the same bytes, whatever its texts', () => {
    fc.assert(
      fc.property(arbitraryStatement, (statement) => {
        const bytes = printStatement(statement);
        expect(printStatement(readStatement(bytes))).toBe(bytes);
        expect(estimate(readStatement(bytes), everyRate)).toEqual(estimate(statement, everyRate));
      }),
      runs,
    );
  });

  it('gives the same bytes whatever the order of its requirements, mandates and milestones', () => {
    fc.assert(
      fc.property(arbitraryStatement, fc.infiniteStream(fc.nat()), (statement, keys) => {
        const shuffled = <One>(list: readonly One[]): One[] =>
          list
            .map((one) => ({ one, key: Number(keys.next().value) }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const other = {
          ...statement,
          requirements: shuffled(statement.requirements),
          mandates: shuffled(statement.mandates),
          vacancyFactors: shuffled(statement.vacancyFactors),
        };
        expect(JSON.stringify(estimate(other, everyRate))).toBe(JSON.stringify(estimate(statement, everyRate)));
      }),
      runs,
    );
  });

  it('names every component once, and every figure is the rounding of the sum of its components', () => {
    fc.assert(
      fc.property(arbitraryStatement, (statement) => {
        const { lines } = estimate(statement, everyRate);
        const ids = lines.flatMap(({ amounts }) => amounts.flatMap(({ components }) => components.map(({ id }) => id)));
        expect(new Set(ids).size).toBe(ids.length);
        for (const { amounts } of lines) {
          for (const { amount, components } of amounts) {
            expect(BigInt(amount)).toBe(
              roundExact(
                components.reduce((sum, component) => addExact(sum, componentValue(component, '100')), ZERO),
                '100',
              ),
            );
          }
        }
      }),
      runs,
    );
  });

  it('explains every figure of every line, and every total and subtotal of every table', () => {
    fc.assert(
      fc.property(arbitraryStatement, (statement) => {
        const computed = estimate(statement, everyRate);
        for (const { section, object, line, servicing, amounts } of computed.lines) {
          for (const { year, amount } of amounts)
            expect(explainFigure(computed, { section, object, line, servicing, year }).amount).toBe(amount);
        }
        for (const table of computed.tables) {
          table.columnYears.forEach(({ year }, column) => {
            expect(explainTotal(computed, { table: table.number, year }).amount).toBe(table.total[column]);
            for (const { section, values } of table.subtotals ?? [])
              expect(explainTotal(computed, { table: table.number, year, section }).amount).toBe(values[column]);
          });
        }
      }),
      runs,
    );
  });

  it('has tails that stay true: what a column says of a year holds for the years that it stands for', () => {
    fc.assert(
      fc.property(arbitraryStatement, (statement) => {
        const shown = estimate(statement, everyRate);
        const longer = estimate(
          { ...statement, years: { first: statement.years.first, last: statement.years.first + 28 } },
          everyRate,
        );
        for (const [position, table] of shown.tables.entries()) {
          if (statement.tables[position]?.of === 'summary') continue;
          const later = longer.tables[position];
          for (const [column, { year = 0, label }] of (later?.columnYears ?? []).entries()) {
            if (label !== String(year)) continue;
            // Several recurrences are shown by the years of one period, and a sentence says how they go on.
            const [, from, through] = /the amounts of (\d+) to (\d+) repeat/.exec(table.thereafter ?? '') ?? [];
            const period = Number(through) - Number(from) + 1;
            const meant = year > Number(through) ? Number(from) + ((year - Number(from)) % period) : year;
            const then = table.columnYears.findIndex((one) =>
              one.every === undefined
                ? one.year === meant
                : year >= (one.year ?? 0) && (year - (one.year ?? 0)) % one.every === 0,
            );
            expect(table.total[then] ?? 0).toBe(later?.total[column]);
          }
        }
      }),
      runs,
    );
  });
});
