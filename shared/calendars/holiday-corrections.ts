import { compareTexts } from '../canonical/compare-texts.ts';
import { defined } from '../canonical/defined.ts';
import * as z from 'zod/mini';
import { lineText } from '../model/text.ts';
import { calendarDateText } from '../time/point.ts';
import { type Holiday, type HolidayBook, countryCode } from './holiday.ts';

/**
 * A holiday that whoever plans knows better: a day that is closed in a country (ISO 3166-1 alpha-2), or, with `open`,
 * one that is worked there although it is listed.
 */
export const holidayCorrectionSchema = z.strictObject({
  country: countryCode,
  day: calendarDateText,
  name: lineText,
  open: z.optional(z.boolean()),
  source: z.optional(lineText),
});
export type HolidayCorrection = z.infer<typeof holidayCorrectionSchema>;

/** A book with corrections: closed days added or put in the place of what is listed, open days taken out. */
export function correctHolidays(book: HolidayBook, corrections: readonly HolidayCorrection[]): HolidayBook {
  if (corrections.length === 0) return book;
  return (place, year) => {
    const own = corrections.filter(({ country, day }) => country === place.country && day.startsWith(`${year}-`));
    const corrected = new Set(own.map(({ day }) => day));
    const added = own.flatMap(({ day, name, open, source }): Holiday[] =>
      open === true ? [] : [{ day, name, ...defined({ source }) }],
    );
    return [...book(place, year).filter(({ day }) => !corrected.has(day)), ...added].sort((a, b) =>
      compareTexts(a.day, b.day),
    );
  };
}
