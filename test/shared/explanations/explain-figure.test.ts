import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { componentValue, explainFigure } from '../../../shared/explanations/explain-figure.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { ZERO, addExact, exactToText } from '../../../shared/money/exact.ts';
import { explanationText } from '../../../shared/print/explanation/text.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';

const computed = estimate(referenceStatement(), [referenceCard('l53-identified')]);

describe('the explanation of a figure', () => {
  it('names components, factors, sum and rounding: interpretation in 2028', () => {
    const explanation = explainFigure(computed, { section: '2', line: 'Interpretation services', year: 2028 });
    expect(explanation.amount).toBe(320_000);
    expect(explanation.components.map(({ id, product }) => [id, product])).toEqual([
      ['conference/interpretation/2028', '161000'],
      ['protocol-session-2/interpretation/2028', '159000'],
    ]);
    expect(explanation.components[0]?.factors.map(({ kind, value }) => [kind, value])).toEqual([
      ['volume', '5'],
      ['volume', '2'],
      ['volume', '2'],
      ['rate', '8050'],
    ]);
    expect([explanation.sum, explanation.rounding.to, explanation.complete]).toEqual(['320000', '100', true]);
  });

  it('says where a figure is known only as an amount', () => {
    const explanation = explainFigure(computed, { section: '16', object: 'Posts', year: 2025 });
    expect(explanation.complete).toBe(false);
    expect(explanationText(explanation)).toContain('Not complete');
  });

  it('shows the rounding where it does something: 46 × 2,776 is 127,696', () => {
    const explanation = explainFigure(computed, { section: '16', object: 'Travel of representatives', year: 2026 });
    expect([explanation.sum, explanation.amount]).toEqual(['127696', 127_700]);
    expect(explanationText(explanation)).toContain('To the nearest 100, half up: 127 700');
  });

  it('has a source for every factor of every figure', () => {
    const without = computed.lines
      .flatMap(({ amounts }) => amounts.flatMap(({ components }) => components))
      .flatMap((component) => component.factors.map((factor) => ({ component, factor })))
      .filter(({ factor }) => (factor.origin.documents ?? []).length === 0 && factor.origin.line === undefined);
    expect(without).toEqual([]);
  });

  it('adds up for every figure of the statement', () => {
    for (const line of computed.lines) {
      for (const { year, components } of line.amounts) {
        const explanation = explainFigure(computed, {
          section: line.section,
          object: line.object,
          line: line.line,
          year,
        });
        const sum = components.reduce((total, component) => addExact(total, componentValue(component, '100')), ZERO);
        expect(explanation.sum).toBe(exactToText(sum));
      }
    }
  });

  it('of a year in which nothing falls due is zero and says so', () => {
    const explanation = explainFigure(computed, { section: '16', object: 'Consultants', year: 2025 });
    expect([explanation.amount, explanation.components]).toEqual([0, []]);
    expect(explanationText(explanation)).toContain('Nothing falls due in this year.');
  });

  it.each([
    [{ section: '99', year: 2025 }, 'There is no line section 99'],
    [{ section: '16', year: 2025 }, 'is more than one line. Name the object or the line'],
    [{ section: '16', object: 'Posts', year: 1999 }, '1999 is not a year of this estimate'],
    [{ section: 'constructor', year: 2025 }, 'There is no line section constructor'],
  ])('is refused for %j with what there is', (reference, message) => {
    expect(() => explainFigure(computed, reference)).toThrow(Refused);
    expect(() => explainFigure(computed, reference)).toThrow(message);
  });
});
