import { isSameName } from '../canonical/names.ts';
import { gradeKey } from './grade.ts';
import { type Rate, type RateCard, type RateQualifiers, endOfValidity } from './rate.ts';

/**
 * A rate on its card, with the card's place in the order, and the first day on which the rate is no longer in force.
 */
export type RateEntry = { rate: Rate; card: RateCard; position: number; end: string | undefined };

/**
 * The rate that holds, and one with equal right where there is such: which of the two is meant then nobody can tell.
 */
type HoldingRate = { winner: RateEntry; equal: RateEntry | undefined };

/** The rates of cards by their codes, and the one rule by which one of them goes before another. */
export type RateEntries = {
  ofCode: (code: string) => readonly RateEntry[];
  /** Those of a code that are for the nights after so many. */
  steppedByNights: (code: string) => readonly RateEntry[];
  codes: readonly string[];
  /** The days on which a rate of a code begins or ends. */
  bounds: (code: string) => ReadonlySet<string>;
  holding: (code: string, qualifiers: RateQualifiers, day: string) => HoldingRate | undefined;
  /**
   * The rate that went before the one that holds, and has ended: the last of them. It was more closely qualified; or it
   * is as closely qualified, on a later card, and ended while the other was in force, which then is no successor of it.
   */
  endedBefore: (holding: RateEntry, qualifiers: RateQualifiers, day: string) => RateEntry | undefined;
};

/**
 * A rate holds where every qualifier that it names is met; the most closely qualified wins, then the card that stands
 * later in the list, then the latest start.
 */
export function indexRates(cards: readonly RateCard[]): RateEntries {
  const entries = new Map<string, RateEntry[]>();
  const stepped = new Map<string, RateEntry[]>();
  const bounds = new Map<string, Set<string>>();
  cards.forEach((card, position) => {
    for (const rate of card.rates) {
      const end = endOfValidity(rate);
      const entry = { rate, card, position, end };
      const sameCode = entries.get(rate.code);
      if (sameCode === undefined) entries.set(rate.code, [entry]);
      else sameCode.push(entry);
      if (rate.for?.afterNights !== undefined) stepped.set(rate.code, [...(stepped.get(rate.code) ?? []), entry]);
      const days = bounds.get(rate.code) ?? new Set<string>();
      bounds.set(rate.code, days.add(rate.validFrom));
      if (end !== undefined) days.add(end);
    }
  });
  const ofCode = (code: string): readonly RateEntry[] => entries.get(code) ?? [];
  return {
    ofCode,
    steppedByNights: (code) => stepped.get(code) ?? [],
    codes: [...entries.keys()],
    bounds: (code) => bounds.get(code) ?? NO_DAYS,
    holding: (code, qualifiers, day) => {
      const inForce = ofCode(code).filter(
        ({ rate, end }) => holdsFor(rate, qualifiers) && rate.validFrom <= day && (end === undefined || day < end),
      );
      const [first] = inForce;
      if (first === undefined) return undefined;
      const winner = inForce.reduce((best, entry) => (beats(entry, best) ? entry : best), first);
      return { winner, equal: inForce.find((entry) => entry !== winner && !beats(winner, entry)) };
    },
    endedBefore: (holding, qualifiers, day) =>
      ofCode(holding.rate.code).reduce<RateEntry | undefined>(
        (last, entry) =>
          entry.end !== undefined &&
          entry.end <= day &&
          wentBefore(entry, holding) &&
          holdsFor(entry.rate, qualifiers) &&
          (last?.end === undefined || entry.end > last.end)
            ? entry
            : last,
        undefined,
      ),
  };
}

const NO_DAYS: ReadonlySet<string> = new Set();

/** Whether each qualifier that a rate names is asked for. */
export function holdsFor(rate: Rate, asked: RateQualifiers): boolean {
  return Object.entries(rate.for ?? {}).every(([qualifier, value]) => {
    const wanted = asked[qualifier as keyof RateQualifiers];
    if (wanted === undefined) return false;
    // After ninety nights a rate for those after sixty holds too.
    if (qualifier === 'afterNights') return Number(value) <= Number(wanted);
    return isSameName(wanted, value) || (qualifier === 'grade' && gradeKey(wanted) === gradeKey(value));
  });
}

/**
 * By how many qualifiers a rate is narrowed down. One for the nights after so many goes before any that is for all
 * nights, and before one that is for the nights after fewer: that is what it is there for.
 */
function narrowness({ rate }: RateEntry): number {
  const { afterNights } = rate.for ?? {};
  return Object.keys(rate.for ?? {}).length + (afterNights === undefined ? 0 : MOST_QUALIFIERS * Number(afterNights));
}

/** More than a rate can have qualifiers. */
const MOST_QUALIFIERS = 10;

function wentBefore(ended: RateEntry, holding: RateEntry): boolean {
  if (narrowness(ended) !== narrowness(holding)) return narrowness(ended) > narrowness(holding);
  return ended.position > holding.position && holding.rate.validFrom < (ended.end ?? '');
}

function beats(a: RateEntry, b: RateEntry): boolean {
  const [narrowA, narrowB] = [narrowness(a), narrowness(b)];
  if (narrowA !== narrowB) return narrowA > narrowB;
  if (a.position !== b.position) return a.position > b.position;
  return a.rate.validFrom > b.rate.validFrom;
}
