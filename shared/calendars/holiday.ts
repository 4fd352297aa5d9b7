import type { HolidayPlace } from './duty-station.ts';

/** A public holiday: a whole day. */
export type Holiday = { day: string; name: string };

/** Looks holidays up. The checks take one as an argument, so that they know no package and no clock. */
export type HolidayBook = (place: HolidayPlace, year: number) => readonly Holiday[];

/** A book without holidays, for where they do not matter. */
export const noHolidays: HolidayBook = () => [];
