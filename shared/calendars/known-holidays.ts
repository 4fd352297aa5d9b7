import { compareTexts } from '../canonical/compare-texts.ts';
import type { HolidayBook } from './holiday.ts';
import { Refused } from '../model/problem.ts';
import { nameOfCountry } from '../states/name-of-country.ts';

/**
 * A book that goes on where a country is not in it, and remembers which were not: what was not checked must be said.
 */
export type KnownHolidays = { book: HolidayBook; notes: () => readonly string[] };

/** The holidays of a place and year take some 20 ms to find. A programme of six hubs over ten years asks for sixty. */
const yearsOfPlacesMax = 250;

/**
 * Public holidays as far as they are known. The package behind them holds megabytes, so it is loaded here and nowhere
 * else.
 */
export async function knownHolidays(): Promise<KnownHolidays> {
  const { publicHolidays } = await import('./public-holidays.ts');
  return withoutUnknown(publicHolidays);
}

/**
 * Another book, made to go on where a country is not in it.
 *
 * @throws Refused (`too-large`) from the book, when it is asked for more than a programme needs.
 */
function withoutUnknown(holidays: HolidayBook): KnownHolidays {
  const unknown = new Set<string>();
  const asked = new Set<string>();
  const book: HolidayBook = (place, year) => {
    asked.add(`${place.country} ${place.region ?? ''} ${year}`);
    if (asked.size > yearsOfPlacesMax) {
      throw new Refused([
        {
          code: 'too-large',
          path: '',
          message:
            `Public holidays of more than ${yearsOfPlacesMax} years of places would be needed. Split the programme, ` +
            'or bring its dates nearer together.',
        },
      ]);
    }
    try {
      return holidays(place, year);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      unknown.add(place.country);
      return [];
    }
  };
  return {
    book,
    notes: () =>
      [...unknown]
        .map(nameOfCountry)
        .sort(compareTexts)
        .map(
          (country) =>
            `No public holidays are known for ${country}, so days there were checked against weekends alone.`,
        ),
  };
}
