import type { ProposedSchedule } from '../results/programme-plan.ts';
import { compareExact, type Exact, exactOf, exactToText } from '../money/exact.ts';
import { yearOf } from '../time/calendar.ts';
import type { CostsWhenHeld } from './costs-by-year.ts';
import { treatyStatusText } from './coverage.ts';
import { type Arranged, arrangeWorkshops, type Arranging } from './arrange-workshops.ts';
import { describeSchedule } from './describe-schedule.ts';
import { type NoPlacement, makePlacer } from './place-workshop.ts';
import { budgetLimits, dayLimits, yearsOfPeriod } from './plan-limits.ts';
import type { Programme } from './programme.ts';
import { refuseBadPlan } from './refuse-bad-plan.ts';
import { chooseWorkshops } from './selection/choose-workshops.ts';
import type { Candidate, Limit, SelectionProblem } from './selection/selection.ts';
import type { ScheduleRequest } from './schedule-request.ts';
import { STATES } from './states.ts';
import { crowdOf, notAllOf, isBetterSchedule } from './compare-schedules.ts';

/** So few workshops are given their days first; more of them are chosen by the days that teams and places have. */
const MOST_WITHOUT_DAYS = 18;

/** How often a choice of which some find no days is made again without just these together. */
const ROUNDS_MAX = 6;

/**
 * Proposes which workshops to hold within a budget, and when. Deterministic; the order of the programme's workshops
 * does not matter. The choice is made first, as `chooseWorkshops` explains, among those that find days when they are
 * alone, within the money of every year and the days of every team and place; then each is given its days. Where some
 * of the chosen find none, the choice is made again; what no choice betters stays as it was first proved.
 *
 * @throws Refused where budget, period or a cost is missing.
 */
export function proposeSchedule(programme: Programme, request: ScheduleRequest): ProposedSchedule {
  refuseBadPlan(programme, request);
  const { whenHeld } = request;
  const dearer: Dearer = new Map();
  let proposed = proposeByYears(programme, request, dearer);
  for (let round = 0; round < ROUNDS_MAX && whenHeld !== undefined && isOver(proposed); round += 1) {
    // Prices that change within a year: counted from now on at what the planned day asks, the choice is made again.
    const before = whenHeld(new Map(proposed.proposed.map(({ workshop, from }) => [workshop, { in: yearOf(from) }])));
    for (const { workshop, from, cost } of proposed.proposed)
      if (compareExact(exactOf(cost), exactOf(before.get(workshop) ?? '0')) > 0)
        dearer.set(workshop, new Map([...(dearer.get(workshop) ?? []), [yearOf(from), exactOf(cost)]]));
    proposed = proposeByYears(programme, request, dearer);
  }
  return proposed;
}

/** What workshops were found to cost in a year on the days that they were given there. */
type Dearer = Map<string, ReadonlyMap<number, Exact>>;

/** Whether the planned days cost more than the whole budget, or that of a year. */
function isOver({ cost, budget, byYear }: ProposedSchedule): boolean {
  const isMore = (one: string, most: string | undefined) =>
    most !== undefined && compareExact(exactOf(one), exactOf(most)) > 0;
  return isMore(cost, budget) || byYear.some((year) => isMore(year.cost, year.budget));
}

function proposeByYears(programme: Programme, request: ScheduleRequest, dearer: Dearer): ProposedSchedule {
  const { period, holidays, yearBudgets = [], solve } = request;
  const alone = daysAlone(programme, request, dearer);
  const problem = describeProblem(programme, request, alone);
  const arranging: Arranging = { programme, problem, rules: { period, holidays }, yearBudgets };
  const money = budgetLimits(problem.candidates, yearBudgets);
  const byYear = problem.candidates.some(({ years }) => years !== undefined);
  const days = () => dayLimits(programme, period, holidays, byYear);
  const choose = (limits: readonly Limit[]) => {
    const selection = chooseWorkshops({ ...problem, limits }, solve);
    return { limits, selection, arranged: arrangeWorkshops(arranging, selection) };
  };
  const isCrowded = programme.workshops.length > MOST_WITHOUT_DAYS;
  let proved = choose(isCrowded ? [...money, ...days()] : money);
  let best = proved.arranged;
  if (best.failed.size > 0 && !isCrowded && solve !== undefined) {
    proved = choose([...money, ...days()]);
    if (isBetterSchedule(proved.arranged, best, problem)) best = proved.arranged;
  }
  let last = proved.arranged;
  const cuts: Limit[] = [];
  for (let round = 0; round < ROUNDS_MAX && solve !== undefined && last.failed.size > 0; round += 1) {
    const crowds = [...last.failed.keys()].map((id) => crowdOf(programme, id, last)).filter((ids) => ids.length > 1);
    if (crowds.length === 0) break;
    cuts.push(...crowds.map(notAllOf));
    last = choose([...proved.limits, ...cuts]).arranged;
    if (isBetterSchedule(last, best, problem)) best = last;
  }
  const onDays = costsOnDays(request, best.placed);
  const { selection } = proved;
  return describeSchedule({ programme, request, problem, selection, alone: alone.none, onDays, ...best });
}

/** What is held costs on its day; what no rate prices then is not in it. */
function costsOnDays({ whenHeld }: ScheduleRequest, placed: Arranged['placed']): ReadonlyMap<string, Exact> {
  const starts = new Map([...placed].map(([id, { from }]) => [id, { on: from }]));
  return new Map([...(whenHeld?.(starts) ?? [])].map(([id, cost]) => [id, exactOf(cost)]));
}

type Alone = {
  years: ReadonlyMap<string, readonly number[]>;
  none: ReadonlyMap<string, string>;
  /** What each costs by year, where that is asked for. */
  costs: ReadonlyMap<string, ReadonlyMap<number, Exact>>;
  isPricedThroughout: boolean;
};

/** In which years each workshop finds days when no other is held, at what price, or why in none. */
function daysAlone(programme: Programme, request: ScheduleRequest, dearer: Dearer): Alone {
  const { period, holidays, yearBudgets = [], whenHeld } = request;
  const years = new Map<string, readonly number[]>();
  const none = new Map<string, string>();
  const wanted = yearBudgets.length === 0 && whenHeld === undefined ? [undefined] : yearsOfPeriod(period);
  for (const workshop of programme.workshops) {
    const tried = wanted.map((year) => ({
      year,
      placement: makePlacer(programme, { period, holidays, keepsApart: false })(workshop, { year }),
    }));
    const found = tried.filter(({ placement }) => !('why' in placement));
    const failure = tried.map(({ placement }) => placement).find((one): one is NoPlacement => 'why' in one);
    if (found.length === 0) none.set(workshop.id, failure?.why ?? 'Finds no days.');
    years.set(
      workshop.id,
      found.flatMap(({ year }) => year ?? []),
    );
  }
  const costs: Alone['costs'] = whenHeld === undefined ? new Map() : costsByYear(years, whenHeld, dearer);
  let isPricedThroughout = true;
  for (const [id, found] of years)
    if (whenHeld !== undefined && !none.has(id)) {
      const priced = found.filter((year) => costs.get(id)?.has(year) === true);
      if (priced.length === 0) none.set(id, `No rate prices it in ${found.join(' or ')}.`);
      isPricedThroughout &&= priced.length === found.length;
      years.set(id, priced);
    }
  return { years, none, costs, isPricedThroughout };
}

function costsByYear(
  years: ReadonlyMap<string, readonly number[]>,
  whenHeld: CostsWhenHeld,
  dearer: Dearer,
): ReadonlyMap<string, ReadonlyMap<number, Exact>> {
  const costs = new Map<string, Map<number, Exact>>();
  for (const year of new Set([...years.values()].flat())) {
    const ids = [...years].filter(([, possible]) => possible.includes(year)).map(([id]) => id);
    for (const [id, cost] of whenHeld(new Map(ids.map((one) => [one, { in: year }])))) {
      const known = costs.get(id) ?? new Map<number, Exact>();
      costs.set(id, known.set(year, dearer.get(id)?.get(year) ?? exactOf(cost)));
    }
  }
  return costs;
}

function describeProblem(
  programme: Programme,
  request: ScheduleRequest,
  { years, none, costs, isPricedThroughout }: Alone,
): SelectionProblem {
  const statusOf = treatyStatusText(programme.treatyStatus, request.asOf);
  const codes = [...STATES.keys()];
  const isDearer = [...costs.values()].some((byYear) => new Set([...byYear.values()].map(exactToText)).size > 1);
  const byPrice = isDearer || !isPricedThroughout;
  const byYear = (request.yearBudgets ?? []).length > 0 || byPrice;
  const candidates = programme.workshops.flatMap(({ id, invited }): Candidate[] => {
    if (none.has(id)) return [];
    const own = costs.get(id);
    const prices = [...(own?.values() ?? [exactOf(request.costs.get(id) ?? '0')])];
    return [
      {
        id,
        cost: prices.reduce((most, one) => (compareExact(one, most) > 0 ? one : most)),
        states: invited,
        ...(byYear && { years: years.get(id) ?? [], ...(byPrice && own !== undefined && { costs: own }) }),
      },
    ];
  });
  return {
    budget: exactOf(request.budget),
    candidates,
    first: new Set(codes.filter((code) => statusOf(code) === 'signed')),
    second: new Set(codes.filter((code) => statusOf(code) === 'neither')),
  };
}
