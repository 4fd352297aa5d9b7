import type { ProposedSchedule } from '../results/programme-plan.ts';
import { exactOf } from '../money/exact.ts';
import { treatyStatusText } from './coverage.ts';
import { arrangeWorkshops, type Arranging } from './arrange-workshops.ts';
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
  const { period, holidays, yearBudgets = [], solve } = request;
  const alone = daysAlone(programme, request);
  const problem = describeProblem(programme, request, alone);
  const arranging: Arranging = { programme, problem, rules: { period, holidays }, yearBudgets };
  const money = budgetLimits(problem.candidates, yearBudgets);
  const days = () => dayLimits(programme, period, holidays, yearBudgets.length > 0);
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
  return describeSchedule({ programme, request, problem, selection: proved.selection, alone: alone.none, ...best });
}

type Alone = { years: ReadonlyMap<string, readonly number[]>; none: ReadonlyMap<string, string> };

/** In which years each workshop finds days when no other is held, or why in none. */
function daysAlone(programme: Programme, { period, holidays, yearBudgets = [] }: ScheduleRequest): Alone {
  const years = new Map<string, readonly number[]>();
  const none = new Map<string, string>();
  const wanted = yearBudgets.length === 0 ? [undefined] : yearsOfPeriod(period);
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
  return { years, none };
}

function describeProblem(programme: Programme, request: ScheduleRequest, { years, none }: Alone): SelectionProblem {
  const statusOf = treatyStatusText(programme.treatyStatus, request.asOf);
  const codes = [...STATES.keys()];
  const byYear = (request.yearBudgets ?? []).length > 0;
  const candidates = programme.workshops.flatMap(({ id, invited }): Candidate[] =>
    none.has(id)
      ? []
      : [
          {
            id,
            cost: exactOf(request.costs.get(id) ?? '0'),
            states: invited,
            ...(byYear && { years: years.get(id) ?? [] }),
          },
        ],
  );
  return {
    budget: exactOf(request.budget),
    candidates,
    first: new Set(codes.filter((code) => statusOf(code) === 'signed')),
    second: new Set(codes.filter((code) => statusOf(code) === 'neither')),
  };
}
