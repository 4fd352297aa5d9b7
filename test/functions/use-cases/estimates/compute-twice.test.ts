import { describe, expect, it } from 'vitest';
import { computeTwice } from '../../../../functions/use-cases/estimates/compute-estimate.ts';
import { estimate } from '../../../../shared/engine/estimate.ts';
import { referenceCard, referenceStatement } from '../../../support/reference.ts';

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
