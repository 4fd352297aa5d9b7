import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { formatAmount, formatDecimal } from '../../../shared/print/format-amount.ts';
import { csv, tablesCsv } from '../../../shared/print/tables/csv.ts';
import { tablesText } from '../../../shared/print/tables/text.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';

const computed = estimate(referenceStatement(), [referenceCard('l53-identified')]);

describe('an amount', () => {
  it.each([
    [0, '–'],
    [5, '5'],
    [999, '999'],
    [1_000, '1 000'],
    [1_698_700, '1 698 700'],
    [-186_600, '-186 600'],
    [9_007_199_254_740_991, '9 007 199 254 740 991'],
  ])('%d is printed "%s"', (amount, text) => {
    expect(formatAmount(amount)).toBe(text);
  });

  it('keeps the decimals of a decimal string', () => {
    expect(formatDecimal('1234567.8912')).toBe('1 234 567.8912');
  });
});

describe('the tables as text', () => {
  const text = tablesText(computed);

  it('look as an officer knows them', () => {
    expect(text).toContain('    Documentation services       69 800    798 600    363 900    894 100     594 100\n');
    expect(text).toContain('    Interpretation services           –     80 500    161 000    320 000     161 000\n');
    expect(text).toContain('  Subtotal (section 16)       2 455 200  3 951 300  3 911 600  4 104 400   4 060 500\n');
    expect(text).toContain('Total, including staff assessment                               2 807 300\n');
  });

  it('fit a terminal of 100 characters', () => {
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe('the tables as CSV', () => {
  it('hold every amount on a line of its own', () => {
    const lines = tablesCsv(computed.tables).trimEnd().split('\r\n');
    expect(lines[0]).toBe('table,section,object,line,kind,column,amount');
    expect(lines).toContain('1,2,Other staff costs,Interpretation services,row,2030 and biennially thereafter,161000');
    expect(lines).toContain('3,,,,total,2025,2807300');
    // 7 + 1 rows of five columns; 10 + 1 + 1 of five; 4 + 3 of one; and the heading.
    expect(lines).toHaveLength(8 * 5 + 12 * 5 + 7 + 1);
  });

  it('quote what needs quoting and disarm what a spreadsheet would take for a formula', () => {
    expect(csv([['a,b', 'say "x"', '=SUM(A1)', '@cmd', '-5', '-5.25', '-x', 'line\nbreak']])).toBe(
      '"a,b","say ""x""",\'=SUM(A1),\'@cmd,-5,-5.25,\'-x,"line\nbreak"\r\n',
    );
  });
});
