import * as z from 'zod/mini';

/** A country by its two letters (ISO 3166-1 alpha-2). */
export const countryCode = z.string().check(z.regex(/^[A-Z]{2}$/, 'must be a two-letter country code, such as "AT"'));

/**
 * Where public holidays are looked up: a country (ISO 3166-1 alpha-2) and, where they differ within it, a subdivision.
 */
export const holidayPlaceSchema = z.strictObject({
  country: countryCode,
  region: z.optional(z.string().check(z.regex(/^[A-Z0-9]{1,3}$/, 'must be the code of a subdivision, such as "NY"'))),
});
export type HolidayPlace = z.infer<typeof holidayPlaceSchema>;

/**
 * A public holiday: a whole day. One that is `computed` follows the moon, is moved by decree, or is the day in lieu of
 * one that falls on a weekend: what is announced may differ by a day or more. `source` is where a correction comes
 * from.
 */
export type Holiday = { day: string; name: string; computed?: boolean; source?: string };

/** Looks holidays up. The checks take one as an argument, so that they know no package and no clock. */
export type HolidayBook = (place: HolidayPlace, year: number) => readonly Holiday[];

/** A book without holidays, for where they do not matter. */
export const noHolidays: HolidayBook = () => [];
