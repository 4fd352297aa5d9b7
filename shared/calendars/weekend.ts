import * as z from 'zod/mini';
import file from '../reference/calendars/weekends.json' with { type: 'json' };
import { SATURDAY_AND_SUNDAY, weekendSchema } from './work-calendar.ts';

const WEEKENDS = new Map(Object.entries(z.record(z.string(), weekendSchema).parse(file.weekends)));

/**
 * The days of the week without work in a country (ISO 3166-1 alpha-2), as ISO weekdays; Saturday and Sunday unless it
 * is known otherwise.
 */
export function weekendIn(country: string): readonly number[] {
  return WEEKENDS.get(country) ?? SATURDAY_AND_SUNDAY;
}
