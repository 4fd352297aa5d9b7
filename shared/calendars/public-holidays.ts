import { compareTexts } from '../canonical/compare-texts.ts';
import { defined } from '../canonical/defined.ts';
import Holidays from 'date-holidays';
import { addToDay } from '../time/calendar.ts';
import type { HolidayPlace } from './holiday.ts';
import type { Holiday, HolidayBook } from './holiday.ts';
import { addRules, daysInLieu, isMovedByDecree } from './holiday-rules.ts';
import { weekendIn } from './weekend.ts';

/**
 * Public holidays by the package date-holidays (data under CC BY-SA 3.0, gathered from Wikipedia), corrected by the
 * rules of `shared/reference/calendars/holiday-rules.json`. Import this file dynamically: the package's data are
 * several megabytes. Holidays that follow the moon or a decree are computed, and marked as such.
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

/**
 * Rules of the package that follow the moon or an observation. Easter is computed too, but is the same for everybody.
 */
const MOON =
  /chinese|korean|vietnamese|equinox|solstice|Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu al|Nisan|Iyyar|Sivan|Tamuz|Av\b|Elul|Tishrei|Cheshvan|Kislev|Tevet|Shvat|Adar|bengali|bosnian/i;

function lookUp(place: HolidayPlace, year: number): readonly Holiday[] {
  const calendar =
    place.region === undefined
      ? new Holidays(place.country, { languages: 'en' })
      : new Holidays(place.country, place.region, { languages: 'en' });
  const sources = addRules(calendar, place.country);
  // A holiday of the last days of one year may be observed in the next, and the other way round.
  const days = [year - 1, year, year + 1]
    .flatMap((one) => calendar.getHolidays(one))
    // The package calls a day in lieu that only offices observe a bank holiday.
    .filter(({ type, substitute }) => type === 'public' || (type === 'bank' && substitute === true));
  if (days.length === 0)
    throw new RangeError(`No public holidays are known for "${place.country}". Give them as a list instead.`);
  const byDay = new Map<string, Holiday>();
  for (const { date, start, end, name, rule, substitute } of days) {
    // By the clock of the place a day may have 23 or 25 hours.
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / MILLISECONDS_A_DAY));
    const computed = substitute === true || MOON.test(rule) || isMovedByDecree(place.country);
    const source = sources.get(name);
    for (let offset = 0; offset < length; offset += 1) {
      const day = addToDay(date.slice(0, 10), { days: offset });
      if (byDay.has(day)) continue;
      byDay.set(day, { day, name, ...(computed && { computed }), ...defined({ source }) });
    }
  }
  for (const holiday of daysInLieu(place.country, [...byDay.values()], weekendIn(place.country)))
    if (!byDay.has(holiday.day)) byDay.set(holiday.day, holiday);
  return [...byDay.values()].filter(({ day }) => day.startsWith(`${year}-`)).sort((a, b) => compareTexts(a.day, b.day));
}

const MILLISECONDS_A_DAY = 86_400_000;
