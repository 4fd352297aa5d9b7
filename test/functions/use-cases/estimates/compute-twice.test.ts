import { describe, expect, it } from 'vitest';
import { computeTwice } from '../../../../functions/use-cases/estimates/compute-estimate.ts';
import { computeRecostedTwice } from '../../../../functions/use-cases/estimates/compute-stages-twice.ts';
import { workLimits } from '../../../../functions/use-cases/work-limits.ts';
import { estimate } from '../../../../shared/engine/estimate.ts';
import type { Requirement } from '../../../../shared/requirements/index.ts';
import { charge, common, item, rate, smallStatement, source } from '../../../shared/engine/small-statement.ts';
import { referenceCard, referenceStatement } from '../../../support/reference.ts';

const limits = { ...workLimits, staleAfter_d: 365 };
const validity = { decisions: [], superseded: [], today: '2030-01-01', staleAfter_d: 4000 };

describe('the second computation of an estimate', () => {
  const made = estimate(referenceStatement(), [referenceCard('l53-identified')]);

  it('agrees with the engine on every line of A/C.3/79/L.53', async () => {
    await expect(computeTwice(made)).resolves.toBeUndefined();
  });

  it('refuses an estimate of which one amount is another, and names the line, the year and both amounts', async () => {
    const [first, ...others] = made.lines;
    if (first === undefined) throw new Error('no line');
    const [amount, ...later] = first.amounts;
    if (amount === undefined) throw new Error('no amount');
    const wrong = { ...first, amounts: [{ ...amount, amount: amount.amount + 100 }, ...later] };
    const refusal = computeTwice({ ...made, lines: [wrong, ...others] });
    await expect(refusal).rejects.toMatchObject({
      problems: [
        {
          code: 'computed-otherwise',
          message: expect.stringContaining(
            `${first.object}${first.line === undefined ? '' : `, ${first.line}`} is ${amount.amount + 100} in ${amount.year}, but its components give ${amount.amount}`,
          ) as string,
        },
      ],
    });
  });
});

describe('the second computation of documents that are rounded one by one', () => {
  it('takes the exact share of a fund, be it a third', async () => {
    const lot = { title: 'Report', stage: 'pre-session' as const, number: '1', words: '49', languages: '1' };
    const report: Requirement = {
      kind: 'document',
      ...common('report'),
      charge,
      schedule: { in: [2030] },
      documents: [{ ...lot, rate: rate('10'), roundedAlone: true }],
      fund: [
        { fund: 'regular-budget', share: '1/3' },
        { fund: 'trust', share: '2/3' },
      ],
    };
    const funds = [
      { id: 'regular-budget', title: 'Regular budget', type: 'regular-budget' as const },
      { id: 'trust', title: 'Trust fund', type: 'extrabudgetary' as const },
    ];
    const shared = estimate(smallStatement([report], { funds }), []);
    expect(shared.lines[0]?.amounts[0]?.amount).toBe(500);
    await expect(computeTwice(shared)).resolves.toBeUndefined();
  });
});

describe('the second computation after recosting', () => {
  const factors = [
    { id: 'inflation', title: 'Inflation', cause: 'inflation' as const, years: { first: 2030 }, value: '1.1', source },
  ];
  const statement = smallStatement([item('a', '3', '1000')], { recosting: { description: 'after', factors } });
  const inputs = { statement, cards: [], scenarios: [], validity };
  const recosted = estimate(statement, []);

  it('agrees with the engine on every line', async () => {
    expect(recosted.lines[0]?.amounts[0]?.recosted).toBe(3300);
    await expect(computeRecostedTwice({ limits }, recosted, inputs)).resolves.toBeUndefined();
  });

  it('refuses an amount after recosting that is another', async () => {
    const lines = recosted.lines.map((line) => ({
      ...line,
      amounts: line.amounts.map((one) => ({ ...one, recosted: 3400 })),
    }));
    await expect(computeRecostedTwice({ limits }, { ...recosted, lines }, inputs)).rejects.toMatchObject({
      problems: [
        {
          code: 'computed-otherwise',
          message: expect.stringContaining('is 3400 after recosting in 2030, but 3300') as string,
        },
      ],
    });
  });
});
