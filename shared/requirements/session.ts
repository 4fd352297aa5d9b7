import { SERVICES_MAX } from '../model/limits.ts';
import * as z from 'zod/mini';
import { defined } from '../canonical/defined.ts';
import { chargeSchema } from '../model/charge.ts';
import type { ComponentPattern } from '../model/component.ts';
import { countText, positiveDecimalText, signedCountText } from '../model/decimal-text.ts';
import { lineText } from '../model/text.ts';
import { scheduleSchema } from '../time/schedule.ts';
import { commonFields, replaceAt } from './common.ts';
import {
  countedAlone,
  hasOneLength,
  hasPagesOfWords,
  languageQueries,
  lotFactors,
  lotFields,
  lotPart,
  lotQuantities,
  lotRates,
} from './document-lot.ts';
import { type ExpandContext, grainOfDays, schedulePoints, scheduleYears } from './expand-context.ts';
import type { QuantityDriver, RateDriver, RequirementKind } from './requirement-kind.ts';
import { sessionServiceSchema } from './session-service.ts';
import { expandServices, hasOwnNames, isPricedAtEach, sessionCount, stationOfPart } from './session-services.ts';
import { paying } from './paid-bases.ts';
import { beginsAtFirst, daysInAll, hasDaysOfAll, stationsOf, stationsSchema } from './session-stations.ts';

const sessionLotSchema = z.strictObject({ ...lotFields, charge: chargeSchema }).check(hasOneLength, hasPagesOfWords);

/** A session of an intergovernmental body, with its services and documents. */
const sessionRequirementSchema = z
  .strictObject({
    kind: z.literal('session'),
    ...commonFields,
    body: lineText.check(z.describe('Description: the body that meets. It changes no amount.')),
    dutyStation: lineText,
    schedule: scheduleSchema,
    sessions: z.optional(signedCountText),
    days: positiveDecimalText,
    stations: z.optional(stationsSchema),
    meetingsPerDay: countText,
    rooms: countText,
    services: z.array(sessionServiceSchema).check(z.maxLength(SERVICES_MAX)),
    documents: z.optional(z.array(sessionLotSchema).check(z.maxLength(200))),
  })
  .check(
    z.refine(beginsAtFirst, { message: 'must be the first of "stations"', path: ['dutyStation'] }),
    z.refine(hasDaysOfAll, { message: 'must be those of all "stations" together', path: ['days'] }),
    z.refine(hasOwnNames, {
      message:
        'has an id that is the name of another at a later station, such as "interpretation-at-2"; choose another',
      path: ['services'],
    }),
    z.refine(isPricedAtEach, {
      message:
        'names the duty station of its rate; leave it out, so that each day is priced at the station where it is held',
      path: ['services'],
    }),
  )
  .register(z.globalRegistry, {
    id: 'SessionRequirement',
    description: 'A session: interpretation, documents, security, information technology, webcast, overtime.',
  });
type SessionRequirement = z.infer<typeof sessionRequirementSchema>;

export const sessionKind = {
  kind: 'session',
  schema: sessionRequirementSchema,
  quantityNames: ['sessions', 'days', 'meetings-per-day', 'rooms', 'documents', 'words', 'pages'] as const,
  charges: ({ services, documents = [] }) => [
    ...services.map(({ charge }, index) => ({ path: `services[${index}].charge`, charge })),
    ...documents.map(({ charge }, index) => ({ path: `documents[${index}].charge`, charge })),
  ],
  points: ({ schedule }) => schedulePoints(schedule),
  quantities: sessionQuantities,
  rates: sessionRates,
  componentsMax: ({ services, documents = [], stations }) =>
    services.length * (stations?.length ?? 1) + documents.length,
  expand: expandSession,
  check: (session) => languageQueries(session, session.documents ?? []),
  grain: (_, rules) => grainOfDays(rules),
  dutyStation: ({ dutyStation }) => dutyStation,
  dutyStationOfPart: (session, part) => stationOfPart(session, part),
  // A session that is given up is held by nobody.
  event: ({ sessions, schedule, days, dutyStation, stations }) =>
    sessions?.startsWith('-') === true
      ? undefined
      : { type: 'session', schedule, days, dutyStation, ...defined({ stations }) },
  withSchedule: (session, schedule) => ({ ...session, schedule }),
  interpretation: (session) =>
    (session.services.some(({ per }) => per === 'meeting') ? stationsOf(session) : []).map(({ dutyStation }) => ({
      dutyStation,
      perDay: Number(session.meetingsPerDay) * Number(session.rooms),
      text: `${session.meetingsPerDay} × ${session.rooms}`,
    })),
  venue: {
    of: ({ dutyStation, days, services }) => ({ dutyStation, days, services }),
    // A session that moves is held in one place.
    at: ({ stations: _, ...session }, dutyStation, services) => ({ ...session, dutyStation, services: [...services] }),
  },
} satisfies RequirementKind<SessionRequirement>;

type SessionLot = z.infer<typeof sessionLotSchema>;

function lotWriter(session: SessionRequirement) {
  return (position: number, lot: SessionLot): SessionRequirement => ({
    ...session,
    documents: replaceAt(session.documents ?? [], position, lot),
  });
}

function sessionQuantities(session: SessionRequirement): readonly QuantityDriver<SessionRequirement>[] {
  return [
    {
      id: 'sessions',
      quantity: 'sessions',
      value: session.sessions ?? '1',
      format: 'signed-whole',
      write: (sessions) => ({ ...session, sessions }),
    },
    ...daysQuantities(session),
    {
      id: 'meetings-per-day',
      quantity: 'meetings-per-day',
      value: session.meetingsPerDay,
      format: 'whole',
      write: (meetingsPerDay) => ({ ...session, meetingsPerDay }),
    },
    {
      id: 'rooms',
      quantity: 'rooms',
      value: session.rooms,
      format: 'whole',
      write: (rooms) => ({ ...session, rooms }),
    },
    ...lotQuantities(session.documents ?? [], lotWriter(session)),
  ];
}

/** The days of the session, or those at each of its stations. */
function daysQuantities(session: SessionRequirement): readonly QuantityDriver<SessionRequirement>[] {
  const { stations } = session;
  const driver = { quantity: 'days', format: 'positive' as const };
  if (stations === undefined)
    return [{ ...driver, id: 'days', value: session.days, write: (days) => ({ ...session, days }) }];
  return stations.map((station, index) => ({
    ...driver,
    id: `stations/${index + 1}/days`,
    part: `station-${index + 1}`,
    value: station.days,
    write: (days) => {
      const changed = replaceAt(stations, index, { ...station, days });
      return { ...session, stations: changed, days: daysInAll(changed) };
    },
  }));
}

function sessionRates(session: SessionRequirement): readonly RateDriver<SessionRequirement>[] {
  const ofServices = session.services.map((service, position): RateDriver<SessionRequirement> => ({
    id: `services/${service.id}/rate`,
    part: service.id,
    reference: service.rate,
    bases: paying(`per ${service.per}`),
    write: (rate) => ({ ...session, services: replaceAt(session.services, position, { ...service, rate }) }),
  }));
  return [...ofServices, ...lotRates(session.documents ?? [], lotWriter(session))];
}

/** Each service by meeting, day or session, and each lot of documents. Rooms multiply meetings, not days. */
function expandSession(session: SessionRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const occurrences = scheduleYears(context, session.schedule, 'schedule');
  if (occurrences === undefined) return [];
  const same = { requirement: session.id, mandates: session.mandates, occurrences };
  const services = expandServices(session, occurrences, context);
  const documents = (session.documents ?? []).map((lot, position): ComponentPattern => ({
    ...same,
    part: lotPart(position),
    title: `${session.title}: ${lot.title}`,
    charge: lot.charge,
    roundedAlone: lot.roundedAlone ?? false,
    factorsAt: (_, day) => [
      ...sessionCount(session).map((count) => countedAlone(lot, count)),
      ...lotFactors(lot, position, session, context, { day, at: { dutyStation: session.dutyStation } }),
    ],
  }));
  return [...services, ...documents];
}
