import { compareTexts } from '../canonical/compare-texts.ts';
import { resolveEnding } from '../time/ending.ts';
import type { HolidayBook } from '../calendars/holiday.ts';
import { SATURDAY_AND_SUNDAY, endOfWork, workCalendar } from '../calendars/work-calendar.ts';
import { noHolidays } from '../calendars/holiday.ts';
import { addToDay } from '../time/calendar.ts';
import { isResolved } from '../time/resolve-point.ts';
import type { Timeline } from '../time/timeline.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeWorkshop } from './programme-workshop.ts';
import { type WorkshopDates, programmeTimeline, workshopDates } from './workshop-dates.ts';
import { venueNamed, workshopVenue } from './workshop-venue.ts';
import type { Clash, ClashCode } from '../results/programme-assessment.ts';

/** The days of one workshop with what it occupies. */
type Occupied = {
  workshop: ProgrammeWorkshop;
  from: string;
  until: string;
  hub: string | undefined;
  invited: ReadonlySet<string>;
};

/**
 * What stands against the dates of a programme: the same hub, the same people or the same State at two workshops at
 * once, sessions, public holidays and weekends of the venue, staff not yet in post. Workshops whose days are not known
 * are named, not judged.
 */
export function clashes(programme: Programme, book: HolidayBook): readonly Clash[] {
  const timeline = programmeTimeline(programme);
  const dated = programme.workshops.map((workshop) => ({
    workshop,
    dates: workshopDates(programme, workshop, timeline),
  }));
  const occupied = dated.flatMap(({ workshop, dates }): Occupied[] =>
    dates.known === 'days'
      ? [
          {
            workshop,
            from: dates.from,
            until: dates.until,
            hub: workshopVenue(programme, workshop)?.city,
            invited: new Set(workshop.invited),
          },
        ]
      : [],
  );
  const sessions = sessionDays(programme, timeline);
  return [
    ...dated.flatMap(({ workshop, dates }) => openDates(workshop, dates)),
    ...pairs(occupied),
    ...occupied.flatMap((one) => [
      ...sessions
        .filter((session) => one.from < session.until && session.from < one.until)
        .map((session) => inSession(one, session)),
      ...closedDays(programme, one, book),
      ...absentStaff(programme, one, timeline),
    ]),
  ];
}

/** A session of the programme with the days that it takes. */
export type SessionDays = {
  id: string;
  title: string;
  from: string;
  until: string;
  /** Where it is held, if the week of that place is not known. */
  unknownWeekOf?: string;
};

/**
 * The sessions whose days are known, by the week of their own duty station. One known only by its year blocks nothing.
 */
export function sessionDays(programme: Programme, timeline: Timeline): readonly SessionDays[] {
  return programme.sessions.flatMap(({ id, title, start, days, dutyStation }) => {
    const venue = dutyStation === undefined ? undefined : venueNamed(programme, dutyStation);
    const weekends = workCalendar(venue?.weekend ?? SATURDAY_AND_SUNDAY, undefined, noHolidays);
    const from = timeline.resolve(start);
    if (!isResolved(from) || from.precision === 'year') return [];
    const held = { id, title, from: from.day, until: endOfWork(from.day, Number(days), weekends) };
    return [venue?.isWeekKnown === false ? { ...held, unknownWeekOf: venue.city } : held];
  });
}

function openDates(workshop: ProgrammeWorkshop, dates: WorkshopDates): readonly Clash[] {
  const clash = (code: ClashCode, message: string): Clash[] => [{ code, workshops: [workshop.id], days: [], message }];
  if (dates.known === 'nothing') return clash('day-not-known', `"${workshop.title}" cannot be dated: ${dates.why}.`);
  if (dates.known === 'year')
    return clash(
      'day-not-known',
      `"${workshop.title}" is known to be held in ${dates.year} only, so nothing can be said about clashes.`,
    );
  if (dates.known === 'window' && dates.from >= dates.until) {
    return clash(
      'no-day-in-window',
      `The window of "${workshop.title}" opens on ${dates.from} and closes on ${dates.until}: there is no day in it.`,
    );
  }
  return [];
}

/** Sorted by their first day, a workshop is compared with those that begin before it ends. */
function pairs(occupied: readonly Occupied[]): readonly Clash[] {
  const sorted = [...occupied].sort(
    (a, b) => compareTexts(a.from, b.from) || compareTexts(a.workshop.id, b.workshop.id),
  );
  return sorted.flatMap((one, position) => {
    const found: Clash[] = [];
    for (let next = position + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.from >= one.until) break;
      found.push(...together(one, other));
    }
    return found;
  });
}

function together(one: Occupied, other: Occupied): readonly Clash[] {
  const both = [one.workshop.id, other.workshop.id];
  const days = [other.from];
  const names = `"${one.workshop.title}" and "${other.workshop.title}"`;
  const shared = one.workshop.team.filter((post) => other.workshop.team.includes(post));
  return [
    ...(one.hub !== undefined && one.hub === other.hub
      ? [
          {
            code: 'same-hub' as const,
            workshops: both,
            days,
            message: `${names} are both held in ${one.hub} on ${other.from}.`,
          },
        ]
      : []),
    ...(shared.length > 0
      ? [
          {
            code: 'same-team' as const,
            workshops: both,
            days,
            message: `${names} both need ${listed(shared)} on ${other.from}.`,
          },
        ]
      : []),
    ...invitedTwice(one, other, names),
  ];
}

/**
 * A State can send two delegations at once, but a small one hardly does. All days that the two share count, since
 * either may move.
 */
function invitedTwice(one: Occupied, other: Occupied, names: string): readonly Clash[] {
  const states = other.workshop.invited.filter((state) => one.invited.has(state));
  if (states.length === 0) return [];
  const last = addToDay(one.until < other.until ? one.until : other.until, { days: -1 });
  const days = last === other.from ? [last] : [other.from, last];
  return [
    {
      code: 'same-state',
      workshops: [one.workshop.id, other.workshop.id],
      days,
      message: `${names} both invite ${listed(states.sort())} ${days.length === 1 ? 'on' : 'from'} ${days.join(' to ')}.`,
    },
  ];
}

/** Two workshops that share more than this are alike, and which ones they share no longer tells what to do. */
const NAMED_MOST = 20;

function listed(names: readonly string[]): string {
  const rest = names.length - NAMED_MOST;
  return rest <= 0 ? names.join(', ') : `${names.slice(0, NAMED_MOST).join(', ')} and ${rest} more`;
}

function inSession(one: Occupied, session: SessionDays): Clash {
  const { unknownWeekOf: place } = session;
  const counted =
    place === undefined ? '' : `, with Saturday and Sunday as weekend, since the week of ${place} is not known`;
  return {
    code: 'session',
    workshops: [one.workshop.id],
    days: [one.from > session.from ? one.from : session.from],
    message:
      `"${one.workshop.title}" falls into "${session.title}" (${session.from} to ` +
      `${addToDay(session.until, { days: -1 })}${counted}).`,
  };
}

function closedDays(programme: Programme, one: Occupied, book: HolidayBook): readonly Clash[] {
  const venue = workshopVenue(programme, one.workshop);
  if (venue === undefined) return [];
  const calendar = workCalendar(venue.weekend, venue.holidays, book);
  const clash = (code: ClashCode, days: readonly string[], message: string): Clash => ({
    code,
    workshops: [one.workshop.id],
    days,
    message,
  });
  const found: Clash[] = [];
  if (!venue.isWeekKnown)
    found.push(
      clash(
        'week-not-known',
        [],
        `Neither the weekend nor the public holidays of ${venue.city} are known, where "${one.workshop.title}" is held: ` +
          'Saturday and Sunday are taken as its weekend. Give the city with its country and time zone.',
      ),
    );
  if (calendar.closed(one.from)?.why === 'weekend')
    found.push(
      clash('weekend', [one.from], `"${one.workshop.title}" begins on a weekend in ${venue.city} (${one.from}).`),
    );
  for (let day = one.from; day < one.until; day = addToDay(day, { days: 1 })) {
    const closed = calendar.closed(day);
    if (closed?.why === 'holiday')
      found.push(
        clash(
          'public-holiday',
          [day],
          `"${one.workshop.title}" falls on a public holiday in ${venue.city}: ${closed.name} ` +
            `(${day})${closed.computed === true ? '. The day is computed: what is announced may differ' : ''}.`,
        ),
      );
  }
  return found;
}

function absentStaff(programme: Programme, one: Occupied, timeline: Timeline): readonly Clash[] {
  return one.workshop.team.flatMap((id) => {
    const post = programme.posts.find((candidate) => candidate.id === id);
    if (post === undefined) return [];
    const start = timeline.resolve(post.effective);
    const end = resolveEnding(post, timeline);
    const early = !isResolved(start) || start.day > one.from;
    const late = end !== undefined && isResolved(end) && end.day < one.until;
    if (!early && !late) return [];
    const when = isResolved(start)
      ? `from ${start.day}${end !== undefined && isResolved(end) ? ` through ${addToDay(end.day, { days: -1 })}` : ''}`
      : `at a time that is not known (${start.unresolved})`;
    return [
      {
        code: 'not-in-post' as const,
        workshops: [one.workshop.id],
        days: [one.from],
        message: `"${one.workshop.title}" on ${one.from} needs "${post.title}" (${id}), in post ${when}.`,
      },
    ];
  });
}
