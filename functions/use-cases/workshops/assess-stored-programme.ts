import type { ProgrammePlan } from '../../../shared/results/programme-plan.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { authorize } from '../../access/authorize.ts';
import type { Principal } from '../../access/principal.ts';
import { daysBetween } from '../../../shared/time/calendar.ts';
import { refuseTooMuchWork, workLimits } from '../work-limits.ts';
import type { ComputePorts } from '../ports.ts';
import { knownHolidays } from '../../../shared/calendars/known-holidays.ts';
import { loadProgramme, type ProgrammeRequest } from './load-programme.ts';
import { assessProgramme } from '../../../shared/workshops/programme-assessment.ts';
import { planProgramme } from '../../../shared/workshops/programme-plan.ts';
import type { ProgrammeAssessment } from '../../../shared/results/programme-assessment.ts';

/** `asOf` is the day on which signatures and deposits count; today if left out. */
export type AssessmentRequest = ProgrammeRequest & { asOf?: string | undefined };
export type PlanRequest = AssessmentRequest & { budget: string; period: { from: string; until: string } };

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
  const { budget, period } = request;
  if (ports.limits.anyWork !== true) refuseLongPlan(inputs.programme.workshops.length, period);
  const holidays = await knownHolidays();
  try {
    return planProgramme({ ...inputs, asOf: asOfDay(ports, request), budget, period, holidays });
  } catch (error) {
    throw error instanceof Refused && typeof request.programme !== 'string' ? atItsPlace(error) : error;
  }
}

/** Every workshop may be tried on every day, and the choice made again after each that finds none. */
function refuseLongPlan(workshops: number, { from, until }: PlanRequest['period']): void {
  const instead = 'Plan fewer of them or a shorter period at a time, or use the command line: rule153 workshops.';
  const what = `A plan of ${workshops} workshops`;
  const count = workshops;
  refuseTooMuchWork({
    path: 'programme.workshops',
    what,
    count,
    most: workLimits.plannedWorkshops,
    unit: 'workshops',
    instead,
  });
  const days = Math.max(0, daysBetween(from, until));
  refuseTooMuchWork({
    ...{
      path: 'period',
      what: `${what} over ${days} days`,
      count: workshops * days,
      most: workLimits.plannedWorkshopDays,
    },
    ...{ unit: 'workshops times days', instead },
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
