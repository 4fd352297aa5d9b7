import type { SessionRequirement, SessionService } from '../../requirements/session.ts';
import type { ComponentPattern, Factor } from '../../model/component.ts';
import { type ExpandContext, rateFactors, scheduleYears, volume } from '../../requirements/expand-context.ts';
import { documentFactors } from './expand-document.ts';

/** A session: each service by meeting, day or session, and each lot of documents. Rooms multiply meetings, not days. */
export function expandSession(session: SessionRequirement, context: ExpandContext): readonly ComponentPattern[] {
  const occurrences = scheduleYears(context, session.schedule, 'schedule');
  if (occurrences === undefined) return [];
  const same = { requirement: session.id, mandates: session.mandates, occurrences };
  const services = session.services.map((service, position): ComponentPattern => ({
    ...same,
    part: service.id,
    title: `${session.title}: ${service.title}`,
    charge: service.charge,
    factorsAt: (occurrence) => [
      ...sessionVolumes(session, service),
      ...rateFactors(
        context,
        service.rate,
        occurrence.day,
        `services[${position}].rate`,
        { dutyStation: session.dutyStation },
        service.title,
      ),
    ],
  }));
  const documents = (session.documents ?? []).map((lot, position): ComponentPattern => ({
    ...same,
    part: `document-${position + 1}`,
    title: `${session.title}: ${lot.title}`,
    charge: lot.charge,
    roundedAlone: lot.roundedAlone ?? false,
    factorsAt: (occurrence) => [
      ...sessionCount(session),
      ...documentFactors(lot, session, context, occurrence.day, `documents[${position}].rate`),
    ],
  }));
  return [...services, ...documents];
}

function sessionVolumes(session: SessionRequirement, service: SessionService): readonly Factor[] {
  const count = sessionCount(session);
  if (service.per === 'session') return count.length > 0 ? count : [volume('sessions', '1', 'sessions', session)];
  const days = [...count, volume('days', session.days, 'days', session)];
  if (service.per === 'day') return days;
  return [
    ...days,
    volume('meetings a day', session.meetingsPerDay, 'meetings a day and room', session),
    volume('rooms', session.rooms, 'rooms with interpretation', session),
  ];
}

function sessionCount(session: SessionRequirement): readonly Factor[] {
  return session.sessions === undefined ? [] : [volume('sessions', session.sessions, 'sessions', session)];
}
