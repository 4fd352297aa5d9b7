import * as z from 'zod/mini';
import type { Basis } from '../model/basis.ts';
import type { Factor } from '../model/component.ts';
import { positiveDecimalText } from '../model/decimal-text.ts';
import type { RateQualifiers, RateReference } from '../model/rate.ts';
import { exactOf, exactOfInteger, exactToText, multiplyExact } from '../money/exact.ts';
import type { RequirementBase } from './common.ts';
import { type ExpandContext, isMissing, priceDay, volume } from './expand-context.ts';
import type { QuantityDriver } from './requirement-kind.ts';

// How long a journey lasts, in nights or in weeks of seven, and how its nights are divided where subsistence falls
// after so many of them by the rates of the cards.

/** The length of a journey. */
export const lengthFields = {
  nights: z.optional(positiveDecimalText),
  weeks: z.optional(positiveDecimalText.check(z.describe('Instead of nights: seven of them a week.'))),
};
export type Length = { nights?: string | undefined; weeks?: string | undefined };

/** Whether a journey says in one way how long it lasts. */
export function hasOneLength({ nights, weeks }: Length): boolean {
  return (nights === undefined) !== (weeks === undefined);
}

const NIGHTS_A_WEEK: Factor = { name: 'nights a week', kind: 'timing', value: '7', unit: 'nights a week', origin: {} };

/** How many nights a journey has. */
export function nightsOf({ nights, weeks = '0' }: Length): string {
  return nights ?? exactToText(multiplyExact(exactOf(weeks), exactOfInteger(7n)));
}

/** Nights in a row at one rate, after so many others; `share` is their share of all where there are more. */
export type Nights = { after: number; count: string; share?: Factor };

/**
 * The nights of a journey, cut where the rate of subsistence is for those after so many. A rate that the statement
 * states itself is for all of them.
 */
export function divideNights(
  length: Length,
  reference: RateReference,
  { requirement, at }: { requirement: RequirementBase; at: RateQualifiers },
  { rates }: ExpandContext,
): readonly Nights[] {
  const count = nightsOf(length);
  const steps = 'code' in reference ? rates.nightSteps(reference.code, { ...at, ...reference.for }) : [];
  const begun = [0, ...steps].filter((after) => after === 0 || after < Number(count));
  if (begun.length === 1) return [{ after: 0, count }];
  // As whole numbers of one unit, so that nothing is lost of half a night.
  const [whole = '', decimals = ''] = count.split('.');
  const one = 10n ** BigInt(decimals.length);
  const all = BigInt(`${whole}${decimals}`);
  return begun.map((after, position): Nights => {
    const next = begun[position + 1];
    const until = next === undefined ? all : BigInt(next) * one;
    const size = until - BigInt(after) * one;
    const name = after === 0 ? `first ${String(next)} nights` : `nights after ${after}`;
    const share: Factor = {
      name: next === undefined || after === 0 ? name : `${name}, up to ${next}`,
      kind: 'timing',
      value: String(size),
      over: String(all),
      unit: `of ${count} nights`,
      origin: { documents: requirement.source },
    };
    return { after, count: exactToText({ numerator: size, denominator: one }), share };
  });
}

/** The factors of nights at a rate of a basis: nights, or weeks and, unless the rate is by the week, their nights. */
export function nightFactors(
  requirement: RequirementBase,
  id: string,
  { nights, weeks }: Length,
  { share }: Nights,
  basis: Basis | undefined,
): readonly Factor[] {
  const length =
    nights !== undefined
      ? [volume(requirement, `${id}/nights`, 'nights', nights, 'nights')]
      : [
          volume(requirement, `${id}/weeks`, 'weeks', weeks ?? '0', 'weeks'),
          ...(basis === 'per week' ? [] : [NIGHTS_A_WEEK]),
        ];
  return share === undefined ? length : [...length, share];
}

/** What a rate pays for on a day; undefined where there is none. */
export function basisOn(
  reference: RateReference,
  at: RateQualifiers,
  day: string,
  context: ExpandContext,
): Basis | undefined {
  if ('value' in reference) return reference.basis;
  const found = context.rates.find(reference.code, { ...at, ...reference.for }, priceDay(context, day));
  return isMissing(found) ? undefined : found.basis;
}

/** The length of a journey as a driver; `write` puts a changed one in its place. */
export function lengthDriver<R>(
  { nights, weeks }: Length,
  { id, part }: { id: string; part?: string },
  write: (length: Length) => R,
): QuantityDriver<R> {
  const named = { ...(part !== undefined && { part }), format: 'positive' as const, isStepped: true as const };
  return nights === undefined
    ? { ...named, id: `${id}/weeks`, quantity: 'weeks', value: weeks ?? '0', write: (value) => write({ weeks: value }) }
    : { ...named, id: `${id}/nights`, quantity: 'nights', value: nights, write: (value) => write({ nights: value }) };
}
