import { defined } from '../../../shared/canonical/defined.ts';
import { dayAfter } from '../../../shared/time/ending.ts';
import { earlyEnding } from '../../../shared/workshops/early-endings.ts';
import type { ProgrammePlan } from '../../../shared/results/programme-plan.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { daysBetween, isCalendarDate } from '../../../shared/time/calendar.ts';
import { refuseTooMuchWork, type TooMuch, type WorkLimits } from '../work-limits.ts';
import type { ComputePorts } from '../ports.ts';
import { knownHolidays } from '../../../shared/calendars/known-holidays.ts';
import type { YearBudget } from '../../../shared/workshops/plan-limits.ts';
import { loadSolver } from './load-solver.ts';
import { loadProgramme, type ProgrammeInputs, type ProgrammeRequest } from './load-programme.ts';
import { assessProgramme } from '../../../shared/workshops/programme-assessment.ts';
import { planProgramme } from '../../../shared/workshops/programme-plan.ts';
import type { ProgrammeAssessment } from '../../../shared/results/programme-assessment.ts';

/** `asOf` is the day on which signatures and deposits count; today if left out. */
export type AssessmentRequest = ProgrammeRequest & { asOf?: string | undefined };
export type PlanRequest = AssessmentRequest & {
  budget: string;
  /** What workshops that begin in a year may cost together. */
  yearBudgets?: readonly YearBudget[] | undefined;
  period: PlannedPeriod;
};

/** The days in which all workshops lie: before a day, or through a last day; one of the two. */
type PlannedPeriod = { from: string; until?: string | undefined; through?: string | undefined };

/**
 * Assesses a programme of workshops that is stored or sent along. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function assessStoredProgramme(
  ports: ComputePorts,
  principal: Principal,
  request: AssessmentRequest,
): Promise<ProgrammeAssessment> {
  const inputs = await authorizedInputs(ports, principal, request);
  return assessProgramme({ ...inputs, asOf: asOfDay(ports, request), holidays: await knownHolidays() });
}

/**
 * Proposes a schedule for a programme of workshops that is stored or sent along. Nothing is stored.
 *
 * @throws AccessError `forbidden`; Refused with every problem; StoreError.
 */
export async function planStoredProgramme(
  ports: ComputePorts,
  principal: Principal,
  request: PlanRequest,
): Promise<ProgrammePlan> {
  const inputs = await authorizedInputs(ports, principal, request);
  const asked = planAsked(ports, request);
  refuseLongPlan(inputs.programme.workshops.length, asked.period, ports.limits);
  return atPlaceOfProgramme(request, () => computePlan(inputs, asked));
}

/** What is asked of a plan, complete: nothing of it hangs on the day on which it is made. */
export type PlanAsked = {
  asOf: string;
  budget: string;
  yearBudgets?: readonly YearBudget[] | undefined;
  period: { from: string; until: string };
  /** What stands in the plan besides its own notes. */
  notes: readonly string[];
};

/** The day and the period that a request means. */
export function planAsked(ports: Pick<ComputePorts, 'now'>, request: Omit<PlanRequest, 'programme'>): PlanAsked {
  const { budget, yearBudgets, period } = request;
  const until = endOfPeriod(period);
  return {
    asOf: asOfDay(ports, request),
    budget,
    ...defined({ yearBudgets }),
    period: { from: period.from, until },
    notes: period.until === undefined ? [] : earlyEnding('The period', until),
  };
}

/** Proposes a schedule from inputs that are loaded. @throws Refused. */
export async function computePlan(inputs: ProgrammeInputs, { notes, ...asked }: PlanAsked): Promise<ProgrammePlan> {
  const [holidays, solve] = await Promise.all([knownHolidays(), loadSolver()]);
  const plan = planProgramme({ ...inputs, ...asked, holidays, solve });
  return { ...plan, notes: [...plan.notes, ...notes] };
}

/** Does something with a programme; what is wrong with workshops that were sent along is named where they stand. */
export async function atPlaceOfProgramme<Result>(
  { programme }: Pick<PlanRequest, 'programme'>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refused && typeof programme !== 'string' ? atItsPlace(error) : error;
  }
}

/** The day after the period; what is no day is refused later, with whatever else is wrong. */
function endOfPeriod({ until = '', through }: PlannedPeriod): string {
  if (through === undefined) return until;
  return isCalendarDate(through) ? dayAfter(through) : through;
}

/** Every workshop may be tried on every day, and the choice made again after each that finds none. */
function refuseLongPlan(workshops: number, period: PlanAsked['period'], limits: WorkLimits): void {
  refuseManyWorkshops(workshops, period, {
    most: { workshops: limits.plannedWorkshops, workshopDays: limits.plannedWorkshopDays },
    instead:
      'Start a job of the kind "workshop-plan" (POST /v1/jobs, or rule153 workshops … --job), plan fewer of them or a ' +
      'shorter period at a time, or plan on a machine of your own: rule153 workshops … --no-limits.',
  });
}

/** Refuses more workshops, or more of them times days, than may be planned. @throws Refused. */
export function refuseManyWorkshops(
  workshops: number,
  { from, until }: PlanAsked['period'],
  { most, ...said }: Pick<TooMuch, 'instead' | 'one'> & { most: { workshops: number; workshopDays: number } },
): void {
  const what = `A plan of ${workshops} workshops`;
  refuseTooMuchWork({
    path: 'programme.workshops',
    what,
    count: workshops,
    most: most.workshops,
    unit: 'workshops',
    ...said,
  });
  const days = Math.max(0, daysBetween(from, until));
  refuseTooMuchWork({
    path: 'period',
    what: `${what} over ${days} days`,
    count: workshops * days,
    most: most.workshopDays,
    unit: 'workshops times days',
    ...said,
  });
}

/** What is wrong with workshops that were sent along, at its place in the request. */
function atItsPlace({ problems }: Refused): Refused {
  return new Refused(
    problems.map((problem) =>
      problem.path.startsWith('workshops[') ? { ...problem, path: `programme.${problem.path}` } : problem,
    ),
  );
}

/** Loads a programme for somebody who may have it computed. @throws AccessError `forbidden`; Refused; StoreError. */
export async function authorizedInputs(ports: ComputePorts, principal: Principal, request: ProgrammeRequest) {
  authorize(principal, 'estimate:compute');
  if (typeof request.programme === 'string') authorize(principal, 'workshop-programme:read');
  return loadProgramme(ports, principal.organization, request);
}

function asOfDay({ now }: Pick<ComputePorts, 'now'>, { asOf }: Pick<AssessmentRequest, 'asOf'>): string {
  return asOf ?? now().toISOString().slice(0, 10);
}
