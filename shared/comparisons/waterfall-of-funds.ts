import type { Comparison, RollUp, YearSpan } from '../results/comparison.ts';
import { centsText } from './allocate-cents.ts';
import type { Waterfall } from './waterfall.ts';

/**
 * Lays the difference of two estimates out by the funds that pay, in the order of their list, staff assessment with
 * them: so they sum to the whole. Undefined where neither statement lists funds.
 */
export function waterfallOfFunds({ funds, total }: Comparison, years: YearSpan): Waterfall | undefined {
  if (funds === undefined) return undefined;
  const whole = sumWithin(total, years);
  let sum = whole.from;
  const bars = funds.flatMap((rolled) => {
    const { difference } = sumWithin(rolled, years);
    if (difference === 0) return [];
    const [before, after] = [sum, sum + difference];
    sum = after;
    const fund = rolled.fund ?? '';
    return {
      key: JSON.stringify({ fund }),
      names: { fund },
      amount: cents(difference),
      before: cents(before),
      after: cents(after),
    };
  });
  if (sum !== whole.to) throw new Error(`The funds come to ${sum} where the later estimate has ${whole.to}`);
  return { ...whole, bars };
}

function sumWithin({ years: list }: RollUp, { first, last }: YearSpan): Pick<Waterfall, 'from' | 'to' | 'difference'> {
  const within = list.filter(({ year }) => year >= first && year <= last);
  return {
    from: within.reduce((sum, { from }) => sum + from, 0),
    to: within.reduce((sum, { to }) => sum + to, 0),
    difference: within.reduce((sum, { difference }) => sum + difference, 0),
  };
}

function cents(amount: number): string {
  return centsText(BigInt(amount) * 100n);
}
