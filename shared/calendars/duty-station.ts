import * as z from 'zod/mini';
import file from '../reference/calendars/duty-stations.json' with { type: 'json' };
import { nameKey } from '../canonical/names.ts';
import { lineText } from '../model/text.ts';
import { holidayPlaceSchema } from './holiday.ts';
import { timeZoneText } from './time-zone.ts';
import { weekendIn } from './weekend.ts';
import { SATURDAY_AND_SUNDAY, weekendSchema } from './work-calendar.ts';

const dutyStationSchema = z.strictObject({
  name: lineText,
  country: z.string().check(z.regex(/^[A-Z]{3}$/)),
  timeZone: timeZoneText,
  holidays: holidayPlaceSchema,
  weekend: z.optional(weekendSchema),
});
export type DutyStation = z.infer<typeof dutyStationSchema>;

/** The duty stations that the service knows, by name. */
export const DUTY_STATIONS: ReadonlyMap<string, DutyStation> = new Map(
  z
    .array(dutyStationSchema)
    .parse(file.dutyStations)
    .map((station) => [station.name, station]),
);

const stationsByKey = new Map([...DUTY_STATIONS].map(([name, station]) => [nameKey(name), station]));

/** The duty station of a name, however that is spelt; undefined for one that the service does not know. */
export function dutyStationOf(name: string): DutyStation | undefined {
  return stationsByKey.get(nameKey(name));
}

/** The days of the week without work at a duty station; Saturday and Sunday where the station is not known. */
export function weekendAt(name: string | undefined): readonly number[] {
  const station = name === undefined ? undefined : dutyStationOf(name);
  if (station === undefined) return SATURDAY_AND_SUNDAY;
  return station.weekend ?? weekendIn(station.holidays.country);
}

/** What is to be said of days that are counted at a place whose week is not known; nothing of any other. */
export function unknownWeekAt(name: string | undefined): readonly string[] {
  if (name === undefined || dutyStationOf(name) !== undefined) return [];
  return [`the week of ${name} is not known: Saturday and Sunday are taken as its weekend`];
}
