import type { HolidayBook } from '../../../shared/calendar/holiday.ts';

/** A book that goes on where a country is not in it, and remembers which were not: what was not checked must be said. */
export type KnownHolidays = { book: HolidayBook; notes: () => readonly string[] };

/** Public holidays as far as they are known. The package behind them holds megabytes, so it is loaded here and nowhere else. */
export async function knownHolidays(): Promise<KnownHolidays> {
  const { publicHolidays } = await import('../../../shared/calendar/public-holidays.ts');
  return withoutUnknown(publicHolidays);
}

/** Another book, made to go on where a country is not in it. */
export function withoutUnknown(holidays: HolidayBook): KnownHolidays {
  const unknown = new Set<string>();
  const book: HolidayBook = (place, year) => {
    try {
      return holidays(place, year);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      unknown.add(place.country);
      return [];
    }
  };
  return { book, notes: () => [...unknown].sort().map((country) => `No public holidays are known for ${country}, so days there were checked against weekends alone.`) };
}
