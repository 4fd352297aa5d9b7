import type { ComponentPattern, Factor } from '../model/component.ts';
import type { Occurrences } from '../time/occurrences.ts';
import type { RequirementBase } from './common.ts';
import { type Cut, cutByDay, weekendOf } from './cut-occurrences.ts';
import { type ExpandContext, rateFactors, volume } from './expand-context.ts';
import type { SessionService } from './session-service.ts';
import { type HeldAt, type Station, daysInAll, firstDayAt, stationsOf } from './session-stations.ts';

/** A session as far as its services are concerned. */
type Serviced = RequirementBase &
  HeldAt & {
    sessions?: string | undefined;
    meetingsPerDay: string;
    rooms: string;
    services: readonly SessionService[];
  };

/** Each service by meeting or day at every station, by session at the first. Rooms multiply meetings, not days. */
export function expandServices(
  session: Serviced,
  occurrences: Occurrences,
  context: ExpandContext,
): readonly ComponentPattern[] {
  const stations = stationsOf(session);
  return session.services.flatMap((service, position) =>
    (service.per === 'session' ? stations.slice(0, 1) : stations).map((station): ComponentPattern => ({
      requirement: session.id,
      mandates: session.mandates,
      occurrences,
      part: servicePart(service, station),
      title: `${session.title}: ${service.title}${isOneOfSeveral(service, station) ? ` in ${station.dutyStation}` : ''}`,
      charge: service.charge,
      ...(service.per !== 'session' && cutService(session, service, station, { occurrences, context })),
      factorsAt: (_, day) => [
        ...sessionVolumes(session, service, station),
        ...rateFactors(context, service.rate, day, {
          driver: `services/${service.id}/rate`,
          path: `services[${position}].rate`,
          name: service.title,
          at: { dutyStation: station.dutyStation },
        }),
      ],
    })),
  );
}

/** How many sessions there are, as a factor where that is stated. */
export function sessionCount(session: RequirementBase & Pick<Serviced, 'sessions'>): readonly Factor[] {
  return session.sessions === undefined ? [] : [volume(session, 'sessions', 'sessions', session.sessions, 'sessions')];
}

/** The duty station of a part of a session that is held at several. */
export function stationOfPart(session: Serviced, part: string): string | undefined {
  return stationsOf(session).find((station) =>
    session.services.some((service) => isOneOfSeveral(service, station) && servicePart(service, station) === part),
  )?.dutyStation;
}

/** Whether a rate by the meeting or the day names no duty station where each of several has its own. */
export function isPricedAtEach({ stations, services }: Pick<Serviced, 'stations' | 'services'>): boolean {
  return (
    stations === undefined ||
    services.every(({ per, rate }) => per === 'session' || 'value' in rate || rate.for?.dutyStation === undefined)
  );
}

/** Whether no service has the id by which another is known at a station after the first. */
export function hasOwnNames({ stations = [], services }: Pick<Serviced, 'stations' | 'services'>): boolean {
  const ids = new Set(services.map(({ id }) => id));
  const later = stations.map((_, index) => index + 1).slice(1);
  return !services.some((service) => later.some((number) => ids.has(servicePart(service, { number }))));
}

function isOneOfSeveral({ per }: SessionService, { number }: Station): boolean {
  return number !== undefined && per !== 'session';
}

/** The name of the part of a session that a service is, at one of several stations after the first with its number. */
function servicePart({ id }: SessionService, { number = 1 }: Pick<Station, 'number'>): string {
  return number === 1 ? id : `${id}-at-${number}`;
}

/** Services by the meeting or the day are paid on the days on which the session is held, at the place of each. */
function cutService(
  session: Serviced,
  { rate }: SessionService,
  { dutyStation, days, before }: Station,
  { occurrences, context }: { occurrences: Occurrences; context: ExpandContext },
): Cut {
  const paid = { requirement: session, rate, at: { dutyStation } };
  const later = before.length > 0 && {
    after: { firstOn: (day: string) => firstDayAt(day, before), days: Number(daysInAll(before)) },
  };
  return cutByDay({ count: days, occurrences, weekend: weekendOf(dutyStation), ...later }, paid, context);
}

function sessionVolumes(session: Serviced, service: SessionService, station: Station): readonly Factor[] {
  const count = sessionCount(session);
  if (service.per === 'session')
    return count.length > 0 ? count : [volume(session, 'sessions', 'sessions', '1', 'sessions')];
  const held =
    station.number === undefined
      ? volume(session, 'days', 'days', station.days, 'days')
      : volume(session, `stations/${station.number}/days`, 'days', station.days, `days in ${station.dutyStation}`);
  const days = [...count, held];
  if (service.per === 'day') return days;
  return [
    ...days,
    volume(session, 'meetings-per-day', 'meetings a day', session.meetingsPerDay, 'meetings a day and room'),
    volume(session, 'rooms', 'rooms', session.rooms, 'rooms with interpretation'),
  ];
}
