import { isDecimalText } from '../money/decimal-text.ts';
import { type Problem, Refused } from '../model/problem.ts';
import { isCalendarDate } from '../time/calendar.ts';
import { yearsOfPeriod } from './plan-limits.ts';
import type { Programme } from './programme.ts';
import type { ScheduleRequest } from './schedule-request.ts';

/** A longer period is a mistake, and every day of it would be looked at. */
const MOST_YEARS = 10;

type Refusal = (path: string, message: string) => void;

/**
 * Refuses what no schedule can be proposed for.
 *
 * @throws Refused with every problem: budgets, days, and workshops without length or that are several at once.
 */
export function refuseBadPlan(programme: Programme, request: ScheduleRequest): void {
  const problems: Problem[] = [];
  const invalid: Refusal = (path, message) => problems.push({ code: 'invalid', path, message });
  refuseBudget('budget', request.budget, invalid);
  const { period, asOf } = request;
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
  else if (isCalendarDate(period.from) && isCalendarDate(period.until)) refuseYearBudgets(request, invalid);
  refuseWorkshops(programme, request, invalid);
  if (problems.length > 0) throw new Refused(problems);
}

function refuseBudget(path: string, amount: string, invalid: Refusal): void {
  if (!isDecimalText(amount) || amount.startsWith('-'))
    invalid(path, `must be a decimal string that is not negative, such as "200000"; found ${JSON.stringify(amount)}`);
}

/** The budget of a year outside the period, or a second one for a year, would have no effect. */
function refuseYearBudgets({ yearBudgets = [], period }: ScheduleRequest, invalid: Refusal): void {
  const years = yearsOfPeriod(period);
  yearBudgets.forEach(({ year, amount }, position) => {
    refuseBudget(`yearBudgets[${position}].amount`, amount, invalid);
    if (!years.includes(year))
      invalid(
        `yearBudgets[${position}].year`,
        `${year} has no day in the period, which has ` +
          `${years.length === 1 ? 'the year' : 'the years'} ${years.join(', ')}`,
      );
    if (yearBudgets.findIndex((one) => one.year === year) < position)
      invalid(`yearBudgets[${position}].year`, `${year} has a budget already. Give every year one.`);
  });
}

function refuseWorkshops(programme: Programme, { costs }: ScheduleRequest, invalid: Refusal): void {
  programme.workshops.forEach(({ id, title, days, workshops }, position) => {
    const cost = costs.get(id);
    if (cost === undefined) invalid(`costs.${id}`, 'is missing; estimate the programme first');
    else if (!isDecimalText(cost) || cost.startsWith('-'))
      invalid(`costs.${id}`, 'must be a decimal string that is not negative');
    if (days === undefined)
      invalid(
        `workshops[${position}].days`,
        `is missing, so there are no days to find for "${title}". State ` +
          'how many working days it lasts, such as "days": "3"',
      );
    if (workshops !== '1')
      invalid(
        `workshops[${position}].workshops`,
        `is "${workshops}", and only single workshops find their days. Enter those of "${title}" one by one, each ` +
          'with an id, days and invited States of its own',
      );
  });
}
