import { SERVICES_MAX } from '../model/limits.ts';
import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import type { ComponentPattern, Factor } from '../model/component.ts';
import { countText, positiveDecimalText, signedCountText } from '../model/decimal-text.ts';
import { lineText } from '../model/text.ts';
import { scheduleSchema } from '../time/schedule.ts';
import type { Occurrences } from '../time/occurrences.ts';
import { commonFields, replaceAt } from './common.ts';
import { type Cut, cutByDay, weekendOf } from './cut-occurrences.ts';
import {
  countedAlone,
  hasOneLength,
  hasPagesOfWords,
  lotFactors,
  lotFields,
  lotPart,
  lotQuantities,
  lotRates,
} from './document-lot.ts';
import {
  type ExpandContext,
  grainOfDays,
  rateFactors,
  schedulePoints,
  scheduleYears,
  volume,
} from './expand-context.ts';
import type { QuantityDriver, RateDriver, RequirementKind } from './requirement-kind.ts';
import { type SessionService, sessionServiceSchema } from './session-service.ts';
import { paying } from './paid-bases.ts';

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
    meetingsPerDay: countText,
    rooms: countText,
    services: z.array(sessionServiceSchema).check(z.maxLength(SERVICES_MAX)),
    documents: z.optional(z.array(sessionLotSchema).check(z.maxLength(200))),
  })
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
  componentsMax: ({ services, documents = [] }) => services.length + documents.length,
  expand: expandSession,
  grain: (_, rules) => grainOfDays(rules),
  dutyStation: ({ dutyStation }) => dutyStation,
  // A session that is given up is held by nobody.
  event: ({ sessions, schedule, days, dutyStation }) =>
    sessions?.startsWith('-') === true ? undefined : { type: 'session', schedule, days, dutyStation },
  withSchedule: (session, schedule) => ({ ...session, schedule }),
  interpretation: ({ services, dutyStation, meetingsPerDay, rooms }) =>
    services.some(({ per }) => per === 'meeting')
      ? { dutyStation, perDay: Number(meetingsPerDay) * Number(rooms), text: `${meetingsPerDay} × ${rooms}` }
      : undefined,
  venue: {
    of: ({ dutyStation, days, services }) => ({ dutyStation, days, services }),
    at: (session, dutyStation, services) => ({ ...session, dutyStation, services: [...services] }),
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
    {
      id: 'days',
      quantity: 'days',
      value: session.days,
      format: 'positive',
      write: (days) => ({ ...session, days }),
    },
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
  const services = session.services.map((service, position): ComponentPattern => ({
    ...same,
    part: service.id,
    title: `${session.title}: ${service.title}`,
    charge: service.charge,
    ...(service.per !== 'session' && cutService(session, service, occurrences, context)),
    factorsAt: (_, day) => [
      ...sessionVolumes(session, service),
      ...rateFactors(context, service.rate, day, {
        driver: `services/${service.id}/rate`,
        path: `services[${position}].rate`,
        name: service.title,
        at: { dutyStation: session.dutyStation },
      }),
    ],
  }));
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

/** Services by the meeting or the day are paid on the days on which the session is held. */
function cutService(
  session: SessionRequirement,
  { rate }: SessionService,
  occurrences: Occurrences,
  context: ExpandContext,
): Cut {
  const { dutyStation, days } = session;
  const paid = { requirement: session, rate, at: { dutyStation } };
  return cutByDay({ count: days, occurrences, weekend: weekendOf(dutyStation) }, paid, context);
}

function sessionVolumes(session: SessionRequirement, service: SessionService): readonly Factor[] {
  const count = sessionCount(session);
  if (service.per === 'session')
    return count.length > 0 ? count : [volume(session, 'sessions', 'sessions', '1', 'sessions')];
  const days = [...count, volume(session, 'days', 'days', session.days, 'days')];
  if (service.per === 'day') return days;
  return [
    ...days,
    volume(session, 'meetings-per-day', 'meetings a day', session.meetingsPerDay, 'meetings a day and room'),
    volume(session, 'rooms', 'rooms', session.rooms, 'rooms with interpretation'),
  ];
}

function sessionCount(session: SessionRequirement): readonly Factor[] {
  return session.sessions === undefined ? [] : [volume(session, 'sessions', 'sessions', session.sessions, 'sessions')];
}
