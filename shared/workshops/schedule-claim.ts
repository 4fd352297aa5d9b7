import { type Exact, exactToText, subtractExact } from '../money/exact.ts';
import type { ProposedSchedule } from '../results/programme-plan.ts';
import type { Selection } from './selection/selection.ts';

const LOOKED: Readonly<Record<Selection['method'], string>> = {
  'every-choice': 'Every choice within the budget was looked at',
  solver: 'By the solver HiGHS, to within its tolerance',
  search: 'Searched for without a solver',
};

/** Says how good a schedule is known to be, and how far from the best it can be at most. */
export function claimText(
  claim: ProposedSchedule['claim'],
  { method, firstAtMost, secondAtMost, costAtLeast }: Selection,
  { first, second, cost }: { first: number; second: number; cost: Exact },
): string {
  if (claim === 'exact') return `${LOOKED[method]}: none does better by the objective.`;
  if (claim === 'bounded')
    return (
      `Not known to be the best. ${LOOKED[method]}: it reaches ${first} States that have signed and not deposited, ` +
      `and no choice within the budget reaches more than ${firstAtMost}; the gap is at most ${firstAtMost - first}.`
    );
  const most =
    `${LOOKED[method]}: no choice within the budget reaches more than ` +
    `these ${first} States that have signed and not deposited`;
  if (secondAtMost === undefined)
    return `${most}; whether one does better in the rest of the objective was not looked at.`;
  if (second < secondAtMost)
    return (
      `${most}; one that reaches as many reaches at most ${secondAtMost} ` +
      `of the others, ${secondAtMost - second} more than this.`
    );
  if (costAtLeast === undefined)
    return `${most}, nor one that reaches as many more of the others; whether one costs less was not looked at.`;
  return (
    `${most}, nor one that reaches as many more of the others; one that reaches as many of both costs at least ` +
    `${exactToText(costAtLeast)}, ${exactToText(subtractExact(cost, costAtLeast))} less than this.`
  );
}
