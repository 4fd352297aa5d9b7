import type { HolidayPlace } from './duty-station.ts';

/**
 * A public holiday: a whole day. One that is `computed` follows the moon, is moved by decree, or is the day in lieu of one that falls on a
 * weekend: what is announced may differ by a day or more. `source` is where a correction comes from.
 */
export type Holiday = { day: string; name: string; computed?: boolean; source?: string };

/** Looks holidays up. The checks take one as an argument, so that they know no package and no clock. */
export type HolidayBook = (place: HolidayPlace, year: number) => readonly Holiday[];

/** A book without holidays, for where they do not matter. */
export const noHolidays: HolidayBook = () => [];
