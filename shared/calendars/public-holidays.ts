import Holidays from 'date-holidays';
import { addToDay } from '../time/calendar.ts';
import type { HolidayPlace } from './duty-station.ts';
import type { Holiday, HolidayBook } from './holiday.ts';

/**
 * Public holidays by the package date-holidays (data under CC BY-SA 3.0, gathered from Wikipedia). Import this file dynamically:
 * its data are several megabytes. Holidays that follow the moon are computed, so they may differ by a day from those announced.
 *
 * @throws RangeError for a country that the package does not know: no holidays found is not the same as none.
 */
export const publicHolidays: HolidayBook = (place, year) => {
  const key = `${place.country}/${place.region ?? ''}/${year}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const found = lookUp(place, year);
  remembered.set(key, found);
  return found;
};

/** The package computes moon and Easter anew at every call, which a programme of 200 workshops would feel. */
const remembered = new Map<string, readonly Holiday[]>();

function lookUp(place: HolidayPlace, year: number): readonly Holiday[] {
  const calendar =
    place.region === undefined
      ? new Holidays(place.country, { languages: 'en' })
      : new Holidays(place.country, place.region, { languages: 'en' });
  // A holiday of the last days of one year may be observed in the next, and the other way round.
  const days = [year - 1, year, year + 1]
    .flatMap((one) => calendar.getHolidays(one))
    .filter(({ type }) => type === 'public');
  if (days.length === 0)
    throw new RangeError(`No public holidays are known for "${place.country}". Give them as a list instead.`);
  const byDay = new Map<string, string>();
  for (const { date, start, end, name } of days) {
    const length = Math.max(1, Math.ceil((end.getTime() - start.getTime()) / MILLISECONDS_A_DAY));
    for (let offset = 0; offset < length; offset += 1) {
      const day = addToDay(date.slice(0, 10), { days: offset });
      if (day.startsWith(`${year}-`) && !byDay.has(day)) byDay.set(day, name);
    }
  }
  return [...byDay].map(([day, name]) => ({ day, name })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

const MILLISECONDS_A_DAY = 86_400_000;
