import * as z from 'zod/mini';
import file from '../reference/calendars/duty-stations.json' with { type: 'json' };
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

/** The days of the week without work at a duty station; Saturday and Sunday where the station is not known. */
export function weekendAt(name: string | undefined): readonly number[] {
  const station = name === undefined ? undefined : DUTY_STATIONS.get(name);
  if (station === undefined) return SATURDAY_AND_SUNDAY;
  return station.weekend ?? weekendIn(station.holidays.country);
}
