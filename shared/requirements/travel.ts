import type { Basis } from '../model/basis.ts';
import { defined } from '../canonical/defined.ts';
import * as z from 'zod/mini';
import type { Factor } from '../model/component.ts';
import { positiveDecimalText } from '../model/decimal-text.ts';
import { NIGHT_STEPS_MAX, type RateQualifiers, type RateReference, rateReferenceSchema } from '../model/rate.ts';
import { addToDay } from '../time/calendar.ts';
import type { Occurrences } from '../time/occurrences.ts';
import type { RequirementBase } from './common.ts';
import { type Cut, cutByDay } from './cut-occurrences.ts';
import { type ExpandContext, rateFactors, volume } from './expand-context.ts';
import { type Nights, basisOn, divideNights, hasOneLength, lengthFields, nightFactors, nightsOf } from './nights.ts';
import type { QuantityDriver, RateDriver } from './requirement-kind.ts';
import { paying } from './paid-bases.ts';

/**
 * Days that are paid for in part and have no night, such as that of the return. What is paid for one is a rate of its
 * own, stated or of the cards: no part of a night is assumed.
 */
const partDaysSchema = z
  .strictObject({ number: positiveDecimalText, rate: rateReferenceSchema })
  .check(z.describe('Days without a night that are paid for in part, such as the day of the return, and their rate.'));

/**
 * What one traveller costs: an average a head where only that is known, or ticket, subsistence × nights and terminal
 * expenses. Members of organs receive the Secretariat's subsistence plus 15 per cent (ST/SGB/107/Rev.6).
 */
export const travelCostSchema = z.union([
  z.strictObject({ perHead: rateReferenceSchema }),
  z
    .strictObject({
      ticket: rateReferenceSchema,
      subsistence: rateReferenceSchema,
      ...lengthFields,
      partDays: z.optional(partDaysSchema),
      terminalExpenses: z.optional(rateReferenceSchema),
      memberOfOrgan: z.optional(z.boolean()),
    })
    .check(
      z.refine(hasOneLength, {
        message: 'must be stated, such as "5", or "weeks" instead of it, and not both',
        path: ['nights'],
      }),
    ),
]);
export type TravelCost = z.infer<typeof travelCostSchema>;

/** Members of organs receive the Secretariat's subsistence rate plus 15 per cent. */
const MEMBER_OF_ORGAN_SHARE: Factor = {
  name: 'subsistence of members of organs',
  kind: 'share',
  value: '1.15',
  unit: 'of the Secretariat rate',
  origin: { documents: [{ symbol: 'ST/SGB/107/Rev.6' }] },
};

/** One product of the cost of a journey: which it is, what it is called, and its factors on a day. */
export type TravelProduct = {
  part: string;
  title: string;
  reference: RateReference;
  /** The nights that it pays for, of subsistence. */
  nights?: Nights;
  factorsOn: (day: string) => readonly Factor[];
};

/** A cost within a requirement: the id of whatever has it, its path, and the qualifiers of its rates. */
export type TravelUse = { id: string; path: string; at: RateQualifiers };

/** The products of a journey's cost: an average a head; or ticket, subsistence × nights and terminal expenses. */
export function travelProducts(
  cost: TravelCost,
  requirement: RequirementBase,
  context: ExpandContext,
  { id, path, at }: TravelUse,
): readonly TravelProduct[] {
  const organShare = 'memberOfOrgan' in cost && cost.memberOfOrgan === true ? [MEMBER_OF_ORGAN_SHARE] : [];
  return partsOf(cost).flatMap(({ part, driver, field, title, factorName, reference, partDays }) => {
    const factorsAt = (day: string, own: RateQualifiers) =>
      rateFactors(context, reference, day, {
        driver: `${id}/${driver}`,
        path: `${path}.${field}`,
        name: factorName,
        at: own,
      });
    if (partDays !== undefined) {
      const days = volume(requirement, `${id}/part-days`, 'part days', partDays, 'part days');
      return [{ part, title, reference, factorsOn: (day: string) => [days, ...factorsAt(day, at), ...organShare] }];
    }
    if (part !== 'subsistence' || 'perHead' in cost)
      return [{ part, title, reference, factorsOn: (day: string) => factorsAt(day, at) }];
    return divideNights(cost, reference, { requirement, at }, context).map((nights): TravelProduct => {
      const own = qualifiersAfter(nights, at);
      return {
        part: nights.after === 0 ? part : `${part}-after-${nights.after}`,
        title: nights.after === 0 ? title : `${title} after ${nights.after} nights`,
        reference,
        nights,
        factorsOn: (day) => [
          ...nightFactors(requirement, id, cost, nights, basisOn(reference, own, day, context)),
          ...factorsAt(day, own),
          ...organShare,
        ],
      };
    });
  });
}

/** The first nights ask for a rate as anything does; later ones for that of the nights after so many. */
function qualifiersAfter({ after }: Nights, at: RateQualifiers): RateQualifiers {
  return after === 0 ? at : { ...at, afterNights: String(after) };
}

/** The most products that a journey can have: subsistence may fall several times, after a night each at the least. */
export function travelComponentsMax(cost: TravelCost): number {
  if ('perHead' in cost) return 1;
  const always = cost.partDays === undefined ? 3 : 4;
  return always + Math.min(NIGHT_STEPS_MAX, Math.max(0, Math.ceil(Number(nightsOf(cost))) - 1));
}

/** Subsistence is paid night by night; whatever else a journey costs falls due on its first day. */
export function nightsCut(
  { reference, nights }: TravelProduct,
  { occurrences, requirement, at }: { occurrences: Occurrences; requirement: RequirementBase; at: RateQualifiers },
  context: ExpandContext,
): Cut {
  if (nights === undefined) return {};
  const { count, after } = nights;
  const paid = { requirement, rate: reference, at: qualifiersAfter(nights, at) };
  const later = after > 0 && { after: { firstOn: (day: string) => addToDay(day, { days: after }), days: after } };
  return cutByDay({ count, occurrences, weekend: [], ...later }, paid, context);
}

/** The rates that a journey's cost names or states. */
export function travelReferences(cost: TravelCost): readonly RateReference[] {
  return partsOf(cost).map(({ reference }) => reference);
}

/** The rates of a journey's cost; `write` puts a changed cost in its place. */
export function travelRates<R>(
  cost: TravelCost,
  { id, prefix }: { id: string; prefix: string },
  write: (cost: TravelCost) => R,
): readonly RateDriver<R>[] {
  return partsOf(cost).map(({ part, driver, reference, withRate }) => ({
    id: `${id}/${driver}`,
    part: `${prefix}${part}`,
    reference,
    bases: part === 'subsistence' && !('perHead' in cost) && cost.weeks !== undefined ? BY_THE_WEEK : BASES[part],
    write: (changed) => write(withRate(changed)),
  }));
}

/** The part days of a journey as a driver, where it has any; `write` puts a changed cost in its place. */
export function partDayDrivers<R>(
  cost: TravelCost,
  { id, part }: { id: string; part?: string },
  write: (cost: TravelCost) => R,
): readonly QuantityDriver<R>[] {
  if ('perHead' in cost || cost.partDays === undefined) return [];
  const { partDays } = cost;
  return [
    {
      id: `${id}/part-days`,
      quantity: 'part-days',
      ...defined({ part }),
      value: partDays.number,
      format: 'positive',
      write: (number) => write({ ...cost, partDays: { ...partDays, number } }),
    },
  ];
}

/** What the terms of a journey's cost pay for. */
const BASES: Readonly<Record<CostPart['part'], readonly Basis[]>> = {
  head: paying('per head', 'per trip', 'per ticket'),
  ticket: paying('per ticket', 'per trip', 'per head'),
  subsistence: paying('per night', 'per day'),
  'part-days': paying('per day'),
  terminals: paying('per trip', 'per ticket', 'per head'),
};

/** A length in weeks may be paid by the week too. */
const BY_THE_WEEK = paying('per night', 'per day', 'per week');

type CostPart = {
  part: 'head' | 'ticket' | 'subsistence' | 'part-days' | 'terminals';
  /** What its rate is called among the drivers of the journey. */
  driver: string;
  field: string;
  title: string;
  factorName: string;
  reference: RateReference;
  partDays?: string;
  withRate: (reference: RateReference) => TravelCost;
};

/** The terms of a journey's cost, in the order in which they are shown. */
function partsOf(cost: TravelCost): readonly CostPart[] {
  if ('perHead' in cost) {
    const [title, factorName] = ['average a head', 'average cost a head'];
    const withRate = (perHead: RateReference): TravelCost => ({ ...cost, perHead });
    return [{ part: 'head', driver: 'head', field: 'perHead', title, factorName, reference: cost.perHead, withRate }];
  }
  const { ticket, subsistence, partDays, terminalExpenses } = cost;
  const parts: (CostPart | undefined)[] = [
    {
      part: 'ticket',
      driver: 'ticket',
      field: 'ticket',
      title: 'ticket',
      factorName: 'ticket',
      reference: ticket,
      withRate: (changed) => ({ ...cost, ticket: changed }),
    },
    {
      part: 'subsistence',
      driver: 'subsistence',
      field: 'subsistence',
      title: 'subsistence',
      factorName: 'subsistence a night',
      reference: subsistence,
      withRate: (changed) => ({ ...cost, subsistence: changed }),
    },
    partDays && {
      part: 'part-days',
      driver: 'part-days/rate',
      field: 'partDays.rate',
      title: 'subsistence for part days',
      factorName: 'subsistence a part day',
      reference: partDays.rate,
      partDays: partDays.number,
      withRate: (changed) => ({ ...cost, partDays: { ...partDays, rate: changed } }),
    },
    terminalExpenses && {
      part: 'terminals',
      driver: 'terminals',
      field: 'terminalExpenses',
      title: 'terminal expenses',
      factorName: 'terminal expenses',
      reference: terminalExpenses,
      withRate: (changed) => ({ ...cost, terminalExpenses: changed }),
    },
  ];
  return parts.filter((part) => part !== undefined);
}
