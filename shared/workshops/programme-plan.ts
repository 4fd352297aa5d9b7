import { formatDecimal } from '../print/format-amount.ts';
import type { ProgrammePlan, ProposedSchedule } from '../results/programme-plan.ts';
import { Refused } from '../model/problem.ts';
import { compareExact, exactOf } from '../money/exact.ts';
import type { RateCard } from '../model/rate.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { addToDay, isCalendarDate } from '../time/calendar.ts';
import type { Programme } from './programme.ts';
import { earlyEndings } from './early-endings.ts';
import type { SolveProgram } from './selection/whole-program.ts';
import { proposeSchedule } from './propose-schedule.ts';
import { refuseBadPlan } from './refuse-bad-plan.ts';
import type { ScheduleRequest } from './schedule-request.ts';
import { teamOfWorkshop } from './team-of-workshop.ts';
import { correctHolidays } from '../calendars/holiday-corrections.ts';
import type { KnownHolidays } from '../calendars/known-holidays.ts';
import type { YearBudget } from './plan-limits.ts';
import { costsWhenHeld } from './costs-by-year.ts';
import { costsUnder } from './programme-assessment.ts';

export type PlanInput = {
  programme: Programme;
  cards: readonly RateCard[];
  scenarios: readonly Scenario[];
  asOf: string;
  /** A decimal string in the programme's currency. */
  budget: string;
  /** Half-open: workshops end before `until`. */
  period: { from: string; until: string };
  holidays: KnownHolidays;
  /** What workshops that begin in a year may cost together. */
  yearBudgets?: readonly YearBudget[] | undefined;
  /** The solver by which larger choices are made. */
  solve?: SolveProgram | undefined;
};

/**
 * Proposes which workshops of a programme to hold, and when. Nothing is stored.
 *
 * @throws Refused as `proposeSchedule` and the estimate do.
 */
export function planProgramme(input: PlanInput): ProgrammePlan {
  const { programme, asOf, period, holidays } = input;
  const { moved, request, notes } = prepare(input);
  const proposed = proposeSchedule(moved, request);
  const { id, title, currency } = programme;
  return {
    programme: id,
    title,
    currency,
    period,
    asOf,
    ...proposed,
    notes: [
      ...notes,
      ...pricedOtherwise(proposed, request),
      ...assumedInPlan(moved),
      ...earlyEndings(moved),
      ...holidays.notes(),
    ],
  };
}

/** Refuses what no plan can be proposed for, before one is. @throws Refused as `planProgramme`. */
export function refuseUnplannable(input: PlanInput): void {
  const { moved, request } = prepare(input);
  refuseBadPlan(moved, request);
}

function prepare({ programme, cards, scenarios, asOf, budget, period, holidays, yearBudgets, solve }: PlanInput) {
  refuseLongPeriod(period);
  const { programme: moved, costs, notes } = costsUnder(programme, cards, scenarios);
  const totals = new Map(costs.workshops.map(({ workshop, total }) => [workshop, total]));
  const corrected = correctHolidays(holidays.book, programme.holidays ?? []);
  const whenHeld = costsWhenHeld(programme, cards, scenarios);
  const request = { budget, period, asOf, costs: totals, whenHeld, holidays: corrected, yearBudgets, solve };
  return { moved, notes, request };
}

/** What the planned days do that the choice by years could not know: no rate in force, or more than there is. */
function pricedOtherwise(
  { proposed, cost, budget, byYear }: ProposedSchedule,
  { whenHeld }: ScheduleRequest,
): readonly string[] {
  const onDay = whenHeld?.(new Map(proposed.map(({ workshop, from }) => [workshop, { on: from }])));
  if (onDay === undefined) return [];
  const over = [{ year: undefined, cost, budget }, ...byYear].filter(
    (one) => one.budget !== undefined && compareExact(exactOf(one.cost), exactOf(one.budget)) > 0,
  );
  return [
    ...proposed.flatMap(({ workshop }) =>
      onDay.has(workshop) ? [] : [`"${workshop}" cannot be priced on its planned day: no rate is in force then.`],
    ),
    ...over.map(
      (one) =>
        `On their planned days the workshops ${one.year === undefined ? '' : `of ${one.year} `}cost ` +
        `${formatDecimal(one.cost)}, more than the ${formatDecimal(one.budget ?? '0')} that there are: rates change ` +
        'within the year, and no choice was found that fits.',
    ),
  ];
}

/** What a plan takes for granted that its programme does not state. */
function assumedInPlan(programme: Programme): readonly string[] {
  const { priceBasis, workload, workshops } = programme;
  const nobody = workshops.filter((workshop) => teamOfWorkshop(programme, workshop).length === 0);
  return [
    ...(priceBasis.ratesAsOf === 'each-year'
      ? [
          'Each workshop is priced at the rates of its planned day; the choice is made by those of 1 January of each year, and a cheaper year comes before an even spread.',
        ]
      : []),
    ...(workload === undefined
      ? ['The programme does not say how long a workshop takes to prepare ("workload"), so no time is kept for that.']
      : nobody.length === 0
        ? []
        : [
            `Nobody is named to prepare ${nobody.map(({ id }) => `"${id}"`).join(', ')}, and no post is at the ` +
              'place, so no time is kept for that.',
          ]),
  ];
}

/** Every day of the period may be tried for every workshop; nobody plans further ahead. */
const yearsMax = 10;

function refuseLongPeriod({ from, until }: PlanInput['period']): void {
  if (!isCalendarDate(from) || !isCalendarDate(until) || until <= addToDay(from, { years: yearsMax })) return;
  throw new Refused([
    {
      code: 'invalid',
      path: 'period.until',
      message: `must be within ${yearsMax} years of "from" (${from}); found ${until}`,
    },
  ]);
}
