import { Refused } from '../../../shared/model/problem.ts';
import type { Estimate } from '../../../shared/results/estimate.ts';

/**
 * Computes every line of an estimate a second time, with decimal.js and none of the engine's arithmetic, before it is saved or vouched for.
 *
 * @throws Refused (`computed-otherwise`) naming every line and year that comes out otherwise: nothing that two ways of computing do not agree
 *   on is kept.
 */
export async function computeTwice(estimate: Pick<Estimate, 'rounding' | 'lines'>): Promise<void> {
  const { checkWithDecimals } = await import('../../../shared/money/decimal.ts');
  const differences = checkWithDecimals(estimate);
  if (differences.length === 0) return;
  throw new Refused(
    differences.map(({ message }) => ({
      code: 'computed-otherwise',
      path: '',
      message: `${message} This is a fault of the program: report it with the statement`,
    })),
  );
}
