import { compareTexts } from '../canonical/compare-texts.ts';
import { defined } from '../canonical/defined.ts';
import type { Charge } from '../model/charge.ts';
import type { MandateLinks } from '../model/mandate.ts';
import type { ComparedFigure, Comparison, RollUp, YearSpan } from '../results/comparison.ts';
import { centsOf, centsText } from './allocate-cents.ts';
import { divideByParagraph } from './divide-by-paragraph.ts';
import type { EffectKind } from './effect-kind.ts';

/** By what the bars of a waterfall are told apart. */
export const WATERFALL_LEVELS = ['cause', 'section', 'line', 'year', 'paragraph'] as const;
export type WaterfallLevel = (typeof WATERFALL_LEVELS)[number];

/**
 * What a bar is of: for a cause the requirement, the kind of effect and the change behind it; the operative paragraphs,
 * by the ids of their mandates, none where it comes of none that is known; else a place.
 */
export type BarNames = {
  requirement?: string;
  kind?: EffectKind;
  change?: string;
  section?: string;
  charge?: Charge;
  year?: number;
  paragraphs?: readonly string[];
  fund?: string;
};

/**
 * One bar: by how much it moves the sum, and where the sum stands before and after it; decimals with cents. The first
 * begins at the earlier amount and the last ends at the later one, to the cent.
 */
type WaterfallBar = { key: string; names: BarNames; amount: string; before: string; after: string };

export type Waterfall = {
  from: number;
  to: number;
  difference: number;
  bars: readonly WaterfallBar[];
};

/**
 * Which lines are counted: all of them, or those net of staff assessment; which years, all of them if none are named;
 * and for paragraphs those of a requirement.
 */
export type WaterfallScope = {
  whole: RollUp;
  counts: (charge: Charge) => boolean;
  years?: YearSpan;
  mandatesOf?: (requirement: string) => MandateLinks;
};

/**
 * Lays the difference of two estimates out as a waterfall. Causes and paragraphs stand by their size, rounding last; places in
 * the order of tables, years in their order.
 */
export function makeWaterfall(
  { figures }: Pick<Comparison, 'figures'>,
  level: WaterfallLevel,
  scope: WaterfallScope,
): Waterfall {
  const whole = wholeIn(scope);
  const counted = figures.filter(({ charge, year }) => scope.counts(charge) && isWithin(year, scope.years));
  const divided = sumBars(counted.flatMap((figure) => shares(figure, level)));
  const bars =
    level === 'paragraph'
      ? sumBars([...divided.values()].flatMap(({ names, cents }) => byParagraph(names, cents, scope.mandatesOf)))
      : divided;
  const shown = [...bars].filter(([, { cents }]) => cents !== 0n).sort(orderOf(level));
  let sum = BigInt(whole.from) * 100n;
  const laid = shown.map(([key, { names, cents }]): WaterfallBar => {
    const before = sum;
    sum += cents;
    return { key, names, amount: centsText(cents), before: centsText(before), after: centsText(sum) };
  });
  if (sum !== BigInt(whole.to) * 100n)
    throw new Error(`The bars come to ${centsText(sum)} where the later estimate has ${whole.to}`);
  return { from: whole.from, to: whole.to, difference: whole.difference, bars: laid };
}

function isWithin(year: number, years: YearSpan | undefined): boolean {
  return years === undefined || (year >= years.first && year <= years.last);
}

/** What the lines that are counted come to in the years that are, before and after. */
function wholeIn({ whole, years }: WaterfallScope): Pick<RollUp, 'from' | 'to' | 'difference'> {
  if (years === undefined) return whole;
  const within = whole.years.filter(({ year }) => isWithin(year, years));
  return {
    from: within.reduce((sum, { from }) => sum + from, 0),
    to: within.reduce((sum, { to }) => sum + to, 0),
    difference: within.reduce((sum, { difference }) => sum + difference, 0),
  };
}

type Bars = ReadonlyMap<string, { names: BarNames; cents: bigint }>;

function sumBars(parts: readonly (readonly [BarNames, bigint])[]): Bars {
  const bars = new Map<string, { names: BarNames; cents: bigint }>();
  for (const [names, cents] of parts) {
    const key = JSON.stringify(names);
    bars.set(key, { names, cents: (bars.get(key)?.cents ?? 0n) + cents });
  }
  return bars;
}

function shares({ charge, year, details, difference }: ComparedFigure, level: WaterfallLevel): [BarNames, bigint][] {
  const whole = BigInt(difference) * 100n;
  switch (level) {
    case 'cause':
      return details.map(({ requirement, kind, change, amount }) => [
        // What rounding leaves over is one cause, wherever it does.
        kind === 'rounding' ? { kind } : { ...defined({ requirement, change }), kind },
        centsOf(amount),
      ]);
    case 'section':
      return [[{ section: charge.section }, whole]];
    case 'line':
      return [[{ charge }, whole]];
    case 'year':
      return [[{ year }, whole]];
    case 'paragraph':
      return details.map(({ requirement, kind, amount }) => [
        requirement === undefined && kind === 'rounding' ? { kind } : defined({ requirement }),
        centsOf(amount),
      ]);
  }
}

/** What rounding leaves over is of no paragraph, and stays a bar of its own. */
function byParagraph(
  { requirement, ...names }: BarNames,
  cents: bigint,
  mandatesOf: WaterfallScope['mandatesOf'],
): readonly (readonly [BarNames, bigint])[] {
  if (requirement === undefined) return [[names.kind === undefined ? { paragraphs: [] } : names, cents]];
  return divideByParagraph(cents, mandatesOf?.(requirement) ?? []).map((part) => [
    { paragraphs: part.mandates },
    part.cents,
  ]);
}

type Entry = readonly [string, { names: BarNames; cents: bigint }];

function orderOf(level: WaterfallLevel): (one: Entry, other: Entry) => number {
  const size = (cents: bigint): bigint => (cents < 0n ? -cents : cents);
  return ([oneKey, one], [otherKey, other]) => {
    if (level === 'year') return (one.names.year ?? 0) - (other.names.year ?? 0);
    if (level !== 'cause' && level !== 'paragraph') return compareTexts(oneKey, otherKey);
    const [first, second] = [one.names.kind === 'rounding', other.names.kind === 'rounding'];
    if (first !== second) return first ? 1 : -1;
    const bySize = size(other.cents) - size(one.cents);
    return bySize === 0n ? compareTexts(oneKey, otherKey) : bySize > 0n ? 1 : -1;
  };
}
