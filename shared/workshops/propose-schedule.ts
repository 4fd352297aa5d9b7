import type { ProposedSchedule, ProposedWorkshop } from '../results/programme-plan.ts';
import type { HolidayBook } from '../calendars/holiday.ts';
import { type Problem, Refused } from '../model/problem.ts';
import { type Exact, compareExact, exactOf, exactToText, subtractExact } from '../money/exact.ts';
import { isDecimalText } from '../money/decimal-text.ts';
import { isCalendarDate } from '../time/calendar.ts';
import { treatyStatusText } from './coverage.ts';
import { type Placement, makePlacer } from './place-workshop.ts';
import type { Programme, ProgrammeWorkshop } from './programme.ts';
import { chooseWorkshops, costOf } from './selection/choose-workshops.ts';
import type { Candidate, Selection, SelectionStep } from './selection/selection.ts';
import { STATES } from './states.ts';

/**
 * What a schedule is proposed for. `costs` are by workshop, exact decimals (see `workshopCosts`); the period is
 * half-open.
 */
export type ScheduleRequest = {
  budget: string;
  period: { from: string; until: string };
  asOf: string;
  costs: ReadonlyMap<string, string>;
  holidays: HolidayBook;
};

const OBJECTIVE =
  'As many States as possible that have signed and not yet deposited; then as many as possible that have done neither; then the lowest cost. Each workshop begins on the earliest day on which its hub and team are free and, if there is such a day, none of its States is at another workshop, outside sessions, weekends and public holidays.';

/**
 * Proposes which workshops to hold within a budget, and when. Deterministic; the order of the programme's workshops
 * does not matter. The choice is made first, as `chooseWorkshops` explains; then each is placed in turn. One that finds
 * no free days is left, others take its money if they fit, and the claim becomes a bound.
 *
 * @throws Refused where budget, period or a cost is missing.
 */
export function proposeSchedule(programme: Programme, request: ScheduleRequest): ProposedSchedule {
  refuseBadRequest(programme, request);
  const statusOf = treatyStatusText(programme.treatyStatus, request.asOf);
  const codes = [...STATES.keys()];
  const first = new Set(codes.filter((code) => statusOf(code) === 'signed'));
  const second = new Set(codes.filter((code) => statusOf(code) === 'neither'));
  const candidates = programme.workshops.map((workshop): Candidate => ({
    id: workshop.id,
    cost: exactOf(request.costs.get(workshop.id) ?? '0'),
    states: workshop.invited,
  }));
  const problem = { budget: exactOf(request.budget), candidates, first, second };
  const selection = chooseWorkshops(problem);
  const apart = placeAll(programme, request, problem, selection, true);
  if (apart.failed.size === 0) return describe({ programme, request, problem, selection, ...apart });
  // To keep States from two workshops at once is worth days, but not a workshop that finds none because of it.
  const together = placeAll(programme, request, problem, selection, false);
  return describe({
    programme,
    request,
    problem,
    selection,
    ...(together.failed.size < apart.failed.size ? together : apart),
  });
}

type Placed = { placed: ReadonlyMap<string, Placement>; failed: ReadonlyMap<string, string> };

/**
 * Places what was chosen, then what the money of those that found no days can pay instead. The order in which workshops
 * are placed must lose none: those that found no days are placed first the next time, until all have or no further
 * order loses fewer.
 */
function placeAll(
  programme: Programme,
  request: ScheduleRequest,
  problem: SelectionInput,
  { chosen }: Selection,
  keepsApart: boolean,
): Placed {
  let order = chosen;
  let best = placeInOrder(programme, request, problem, order, keepsApart);
  const tried = new Set<string>();
  for (let last = best; last.failed.size > 0 && tried.size <= chosen.length;) {
    const isFirst = ({ id }: SelectionStep): boolean => last.failed.has(id);
    order = [...order.filter(isFirst), ...order.filter((step) => !isFirst(step))];
    const key = order.map(({ id }) => id).join(' ');
    if (tried.has(key)) break;
    tried.add(key);
    last = placeInOrder(programme, request, problem, order, keepsApart);
    if (last.failed.size < best.failed.size) best = last;
  }
  // Whatever the order in which they were placed, they are told in the order in which they were chosen.
  const told = [...chosen.map(({ id }) => id), ...best.placed.keys()];
  const placed = new Map(told.flatMap((id) => tell(id, best.placed.get(id))));
  return { ...best, placed };
}

function tell(id: string, placement: Placement | undefined): [string, Placement][] {
  return placement === undefined ? [] : [[id, placement]];
}

function placeInOrder(
  programme: Programme,
  { period, holidays }: ScheduleRequest,
  problem: SelectionInput,
  order: readonly SelectionStep[],
  keepsApart: boolean,
): Placed {
  const placer = makePlacer(programme, period, holidays, keepsApart);
  const placed = new Map<string, Placement>();
  const failed = new Map<string, string>();
  let pending: readonly SelectionStep[] = order;
  while (pending.length > 0) {
    let anyFailed = false;
    for (const { id } of pending) {
      const placement = placer(workshopOf(programme, id));
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

type SelectionInput = {
  budget: Exact;
  candidates: readonly Candidate[];
  first: ReadonlySet<string>;
  second: ReadonlySet<string>;
};
type Outcome = Placed & {
  programme: Programme;
  request: ScheduleRequest;
  problem: SelectionInput;
  selection: Selection;
};

function remaining(
  problem: SelectionInput,
  placed: ReadonlyMap<string, Placement>,
  failed: ReadonlyMap<string, string>,
): SelectionInput {
  const held = problem.candidates.filter(({ id }) => placed.has(id));
  const reached = new Set(held.flatMap(({ states }) => states));
  const open = (states: ReadonlySet<string>) => new Set([...states].filter((state) => !reached.has(state)));
  return {
    budget: subtractExact(problem.budget, costOf(held)),
    candidates: problem.candidates.filter(({ id }) => !placed.has(id) && !failed.has(id)),
    first: open(problem.first),
    second: open(problem.second),
  };
}

function describe({ programme, request, problem, selection, placed, failed }: Outcome): ProposedSchedule {
  const reached = new Set<string>();
  const proposed = [...placed].map(([id, placement]): ProposedWorkshop => {
    const adds = [...new Set(workshopOf(programme, id).invited)].filter((state) => !reached.has(state)).sort();
    for (const state of adds) reached.add(state);
    const addsSignatories = adds.filter((state) => problem.first.has(state));
    const addsOthers = adds.filter((state) => problem.second.has(state));
    const cost = request.costs.get(id) ?? '0';
    const why = `Reaches ${addsSignatories.length} more States that have signed and not deposited${addsSignatories.length === 0 ? '' : ` (${addsSignatories.join(', ')})`} and ${addsOthers.length} that have done neither, at ${cost}. ${placement.description}`;
    return {
      workshop: id,
      from: placement.from,
      until: placement.until,
      start: placement.start,
      cost,
      addsSignatories,
      addsOthers,
      why,
    };
  });
  const signatoriesReached = proposed.reduce((sum, { addsSignatories }) => sum + addsSignatories.length, 0);
  const claim =
    failed.size === 0 ? selection.claim : signatoriesReached === selection.firstAtMost ? 'first-exact' : 'bounded';
  const spent = costOf(problem.candidates.filter(({ id }) => placed.has(id)));
  return {
    objective: OBJECTIVE,
    claim,
    claimText: claimText(claim, signatoriesReached, selection.firstAtMost),
    proposed,
    left: programme.workshops
      .filter(({ id }) => !placed.has(id))
      .map(({ id }) => ({ workshop: id, why: failed.get(id) ?? whyNotChosen(id, problem, reached, spent) })),
    cost: exactToText(spent),
    budget: request.budget,
    signatoriesReached,
    signatoriesAtMost: selection.firstAtMost,
    signatoriesOpen: problem.first.size,
    othersReached: proposed.reduce((sum, { addsOthers }) => sum + addsOthers.length, 0),
  };
}

function claimText(claim: Selection['claim'], reached: number, atMost: number): string {
  if (claim === 'exact') return 'Every choice within the budget was looked at: none does better by the objective.';
  if (claim === 'first-exact')
    return `No choice within the budget reaches more than these ${reached} States that have signed and not deposited; whether one does better in the rest of the objective was not looked at.`;
  return `Not known to be the best: it reaches ${reached} States that have signed and not deposited, and no choice within the budget reaches more than ${atMost}.`;
}

function whyNotChosen(id: string, problem: SelectionInput, reached: ReadonlySet<string>, spent: Exact): string {
  const candidate = problem.candidates.find((one) => one.id === id);
  if (candidate === undefined) return 'is not a candidate';
  if (candidate.states.length === 0) return 'Invites no State by name ("invited"), so it is not known to reach any.';
  const adds = new Set(
    candidate.states.filter((state) => !reached.has(state) && (problem.first.has(state) || problem.second.has(state))),
  ).size;
  if (adds === 0) return 'Reaches no State that is not reached already or has not deposited.';
  const left = subtractExact(problem.budget, spent);
  if (compareExact(candidate.cost, left) > 0)
    return `Costs ${exactToText(candidate.cost)}; ${exactToText(left)} of the budget is left. It would reach ${adds} further States.`;
  return `Would reach ${adds} further States, but the choice was made without it.`;
}

function workshopOf(programme: Programme, id: string): ProgrammeWorkshop {
  const workshop = programme.workshops.find((one) => one.id === id);
  if (workshop === undefined) throw new Error(`no workshop "${id}", though it was chosen from the programme`);
  return workshop;
}

/** A longer period is a mistake, and every day of it would be looked at. */
const MOST_YEARS = 10;

function refuseBadRequest(programme: Programme, { budget, period, asOf, costs }: ScheduleRequest): void {
  const problems: Problem[] = [];
  const invalid = (path: string, message: string) => problems.push({ code: 'invalid', path, message });
  if (!isDecimalText(budget) || budget.startsWith('-'))
    invalid(
      'budget',
      `must be a decimal string that is not negative, such as "200000"; found ${JSON.stringify(budget)}`,
    );
  for (const [path, day] of [
    ['period.from', period.from],
    ['period.until', period.until],
    ['asOf', asOf],
  ] as const) {
    if (!isCalendarDate(day)) invalid(path, `must be a day such as "2026-01-01"; found ${JSON.stringify(day)}`);
  }
  if (period.from >= period.until) invalid('period.until', 'must be later than "from" (the period ends before it)');
  else if (Number(period.until.slice(0, 4)) - Number(period.from.slice(0, 4)) > MOST_YEARS)
    invalid('period.until', `must not lie more than ${MOST_YEARS} years after "from"`);
  programme.workshops.forEach(({ id, title, days, count }, position) => {
    const cost = costs.get(id);
    if (cost === undefined) invalid(`costs.${id}`, 'is missing; estimate the programme first');
    else if (!isDecimalText(cost) || cost.startsWith('-'))
      invalid(`costs.${id}`, 'must be a decimal string that is not negative');
    if (days === undefined)
      invalid(
        `workshops[${position}].days`,
        `is missing, so there are no days to find for "${title}". State how many working days it lasts, such as "days": "3"`,
      );
    if (count !== '1')
      invalid(
        `workshops[${position}].count`,
        `is "${count}", and only single workshops find their days. Enter those of "${title}" one by one, each with an id, days and invited States of its own`,
      );
  });
  if (problems.length > 0) throw new Refused(problems);
}
