import type { RateCard } from '../model/rate.ts';
import { Refused } from '../model/problem.ts';
import { yearOf } from '../time/calendar.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeWorkshop } from './programme-workshop.ts';
import { costsUnder } from './programme-assessment.ts';

/** What workshops cost where they begin at a point in time each; those that no card prices then are not in it. */
export type CostsWhenHeld = (starts: ReadonlyMap<string, Start>) => ReadonlyMap<string, string>;

type Start = { in: number } | { on: string };

/**
 * The costs of a programme's workshops by when they are held, as exact decimals; undefined where all prices are those of
 * one day. A workshop that states its start itself is priced there, whatever is asked.
 */
export function costsWhenHeld(
  programme: Programme,
  cards: readonly RateCard[],
  scenarios: readonly Scenario[],
): CostsWhenHeld | undefined {
  if (programme.priceBasis.ratesAsOf !== 'each-year') return undefined;
  const price = (workshops: ProgrammeWorkshop[], years: readonly number[]): [string, string][] => {
    // A year that the programme does not show would cost nothing.
    const shown = [programme.years.first, programme.years.last, ...years];
    const held = { ...programme, years: { first: Math.min(...shown), last: Math.max(...shown) }, workshops };
    return costsUnder(held, cards, scenarios).costs.workshops.map(({ workshop, total }) => [workshop, total]);
  };
  return (starts) => {
    const years = [...starts.values()].map((start) => ('in' in start ? start.in : yearOf(start.on)));
    const held = programme.workshops.flatMap((workshop) => {
      const start = starts.get(workshop.id);
      return start === undefined ? [] : [heldFrom(workshop, start)];
    });
    if (held.length === 0) return new Map();
    try {
      return new Map(price(held, years));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return new Map(held.flatMap((one) => priceAlone(() => price([one], years))));
    }
  };
}

function heldFrom(workshop: ProgrammeWorkshop, start: Start): ProgrammeWorkshop {
  if (workshop.start !== undefined) return workshop;
  const { window: _, ...rest } = workshop;
  return { ...rest, start };
}

/** A rate that is not in force then prices nothing; the others are priced all the same. */
function priceAlone(price: () => [string, string][]): [string, string][] {
  try {
    return price();
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}
