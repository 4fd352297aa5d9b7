import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../../../../shared/money/plan/compile-plan.ts';
import { evaluateExactly } from '../../../../shared/money/plan/evaluate-exactly.ts';
import { evaluatePlan } from '../../../../shared/money/plan/evaluate-plan.ts';
import { cell } from './arbitrary-cells.ts';
import { campaign } from '../../../support/campaign.ts';
import { evaluateByDecimal } from './reference.ts';

const CASES = campaign({ short: 50_000, long: 2_000_000 }, 'RULE153_DIFFERENTIAL_CELLS');
const CELLS_PER_PLAN = 500;

test(`agrees with decimal.js on ${CASES.toLocaleString('en')} cells`, { timeout: 3_600_000 }, () => {
  const cells = fc.array(cell, { minLength: CELLS_PER_PLAN, maxLength: CELLS_PER_PLAN, size: 'max' });
  let seen = 0;
  for (let seed = 1; seen < CASES; seed += 1) {
    const [sample = []] = fc.sample(cells, { seed, numRuns: 1 });
    const plan = compilePlan(sample);
    const amounts = evaluatePlan(plan);
    for (const [index, sampled] of sample.entries()) {
      const double = amounts[index] ?? NaN;
      // What a double cannot hold is not there as one, and exact.
      const amount = String(Number.isNaN(double) ? evaluateExactly(plan, index) : double);
      if (Number.isNaN(double)) expect(Number.isSafeInteger(Number(amount))).toBe(false);
      const expected = evaluateByDecimal(sampled);
      if (amount !== expected || Object.is(amounts[index], -0)) {
        expect.fail(`${JSON.stringify(sampled)} is ${expected}, not ${amount} (seed ${seed}, cell ${index})`);
      }
      if (index % 50 === 0) expect(evaluateExactly(plan, index).toString()).toBe(expected);
    }
    seen += sample.length;
  }
  expect(seen).toBeGreaterThanOrEqual(CASES);
});
