import { DUTY_STATIONS, weekendAt } from '../../../shared/calendars/duty-station.ts';
import coordinatesFile from '../../../shared/reference/calendars/coordinates.json' with { type: 'json' };
import type { DutyStationList } from '../../../shared/results/reference.ts';
import { HUBS } from '../../../shared/workshops/hub.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';

const coordinates = new Map<string, readonly number[]>(Object.entries(coordinatesFile.coordinates));

/** The duty stations that the service knows. @throws AccessError `forbidden`. */
export function listDutyStations(principal: Principal): DutyStationList {
  authorize(principal, 'reference:read');
  return {
    source: coordinatesFile.source,
    items: [...DUTY_STATIONS.values()].map(({ name, country, timeZone }) => {
      const [latitude, longitude] = coordinates.get(name) ?? [];
      const hub = HUBS.find(({ city }) => city === name);
      return {
        name,
        country,
        timeZone,
        weekend: weekendAt(name),
        ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
        ...(hub !== undefined && { hub: { id: hub.id, serves: hub.serves } }),
      };
    }),
  };
}
