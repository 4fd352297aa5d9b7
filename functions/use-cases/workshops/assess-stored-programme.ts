import { dayAfter } from '../../../shared/time/ending.ts';
import { earlyEnding } from '../../../shared/workshops/early-endings.ts';
import type { ProgrammePlan } from '../../../shared/results/programme-plan.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { daysBetween, isCalendarDate } from '../../../shared/time/calendar.ts';
import { refuseTooMuchWork, type WorkLimits } from '../work-limits.ts';
import type { ComputePorts } from '../ports.ts';
import { knownHolidays } from '../../../shared/calendars/known-holidays.ts';
import type { YearBudget } from '../../../shared/workshops/plan-limits.ts';
import { loadSolver } from './load-solver.ts';
import { loadProgramme, type ProgrammeRequest } from './load-programme.ts';
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
  const { budget, yearBudgets, period: asked } = request;
  const until = endOfPeriod(asked);
  const period = { from: asked.from, until };
  refuseLongPlan(inputs.programme.workshops.length, period, ports.limits);
  const [holidays, solve] = await Promise.all([knownHolidays(), loadSolver()]);
  const asOf = asOfDay(ports, request);
  try {
    const plan = planProgramme({ ...inputs, asOf, budget, yearBudgets, period, holidays, solve });
    const asks = asked.until === undefined ? [] : earlyEnding('The period', until);
    return { ...plan, notes: [...plan.notes, ...asks] };
  } catch (error) {
    throw error instanceof Refused && typeof request.programme !== 'string' ? atItsPlace(error) : error;
  }
}

/** The day after the period; what is no day is refused later, with whatever else is wrong. */
function endOfPeriod({ until = '', through }: PlannedPeriod): string {
  if (through === undefined) return until;
  return isCalendarDate(through) ? dayAfter(through) : through;
}

/** Every workshop may be tried on every day, and the choice made again after each that finds none. */
function refuseLongPlan(workshops: number, { from, until }: { from: string; until: string }, limits: WorkLimits): void {
  const instead =
    'Plan fewer of them or a shorter period at a time, or plan on a ' +
    'machine of your own: rule153 workshops … --no-limits.';
  const what = `A plan of ${workshops} workshops`;
  refuseTooMuchWork({
    path: 'programme.workshops',
    what,
    count: workshops,
    most: limits.plannedWorkshops,
    unit: 'workshops',
    instead,
  });
  const days = Math.max(0, daysBetween(from, until));
  refuseTooMuchWork({
    path: 'period',
    what: `${what} over ${days} days`,
    count: workshops * days,
    most: limits.plannedWorkshopDays,
    unit: 'workshops times days',
    instead,
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

async function authorizedInputs(ports: ComputePorts, principal: Principal, request: ProgrammeRequest) {
  authorize(principal, 'estimate:compute');
  if (typeof request.programme === 'string') authorize(principal, 'workshop-programme:read');
  return loadProgramme(ports, principal.organization, request);
}

function asOfDay({ now }: ComputePorts, { asOf }: AssessmentRequest): string {
  return asOf ?? now().toISOString().slice(0, 10);
}
