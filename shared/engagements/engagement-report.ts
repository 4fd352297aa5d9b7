import { resolveEnding } from '../time/ending.ts';
import { defined } from '../canonical/defined.ts';
import { makeRateBook } from '../model/rate-book.ts';
import { Refused } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';
import { isDecimalText } from '../money/decimal-text.ts';
import { checkEngagement } from './check-engagement.ts';
import { contractLimits } from './contract-limits.ts';
import type { EngagementTerms } from './engagement-terms.ts';
import { outputLength, translationCost } from './output-length.ts';
import { paymentSchedule } from './payment-schedule.ts';
import { addToDay } from '../time/calendar.ts';
import { isResolved } from '../time/resolve-point.ts';
import type { Timeline } from '../time/timeline.ts';
import { engagementFee } from './engagement-fee.ts';
import type { KnownHolidays } from '../calendars/known-holidays.ts';
import type { PersonEngagement } from './person-engagement.ts';
import type { EngagementReport } from '../results/engagement-report.ts';

export type EngagementInput = {
  terms: EngagementTerms;
  /** Of the statement on whose milestones the terms hang; an empty one where they hang on none. */
  timeline: Timeline;
  cards: readonly RateCard[];
  currency: string;
  /** The day at whose rates fee and translation are calculated. */
  day: string;
  holidays: KnownHolidays;
  /** Instead of what the terms state: exact decimals. */
  fee?: string | undefined;
  ratePerWord?: string | undefined;
  /** Who is engaged, and what else they have done: for the limits across engagements. */
  person?: string | undefined;
  others: readonly PersonEngagement[];
};

/**
 * Checks terms of reference and calculates payments and translation. Nothing is stored.
 *
 * @throws Refused for amounts that are no decimals and rates that are missing.
 */
export function reportEngagement(input: EngagementInput): EngagementReport {
  const { terms, timeline, cards, currency, day, holidays } = input;
  refuseLongWindow(input);
  const notes: string[] = [];
  const fee = input.fee ?? engagementFee(terms, cards, currency, day);
  if (fee !== undefined) refuseNoAmount('fee', fee);
  if (fee !== undefined && terms.payments.length === 0)
    notes.push('The terms give no schedule of payments, so the fee is not divided.');
  // A fee given by the caller is known, though the terms do not state it.
  const findings = checkEngagement(terms, timeline, holidays.book).filter(
    ({ code }) => code !== 'fee-not-known' || fee === undefined,
  );
  const isTranslated = terms.outputs.some(({ translated }) => translated);
  const ratePerWord = isTranslated ? (input.ratePerWord ?? wordRate(cards, currency, day, notes)) : undefined;
  if (ratePerWord !== undefined) refuseNoAmount('ratePerWord', ratePerWord);
  return {
    id: terms.id,
    title: terms.title,
    type: terms.type,
    currency,
    findings,
    limits: contractLimits(engagementsOf(input, notes)),
    ...defined({ fee }),
    payments: fee === undefined ? [] : paymentSchedule(terms, fee, timeline),
    outputs: terms.outputs.flatMap((output) => outputLength(terms, output) ?? []),
    ...(ratePerWord !== undefined && { translation: translationCost(terms, ratePerWord) }),
    notes: [...notes, ...holidays.notes()],
  };
}

/** The person's other engagements, and this one where its days are known. */
function engagementsOf(
  { terms, timeline, person, others }: EngagementInput,
  notes: string[],
): readonly PersonEngagement[] {
  if (person === undefined) {
    if (others.length > 0) notes.push('Nobody is named for these terms, so only the other engagements were counted.');
    return others;
  }
  const from = terms.window && timeline.resolve(terms.window.from);
  const until = terms.window && resolveEnding(terms.window, timeline);
  if (
    from === undefined ||
    until === undefined ||
    !isResolved(from) ||
    !isResolved(until) ||
    from.precision === 'year' ||
    until.precision === 'year' ||
    from.day >= until.day
  ) {
    notes.push(`The days of this engagement are not known, so the limits for ${person} were checked without it.`);
    return others;
  }
  return [...others, { id: terms.id, person, type: terms.type, from: from.day, until: until.day }];
}

function wordRate(cards: readonly RateCard[], currency: string, day: string, notes: string[]): string | undefined {
  const found = makeRateBook(cards, currency).find('translation-word', {}, day);
  if ('missing' in found) {
    notes.push(`Translation is not costed: ${found.missing}`);
    return undefined;
  }
  const [rate, exchange] = found.factors;
  if (rate === undefined || exchange !== undefined) {
    notes.push(`Translation is not costed: the rate per word is in another currency than ${currency}. State one.`);
    return undefined;
  }
  const { rateCard } = rate.origin;
  notes.push(
    `Translation at ${rate.value} ${rate.unit}${rateCard === undefined ? '' : `, rate card "${rateCard.card}"`}.`,
  );
  return rate.value;
}

function refuseNoAmount(path: string, text: string): void {
  if (isDecimalText(text) && !text.startsWith('-')) return;
  throw new Refused([
    {
      code: 'invalid',
      path,
      message: `must be a decimal string that is not negative, such as "24000"; found ${JSON.stringify(text.slice(0, 40))}`,
    },
  ]);
}

/** The working days of a window are counted one by one. */
const windowYearsMax = 10;

function refuseLongWindow({ terms: { window }, timeline }: EngagementInput): void {
  if (window === undefined) return;
  const [from, until] = [timeline.resolve(window.from), resolveEnding(window, timeline)];
  if (
    until === undefined ||
    !isResolved(from) ||
    !isResolved(until) ||
    until.day <= addToDay(from.day, { years: windowYearsMax })
  )
    return;
  throw new Refused([
    {
      code: 'invalid',
      path: window.through === undefined ? 'window.until' : 'window.through',
      message: `must be within ${windowYearsMax} years of "from" (${from.day}); found ${until.day}`,
    },
  ]);
}
