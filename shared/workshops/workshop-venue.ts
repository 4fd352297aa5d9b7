import type { HolidayPlace } from '../calendars/holiday.ts';
import { weekendIn } from '../calendars/weekend.ts';
import { SATURDAY_AND_SUNDAY } from '../calendars/work-calendar.ts';
import { isSameName } from '../canonical/names.ts';
import { dutyStationOf, weekendAt } from '../calendars/duty-station.ts';
import { HUBS, type Hub } from './hub.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeWorkshop } from './programme-workshop.ts';
import { STATES } from './states.ts';

/** Where a workshop is held, by the name that rates have for the duty station. */
export type WorkshopVenue = {
  city: string;
  timeZone: string | undefined;
  holidays: HolidayPlace | undefined;
  weekend: readonly number[];
  /** Whether the weekend is that of the State, or stated; otherwise it is taken to be Saturday and Sunday. */
  isWeekKnown: boolean;
  hub: Hub | undefined;
};

/** The venue of a workshop, or undefined where the programme does not say. */
export function workshopVenue(programme: Programme, workshop: ProgrammeWorkshop): WorkshopVenue | undefined {
  const { place } = workshop;
  if (place === undefined) return undefined;
  if (typeof place === 'string') return venueNamed(programme, place);
  if ('hub' in place) {
    const hub = hubsOf(programme).find(({ id }) => id === place.hub);
    return hub === undefined ? undefined : venueOfHub(hub);
  }
  return {
    city: place.city,
    timeZone: place.timeZone,
    holidays: holidaysIn(place.country),
    weekend: place.weekend ?? weekendOf(place.country),
    isWeekKnown: place.weekend !== undefined || STATES.has(place.country),
    hub: undefined,
  };
}

/**
 * The venue of a city by its name: a hub of the programme, or a duty station. Of any other neither State nor time zone
 * are known.
 */
export function venueNamed(programme: Programme, city: string): WorkshopVenue {
  const hub = hubsOf(programme).find((one) => isSameName(one.city, city));
  if (hub !== undefined) return venueOfHub(hub);
  const station = dutyStationOf(city);
  return {
    city,
    timeZone: station?.timeZone,
    holidays: station?.holidays,
    weekend: weekendAt(city),
    isWeekKnown: station !== undefined,
    hub: undefined,
  };
}

function venueOfHub(hub: Hub): WorkshopVenue {
  return {
    city: hub.city,
    timeZone: hub.timeZone,
    holidays: holidaysIn(hub.country),
    weekend: hub.weekend ?? weekendOf(hub.country),
    isWeekKnown: hub.weekend !== undefined || STATES.has(hub.country),
    hub,
  };
}

/** The hubs of a programme: its own, or those of the reference list. */
export function hubsOf(programme: Programme): readonly Hub[] {
  return programme.hubs ?? HUBS;
}

function weekendOf(country: string): readonly number[] {
  const alpha2 = STATES.get(country)?.alpha2;
  return alpha2 === undefined ? SATURDAY_AND_SUNDAY : weekendIn(alpha2);
}

function holidaysIn(country: string): HolidayPlace | undefined {
  const alpha2 = STATES.get(country)?.alpha2;
  return alpha2 === undefined ? undefined : { country: alpha2 };
}
