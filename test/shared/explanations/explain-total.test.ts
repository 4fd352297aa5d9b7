import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { explainFigure } from '../../../shared/explanations/explain-figure.ts';
import { explainTotal } from '../../../shared/explanations/explain-total.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { explanationText } from '../../../shared/print/explanation/text.ts';
import { totalText } from '../../../shared/print/explanation/total-text.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';
import { charge, item, smallStatement } from '../engine/small-statement.ts';

const computed = estimate(referenceStatement(), [referenceCard('l53-identified')]);

describe('the explanation of a sum', () => {
  it('is the rows that a total sums: Table 1 in 2027', () => {
    const { addends, amount, sumOf } = explainTotal(computed, { table: 1, year: 2027 });
    expect(addends.filter((one) => one.amount !== 0).map((one) => one.amount)).toEqual([363_900, 161_000, 38_900]);
    expect([sumOf, amount]).toEqual(['rows', 563_800]);
  });

  it('is the rows of a section for its subtotal, whether it is printed or not', () => {
    expect(explainTotal(computed, { table: 2, year: 2029, section: '16' })).toMatchObject({
      column: '2029 and thereafter',
      amount: 4_060_500,
    });
    expect(explainTotal(computed, { table: 1, year: 2030, section: '34' })).toMatchObject({
      column: '2030 and biennially thereafter',
      amount: 21_100,
    });
  });

  it('is the lines of a section for its row in the summary', () => {
    const { addends, amount, sumOf } = explainTotal(computed, { table: 3, year: 2025, section: '16' });
    expect(addends.map(({ object, amount: one }) => [object, one])).toEqual([
      ['Posts', 1_698_700],
      ['Experts', 23_900],
      ['Travel of representatives', 160_200],
      ['Travel of staff', 255_500],
      ['Contractual services', 221_000],
      ['General operating expenses', 37_500],
      ['Furniture and equipment', 58_400],
    ]);
    expect([sumOf, amount]).toEqual(['lines', 2_455_200]);
  });

  it('is the total less staff assessment for the net total', () => {
    const explanation = explainTotal(computed, { table: 3, year: 2025, net: true });
    expect(explanation.addends.map(({ amount }) => amount)).toEqual([2_807_300, -238_300]);
    expect(explanation.amount).toBe(2_569_000);
    expect(totalText(explanation)).toContain(
      '  2 807 300  Total\n   -238 300  Staff assessment, taken off\n= 2 569 000  the sum',
    );
  });

  it.each([
    [{ table: 9, year: 2025 }, 'There is no Table 9 in A/C.3/79/L.53. There are Tables 1, 2, 3.'],
    [{ table: 1, year: 2029 }, 'Table 1 has no column that starts with 2029. Its columns are "2025", "2026"'],
    [{ table: 1, year: 2025, section: '16' }, 'Table 1 has no rows of section 16. It has sections 2, 28, 29C, 34.'],
    [{ table: 1, year: 2025, net: true }, 'Table 1 has no total net of staff assessment.'],
  ])('is refused for %j with what there is', (reference, message) => {
    expect(() => explainTotal(computed, reference)).toThrow(Refused);
    expect(() => explainTotal(computed, reference)).toThrow(message);
  });
});

describe('the explanation of a figure', () => {
  it('finds a line without a label beside lines with one, and lines of the same words in two tables', () => {
    const object = 'Contractual services';
    const both = estimate(
      smallStatement([
        item('plain', '1', '1000', { charge: { ...charge, object } }),
        item('labelled', '1', '2000', { charge: { ...charge, object, line: 'Webcast' } }),
        item('conference', '1', '4000', { charge: { ...charge, object, servicing: 'conference' } }),
      ]),
      [],
    );
    const amountOf = (reference: object) =>
      explainFigure(both, { section: '23', object, year: 2030, ...reference }).amount;
    expect(amountOf({ servicing: 'non-conference' })).toBe(1000);
    expect(amountOf({ line: 'Webcast' })).toBe(2000);
    expect(amountOf({ servicing: 'conference' })).toBe(4000);
    expect(() => amountOf({})).toThrow(
      'Name the object or the line, or its servicing: section 23, Contractual services (conference); section 23, Contractual services (non-conference).',
    );
  });

  it('gives the reason of a rate that no document prints', () => {
    const text = explanationText(
      explainFigure(computed, { section: '34', object: 'Grants and contributions', year: 2026 }),
    );
    expect(text).toContain('With 3,560 a day gives 21,100 for five days and 38,900 for ten.');
  });
});
