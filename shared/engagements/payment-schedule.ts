import { Refused } from '../model/problem.ts';
import { isDecimalText } from '../money/decimal-text.ts';
import { exactOf, exactToText, multiplyExact } from '../money/exact.ts';
import { isResolved } from '../time/resolve-point.ts';
import type { Timeline } from '../time/timeline.ts';
import { allocateWhole } from '../posts/allocate-whole.ts';
import type { EngagementTerms } from './engagement-terms.ts';
import type { ScheduledPayment } from '../results/engagement-report.ts';

/**
 * The payments of a fee by their shares, each due on acceptance of its outputs.
 *
 * @throws Refused for a fee that is no decimal.
 */
export function paymentSchedule(terms: EngagementTerms, fee: string, timeline: Timeline): readonly ScheduledPayment[] {
  if (!isDecimalText(fee) || fee.startsWith('-'))
    throw new Refused([
      {
        code: 'invalid',
        path: 'fee',
        message: `must be a decimal string that is not negative; found ${JSON.stringify(fee)}`,
      },
    ]);
  const amounts = terms.payments.map(({ share }) => multiplyExact(exactOf(fee), exactOf(share)));
  const units = allocateWhole(amounts);
  return terms.payments.map(({ id, title, share, onAcceptanceOf, due }, position) => {
    const resolution = due === undefined ? undefined : timeline.resolve(due);
    const amount = amounts[position];
    return {
      id,
      title,
      share,
      exact: amount === undefined ? '0' : exactToText(amount),
      rounded: units[position] ?? 0,
      onAcceptanceOf,
      ...(!(resolution === undefined || !isResolved(resolution)) && {
        year: resolution.year,
        ...(resolution.precision === 'day' && { day: resolution.day }),
      }),
    };
  });
}
