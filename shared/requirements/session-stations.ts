import * as z from 'zod/mini';
import { nameKey } from '../canonical/names.ts';
import { positiveDecimalText } from '../model/decimal-text.ts';
import { lineText } from '../model/text.ts';
import { ZERO, addExact, exactOf, exactToText, isZero, subtractExact } from '../money/exact.ts';
import { daysFrom, endOfUnits } from './periods.ts';
import { weekendOf } from './cut-occurrences.ts';

// A session that is held at several duty stations one after the other: so many days at each, priced there.

export const stationsSchema = z
  .array(z.strictObject({ dutyStation: lineText, days: positiveDecimalText }))
  .check(z.minLength(2), z.maxLength(10))
  .check(
    z.describe(
      'The duty stations of a session that is held at several, in their order, with the ' +
        'days at each: services by the meeting or the day are priced where each day is ' +
        'held. What is paid once, and documents, are priced at the first.',
    ),
  );
export type Stations = z.infer<typeof stationsSchema>;

/** What a session says of where it is held, and how long. */
export type HeldAt = { dutyStation: string; days: string; stations?: Stations | undefined };

/** One of the places of a session; `number` is its place in the order from 1, and missing where there is one alone. */
export type Station = { dutyStation: string; days: string; number?: number; before: Stations };

/** The places of a session in their order. */
export function stationsOf({ dutyStation, days, stations }: HeldAt): readonly Station[] {
  if (stations === undefined) return [{ dutyStation, days, before: [] }];
  return stations.map((station, index) => ({ ...station, number: index + 1, before: stations.slice(0, index) }));
}

/** The days at all stations. */
export function daysInAll(stations: Stations): string {
  return exactToText(stations.reduce((sum, { days }) => addExact(sum, exactOf(days)), ZERO));
}

/** Whether the stations begin where the session is held and have its days between them. */
export function beginsAtFirst({ dutyStation, stations }: HeldAt): boolean {
  return stations === undefined || nameKey(stations[0]?.dutyStation ?? '') === nameKey(dutyStation);
}
export function hasDaysOfAll({ days, stations }: HeldAt): boolean {
  return stations === undefined || isZero(subtractExact(exactOf(days), exactOf(daysInAll(stations))));
}

/** The day after the stations before have had their days, each leaving out the weekend of its own place. */
export function firstDayAt(day: string, before: Stations): string {
  return before.reduce((next, { dutyStation, days }) => {
    const held = daysFrom(next, days, weekendOf(dutyStation));
    return held === undefined ? next : endOfUnits(held);
  }, day);
}
