import { addExact, compareExact, exactOf, exactToText, subtractExact } from '../money/exact.ts';
import { addToDay, daysBetween, yearOf } from '../time/calendar.ts';
import { type Placement, type PlacingRules, type Wish, makePlacer } from './place-workshop.ts';
import type { YearBudget } from './plan-limits.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeWorkshop } from './programme-workshop.ts';
import { chooseWorkshops, costOf } from './selection/choose-workshops.ts';
import { costIn, type Selection, type SelectionProblem, type SelectionStep } from './selection/selection.ts';
import { programmeTimeline, workshopDates } from './workshop-dates.ts';

/** Workshops with their days, and those that found none with the reason. */
export type Arranged = { placed: ReadonlyMap<string, Placement>; failed: ReadonlyMap<string, string> };

export type Arranging = {
  programme: Programme;
  problem: SelectionProblem;
  rules: Omit<PlacingRules, 'keepsApart' | 'closedYear'>;
  yearBudgets: readonly YearBudget[];
};

type Manner = { keepsApart: boolean; spreads: boolean };

/** In order of preference: to spread workshops, or to keep States from two at once, is not worth one that finds no days. */
const MANNERS: readonly Manner[] = [
  { keepsApart: true, spreads: true },
  { keepsApart: true, spreads: false },
  { keepsApart: false, spreads: true },
  { keepsApart: false, spreads: false },
];

/** Gives what was chosen its days, in the first manner that loses fewest. */
export function arrangeWorkshops(arranging: Arranging, selection: Selection): Arranged {
  let best: Arranged | undefined;
  for (const manner of MANNERS) {
    const arranged = arrangeIn(manner, arranging, selection);
    if (best === undefined || arranged.failed.size < best.failed.size) best = arranged;
    if (best.failed.size === 0) break;
  }
  return best ?? { placed: new Map(), failed: new Map() };
}

/**
 * Places what was chosen, then what the money of those that found no days can pay instead. The order in which workshops
 * are placed must lose none: those that found no days are placed first the next time, until all have or no further
 * order loses fewer. Those whose days are fixed come before all others.
 */
function arrangeIn(manner: Manner, arranging: Arranging, { chosen, years }: Selection): Arranged {
  const wishes = wishesOf(manner, arranging, chosen, years);
  const isFixed = ({ id }: SelectionStep): boolean => wishes.get(id)?.isFixed === true;
  let order = first(chosen, isFixed);
  let best = placeInOrder(manner, arranging, order, wishes);
  const tried = new Set<string>();
  for (let last = best; last.failed.size > 0 && tried.size <= chosen.length;) {
    order = first(
      first(order, ({ id }) => last.failed.has(id)),
      isFixed,
    );
    const key = order.map(({ id }) => id).join(' ');
    if (tried.has(key)) break;
    tried.add(key);
    last = placeInOrder(manner, arranging, order, wishes);
    if (last.failed.size < best.failed.size) best = last;
  }
  // Whatever the order in which they were placed, they are told in the order in which they were chosen.
  const told = [...chosen.map(({ id }) => id), ...best.placed.keys()];
  return { ...best, placed: new Map(told.flatMap((id) => tell(id, best.placed.get(id)))) };
}

function first(
  order: readonly SelectionStep[],
  comesFirst: (step: SelectionStep) => boolean,
): readonly SelectionStep[] {
  return [...order.filter(comesFirst), ...order.filter((step) => !comesFirst(step))];
}

function tell(id: string, placement: Placement | undefined): [string, Placement][] {
  return placement === undefined ? [] : [[id, placement]];
}

type WishOf = ReadonlyMap<string, Wish & { isFixed: boolean }>;

/**
 * From when on each workshop is looked for: the n-th of those that share the same years after n parts of its own days,
 * so that they lie evenly over the period; and in which year, where it was chosen for one.
 */
function wishesOf(
  { spreads }: Manner,
  { programme, rules: { period } }: Arranging,
  chosen: readonly SelectionStep[],
  years: ReadonlyMap<string, number> | undefined,
): WishOf {
  const timeline = programmeTimeline(programme);
  const dated = chosen.map(({ id }) => ({
    id,
    year: years?.get(id),
    dates: workshopDates(programme, workshopOf(programme, id), timeline),
  }));
  const open = dated.filter(({ dates }) => dates.known !== 'days');
  return new Map(
    dated.map(({ id, year, dates }) => {
      const isFixed = dates.known === 'days';
      const alike = open.filter((one) => one.year === year);
      const rank = alike.findIndex((one) => one.id === id);
      if (!spreads || isFixed || rank <= 0 || dates.known === 'nothing') return [id, { year, isFixed }];
      const spans = [period, spanOf(dates), ...(year === undefined ? [] : [spanOf({ known: 'year', year })])];
      const from = spans.map((span) => span.from).reduce((a, b) => (a > b ? a : b));
      const until = spans.map((span) => span.until).reduce((a, b) => (a < b ? a : b));
      const days = Math.floor((Math.max(0, daysBetween(from, until)) * rank) / alike.length);
      return [id, { year, isFixed, notBefore: addToDay(from, { days }) }];
    }),
  );
}

function spanOf(dates: { known: 'window'; from: string; until: string } | { known: 'year'; year: number }): {
  from: string;
  until: string;
} {
  return dates.known === 'window' ? dates : { from: `${dates.year}-01-01`, until: `${dates.year + 1}-01-01` };
}

function placeInOrder(
  { keepsApart }: Manner,
  { programme, problem, rules, yearBudgets }: Arranging,
  order: readonly SelectionStep[],
  wishes: WishOf,
): Arranged {
  const placed = new Map<string, Placement>();
  const failed = new Map<string, string>();
  const closedYear = yearClosedBy(yearBudgets, problem, placed);
  const placer = makePlacer(programme, { ...rules, keepsApart, closedYear });
  let pending: readonly SelectionStep[] = order;
  while (pending.length > 0) {
    let anyFailed = false;
    for (const { id } of pending) {
      const wish: Wish = wishes.get(id) ?? {};
      const wished = placer(workshopOf(programme, id), wish);
      const placement = 'why' in wished && wish.year !== undefined ? placer(workshopOf(programme, id)) : wished;
      if ('why' in placement) {
        failed.set(id, placement.why);
        anyFailed = true;
      } else placed.set(id, placement);
    }
    // Money that could not be spent goes to what is still open: each round places or rules out at least one, so it
    // ends.
    pending = anyFailed ? chooseWorkshops(remaining(problem, placed, failed)).chosen : [];
  }
  return { placed, failed };
}

/**
 * A year is closed to a workshop where its money, less what is placed in it, does not pay for the workshop; where prices
 * change by year also one that would cost more than is left of the whole, or for which there is no price.
 */
function yearClosedBy(
  budgets: readonly YearBudget[],
  { budget: whole, candidates }: SelectionProblem,
  placed: ReadonlyMap<string, Placement>,
): PlacingRules['closedYear'] {
  if (budgets.length === 0 && candidates.every(({ costs }) => costs === undefined)) return undefined;
  return (id, year) => {
    const candidate = candidates.find((one) => one.id === id);
    if (candidate === undefined) return undefined;
    if (candidate.costs !== undefined && !candidate.costs.has(year)) return `no rate prices it in ${year}`;
    const years = yearsOfPlaced(placed);
    const held = candidates.filter((one) => years.has(one.id));
    const ofYear = budgets.find((one) => one.year === year);
    const limits = [
      { what: 'the budget', amount: whole, spent: costOf(held, years) },
      ...(ofYear === undefined
        ? []
        : [
            {
              what: `the budget of ${year}`,
              amount: exactOf(ofYear.amount),
              spent: costOf(
                held.filter((one) => years.get(one.id) === year),
                years,
              ),
            },
          ]),
    ];
    const short = limits.find(
      ({ amount, spent }) => compareExact(addExact(spent, costIn(candidate, year)), amount) > 0,
    );
    return short && `only ${exactToText(subtractExact(short.amount, short.spent))} of ${short.what} is left`;
  };
}

/** The year in which each workshop begins. */
export function yearsOfPlaced(placed: ReadonlyMap<string, Placement>): ReadonlyMap<string, number> {
  return new Map([...placed].map(([id, { from }]) => [id, yearOf(from)]));
}

function remaining(
  { budget, candidates, first: firsts, second }: SelectionProblem,
  placed: ReadonlyMap<string, Placement>,
  failed: ReadonlyMap<string, string>,
): SelectionProblem {
  const held = candidates.filter(({ id }) => placed.has(id));
  const reached = new Set(held.flatMap(({ states }) => states));
  const open = (states: ReadonlySet<string>) => new Set([...states].filter((state) => !reached.has(state)));
  return {
    budget: subtractExact(budget, costOf(held, yearsOfPlaced(placed))),
    candidates: candidates.filter(({ id }) => !placed.has(id) && !failed.has(id)),
    first: open(firsts),
    second: open(second),
  };
}

export function workshopOf(programme: Programme, id: string): ProgrammeWorkshop {
  const workshop = programme.workshops.find((one) => one.id === id);
  if (workshop === undefined) throw new Error(`no workshop "${id}", though it was chosen from the programme`);
  return workshop;
}
