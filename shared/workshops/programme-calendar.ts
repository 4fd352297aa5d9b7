import { defined } from '../canonical/defined.ts';
import type { CalendarEntry, EntryTime } from '../results/calendar.ts';
import { entryUid, sortEntries } from '../calendars/calendar-entry.ts';
import { dutyStationOf } from '../calendars/duty-station.ts';
import { milestoneEntries } from '../calendars/statement-calendar.ts';
import { isResolved } from '../time/resolve-point.ts';
import { sessionDays } from './clashes.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeWorkshop } from './programme-workshop.ts';
import { programmeTimeline, workshopDates } from './workshop-dates.ts';
import { workshopVenue } from './workshop-venue.ts';

/** The milestones, sessions and workshops of a programme. A workshop whose start is open is not in a calendar yet. */
export function programmeCalendar(programme: Programme): readonly CalendarEntry[] {
  const timeline = programmeTimeline(programme);
  const workshops = programme.workshops.flatMap((workshop): CalendarEntry[] => {
    const dates = workshopDates(programme, workshop, timeline);
    if (dates.known !== 'days' && dates.known !== 'year') return [];
    const when: EntryTime = dates.known === 'year' ? dates : { known: 'days', from: dates.from, until: dates.until };
    const venue = workshopVenue(programme, workshop);
    return [
      {
        uid: entryUid(programme.id, 'workshop', workshop.id),
        kind: 'workshop',
        title: workshop.workshops === '1' ? workshop.title : `${workshop.title} (${workshop.workshops})`,
        when: when.known === 'year' ? { known: 'year', year: when.year } : when,
        certainty: isAssumed(workshop, timeline) ? 'assumed' : 'dated',
        ...(venue !== undefined && { place: venue.city, timeZone: venue.timeZone }),
        ...defined({ description: workshop.note }),
        because: dates.because,
      },
    ];
  });
  const sessions = sessionDays(programme, timeline).map(({ id, title, from, until }): CalendarEntry => {
    const place = programme.sessions.find((session) => session.id === id)?.dutyStation;
    const timeZone = place === undefined ? undefined : dutyStationOf(place)?.timeZone;
    return {
      uid: entryUid(programme.id, 'session', id),
      kind: 'session',
      title,
      when: { known: 'days', from, until },
      certainty: 'dated',
      ...defined({ place, timeZone }),
      because: [`on ${from}`],
    };
  });
  return sortEntries([...milestoneEntries(programme.id, programme.milestones, timeline), ...sessions, ...workshops]);
}

function isAssumed(workshop: ProgrammeWorkshop, timeline: ReturnType<typeof programmeTimeline>): boolean {
  if (workshop.start === undefined) return false;
  const start = timeline.resolve(workshop.start);
  return isResolved(start) && start.because.some((step) => step.startsWith('assumed'));
}
