import { isCalendarDate } from '../../../shared/time/calendar.ts';
import { UsageError } from './failure.ts';

/**
 * The day given with an option, or today in UTC.
 *
 * @throws UsageError.
 */
export function dayOption(option: string, given: string | undefined): string {
  if (given === undefined) return new Date().toISOString().slice(0, 10);
  if (isCalendarDate(given)) return given;
  throw new UsageError(`"${given}" is not a day.`, `Write --${option} 2026-01-01.`);
}
