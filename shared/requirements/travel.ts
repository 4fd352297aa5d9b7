import type { Basis } from '../model/basis.ts';
import * as z from 'zod/mini';
import type { Factor } from '../model/component.ts';
import { NIGHT_STEPS_MAX, type RateQualifiers, type RateReference, rateReferenceSchema } from '../model/rate.ts';
import { addToDay } from '../time/calendar.ts';
import type { Occurrences } from '../time/occurrences.ts';
import type { RequirementBase } from './common.ts';
import { type Cut, cutByDay } from './cut-occurrences.ts';
import { type ExpandContext, rateFactors } from './expand-context.ts';
import { type Nights, basisOn, divideNights, hasOneLength, lengthFields, nightFactors, nightsOf } from './nights.ts';
import type { RateDriver } from './requirement-kind.ts';
import { paying } from './paid-bases.ts';

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
  return partsOf(cost).flatMap(({ part, field, title, factorName, reference }): readonly TravelProduct[] => {
    const factorsAt = (day: string, own: RateQualifiers) =>
      rateFactors(context, reference, day, {
        driver: `${id}/${part}`,
        path: `${path}.${field}`,
        name: factorName,
        at: own,
      });
    if (part !== 'subsistence' || 'perHead' in cost)
      return [{ part, title, reference, factorsOn: (day) => factorsAt(day, at) }];
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
          ...(cost.memberOfOrgan === true ? [MEMBER_OF_ORGAN_SHARE] : []),
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
  return 3 + Math.min(NIGHT_STEPS_MAX, Math.max(0, Math.ceil(Number(nightsOf(cost))) - 1));
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

/** The rates of a journey's cost; `write` puts a changed cost in its place. */
export function travelRates<R>(
  cost: TravelCost,
  { id, prefix }: { id: string; prefix: string },
  write: (cost: TravelCost) => R,
): readonly RateDriver<R>[] {
  return partsOf(cost).map(({ part, field, reference }) => ({
    id: `${id}/${part}`,
    part: `${prefix}${part}`,
    reference,
    bases: part === 'subsistence' && !('perHead' in cost) && cost.weeks !== undefined ? BY_THE_WEEK : BASES[part],
    write: (changed) => write({ ...cost, [field]: changed }),
  }));
}

/** What the terms of a journey's cost pay for. */
const BASES: Readonly<Record<CostPart['part'], readonly Basis[]>> = {
  head: paying('per head', 'per trip', 'per ticket'),
  ticket: paying('per ticket', 'per trip', 'per head'),
  subsistence: paying('per night', 'per day'),
  terminals: paying('per trip', 'per ticket', 'per head'),
};

/** A length in weeks may be paid by the week too. */
const BY_THE_WEEK = paying('per night', 'per day', 'per week');

type CostPart = {
  part: 'head' | 'ticket' | 'subsistence' | 'terminals';
  field: 'perHead' | 'ticket' | 'subsistence' | 'terminalExpenses';
  title: string;
  factorName: string;
  reference: RateReference;
};

function partsOf(cost: TravelCost): readonly CostPart[] {
  if ('perHead' in cost) {
    const [title, factorName] = ['average a head', 'average cost a head'];
    return [{ part: 'head', field: 'perHead', title, factorName, reference: cost.perHead }];
  }
  const { ticket, subsistence, terminalExpenses } = cost;
  const always: readonly CostPart[] = [
    { part: 'ticket', field: 'ticket', title: 'ticket', factorName: 'ticket', reference: ticket },
    {
      part: 'subsistence',
      field: 'subsistence',
      title: 'subsistence',
      factorName: 'subsistence a night',
      reference: subsistence,
    },
  ];
  if (terminalExpenses === undefined) return always;
  const [title, factorName] = ['terminal expenses', 'terminal expenses'];
  return [...always, { part: 'terminals', field: 'terminalExpenses', title, factorName, reference: terminalExpenses }];
}
