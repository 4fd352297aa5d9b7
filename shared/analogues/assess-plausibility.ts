import { compareExact, exactOf } from '../money/exact.ts';
import { formatDecimal } from '../print/format-amount.ts';
import type { Plausibility, PublishedAmount, PublishedSummary, Subject } from '../results/analogues.ts';
import { LIST_CURRENCY } from './analogue-list.ts';

/** Amounts below which nothing is said of where a total lies among them. */
const KNOWN_LEAST = 5;

type RankedAmount = PublishedAmount & { draft: string };

/**
 * Says where a total lies among the amounts of what resembles it: information for whoever checks, no judgement. Lowest,
 * quartiles and highest are amounts that documents state (nearest rank), so that each can be looked up.
 */
export function assessPlausibility(subject: Subject, peers: readonly PublishedSummary[]): Plausibility {
  const isComparable = subject.currency === LIST_CURRENCY;
  const amounts = peers
    .flatMap(({ symbol, amount }): RankedAmount[] => (amount === undefined ? [] : [{ ...amount, draft: symbol }]))
    .sort((a, b) => compareExact(exactOf(a.amount), exactOf(b.amount)) || (a.draft < b.draft ? -1 : 1));
  const mine = exactOf(String(subject.amount));
  const sides = amounts.map(({ amount }) => compareExact(exactOf(amount), mine));
  const count = (side: number) => (isComparable ? sides.filter((one) => one === side).length : 0);
  const counts = { below: count(-1), equal: count(0), above: count(1) };
  return {
    peers: peers.length,
    known: amounts.length,
    ...counts,
    ...(isComparable && ranksOf(amounts)),
    notice: noticeOf(subject, amounts, counts),
  };
}

function ranksOf(amounts: readonly RankedAmount[]): Partial<Plausibility> {
  const [lowest] = amounts;
  const highest = amounts.at(-1);
  if (lowest === undefined || highest === undefined) return {};
  if (amounts.length < KNOWN_LEAST) return { lowest, highest };
  const at = (quarters: number) => amounts[Math.ceil((amounts.length * quarters) / 4) - 1] ?? highest;
  return { lowest, lowerQuartile: at(1), middle: at(2), upperQuartile: at(3), highest };
}

function noticeOf(
  { amount, currency, years }: Subject,
  amounts: readonly RankedAmount[],
  { below, above }: { below: number; above: number },
): string {
  const known = amounts.length;
  if (currency !== LIST_CURRENCY)
    return `The list is in ${LIST_CURRENCY} and this statement in ${currency}: the total is not compared.`;
  const total = `${formatDecimal(String(amount))} in ${years.first === years.last ? years.first : `${years.first}–${years.last}`}`;
  if (known < KNOWN_LEAST)
    return `Of what resembles this statement ${known === 1 ? '1 amount is' : `${known} amounts are`} known, too few to say where ${total} lies.`;
  const caution = 'Amounts of the list were taken from documents by machine and cover what each document covers.';
  if (below === known)
    return `${total} is more than each of the ${known} amounts known of what resembles it. ${caution}`;
  if (above === known)
    return `${total} is less than each of the ${known} amounts known of what resembles it. ${caution}`;
  return `Of the ${known} amounts known of what resembles it, ${below} are below ${total} and ${above} above. ${caution}`;
}
