import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { tablesCsv } from '../../../shared/print/tables/csv.ts';
import { tablesText } from '../../../shared/print/tables/text.ts';
import { charge, common, item, smallStatement } from '../engine/small-statement.ts';

const oneTable = { tables: [{ number: 2, title: 'Other', of: 'non-conference' as const, subtotals: true }] };
const linesOf = (text: string) => text.split('\n');

describe('tables that are hard to set', () => {
  it('without rows are a heading and a total of nothing', () => {
    const text = tablesText(estimate(smallStatement([], oneTable), []));
    expect(linesOf(text).filter((line) => line.startsWith('Total'))).toEqual([
      'Total                   –          –          –',
    ]);
  });

  it('keep every amount below its year, whatever the labels', () => {
    const object = 'An object of expenditure whose name goes on and on until no terminal can hold it and then some';
    const unbroken = `W${'x'.repeat(150)}`;
    const text = tablesText(
      estimate(
        smallStatement(
          [
            item('a', '1', '1000', { charge: { ...charge, object } }),
            item('b', '1', '2000', { charge: { ...charge, object: 'Short', line: unbroken } }),
          ],
          oneTable,
        ),
        [],
      ),
    );
    const heading = linesOf(text).find((line) => line.startsWith('Budget section')) ?? '';
    const end = heading.indexOf('2030') + 4;
    const rows = linesOf(text).filter((line) => / [123] 000 /.test(line));
    expect(rows.map((line) => line.slice(0, end).slice(-5))).toEqual(['1 000', '2 000', '3 000', '3 000']);
    expect(text.replaceAll(/\n\s*/g, '')).toContain(unbroken);
    expect(Math.max(...linesOf(text).map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('are as wide as their largest amount, negative ones too', () => {
    const published = (amount: string) =>
      smallStatement(
        [{ kind: 'published', ...common('p'), charge, amounts: { schedule: { once: { in: 2030 } }, amount } }],
        oneTable,
      );
    expect(tablesText(estimate(published('-9007199254740900'), []))).toContain(
      '-9 007 199 254 740 900          –          –\n',
    );
    // Below half a hundred nothing is left, and no negative nothing either.
    expect(tablesCsv(estimate(published('-49'), []).tables)).toContain('2,23,Travel of staff,,row,2030,0\r\n');
  });
});

describe('CSV', () => {
  it.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠x'])(
    'disarms an object called %s',
    (object) => {
      const csv = tablesCsv(
        estimate(smallStatement([item('a', '1', '1000', { charge: { ...charge, object } })], oneTable), []).tables,
      );
      expect(csv).toContain(`2,23,'${object},,row,2030,1000\r\n`);
    },
  );
});
