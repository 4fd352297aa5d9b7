import type { HolidayBook } from '../calendars/holiday.ts';
import type { CostsWhenHeld } from './costs-by-year.ts';
import type { YearBudget } from './plan-limits.ts';
import type { SolveProgram } from './selection/whole-program.ts';

/**
 * What a schedule is proposed for. `costs` are by workshop, exact decimals (see `workshopCosts`), and `whenHeld` where
 * they depend on the day; the period is half-open; `yearBudgets` bound what workshops that begin in a year may cost together.
 */
export type ScheduleRequest = {
  budget: string;
  yearBudgets?: readonly YearBudget[] | undefined;
  period: { from: string; until: string };
  asOf: string;
  costs: ReadonlyMap<string, string>;
  whenHeld?: CostsWhenHeld | undefined;
  holidays: HolidayBook;
  solve?: SolveProgram | undefined;
};
