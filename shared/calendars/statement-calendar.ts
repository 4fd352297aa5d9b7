import { defined } from '../canonical/defined.ts';
import type { CalendarEntry, EntryTime } from '../results/calendar.ts';
import type { Milestone } from '../model/milestone.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import type { HeldEvent } from '../requirements/requirement-kind.ts';
import type { Statement } from '../model/statement.ts';
import { addToDay } from '../time/calendar.ts';
import { occurrencesOf } from '../time/occurrences.ts';
import { type Timeline, makeTimeline } from '../time/timeline.ts';
import { entryUid, sortEntries } from './calendar-entry.ts';
import { dutyStationOf, unknownWeekAt, weekendAt } from './duty-station.ts';
import { noHolidays } from './holiday.ts';
import { endOfWork, workCalendar } from './work-calendar.ts';

/**
 * The milestones, sessions and workshops of a statement, in every year from its first to `lastYear` (its last unless
 * told otherwise).
 */
export function statementCalendar(
  statement: Statement,
  lastYear: number = statement.years.last,
): readonly CalendarEntry[] {
  const timeline = makeTimeline(statement.milestones, statement.registers);
  const held = statement.requirements.flatMap((requirement) => {
    const event = kindOf(requirement).event?.(requirement);
    return event === undefined ? [] : heldEntries(statement, requirement, event, { timeline, lastYear });
  });
  return sortEntries([...milestoneEntries(statement.symbol, statement.milestones, timeline), ...held]);
}

/** Milestones that can be dated, each as one day or one year. `owner` makes their uids unique among statements. */
export function milestoneEntries(
  owner: string,
  milestones: readonly Milestone[],
  timeline: Timeline,
): readonly CalendarEntry[] {
  return timeline.milestones.map(({ id, day, year, precision, by, because }): CalendarEntry => ({
    uid: entryUid(owner, 'milestone', id),
    kind: 'milestone',
    title: milestones.find((one) => one.id === id)?.title ?? id,
    when: precision === 'year' ? { known: 'year', year } : wholeDay(day),
    // A rule that counts from an assumed day gives an assumed day.
    certainty: by === 'assumption' || because.some((step) => step.startsWith('assumed')) ? 'assumed' : 'dated',
    because,
  }));
}

function heldEntries(
  statement: Statement,
  requirement: Requirement,
  event: HeldEvent,
  { timeline, lastYear }: { timeline: Timeline; lastYear: number },
): readonly CalendarEntry[] {
  const { schedule, dutyStation } = event;
  const occurrences = occurrencesOf(schedule, timeline);
  if ('unresolved' in occurrences) return [];
  const years = Array.from(
    { length: Math.max(0, lastYear - statement.years.first + 1) },
    (_, offset) => statement.years.first + offset,
  );
  return years.flatMap((year): readonly CalendarEntry[] => {
    const occurrence = occurrences.inYear(year);
    if (occurrence === undefined) return [];
    // Of what recurs only the first time is dated; the same day of later years is where it would fall, and no more.
    const isExtrapolated = 'every' in schedule && occurrence.index > 1;
    const held = occurrences.first.precision === 'year' ? [{ dutyStation }] : placesFrom(occurrence.day, event);
    return held.map(({ dutyStation: place, ...span }, position) => ({
      uid: entryUid(
        statement.symbol,
        event.type,
        requirement.id,
        String(occurrence.index),
        ...(position > 0 ? [`at-${position + 1}`] : []),
      ),
      kind: event.type,
      title: requirement.title,
      when: 'from' in span ? { known: 'days', ...span } : { known: 'year', year },
      certainty: isExtrapolated ? 'extrapolated' : dependsOnAssumption(schedule, timeline) ? 'assumed' : 'dated',
      ...defined({ place, timeZone: place === undefined ? undefined : dutyStationOf(place)?.timeZone }),
      because: 'from' in span ? [...occurrence.because, ...unknownWeekAt(place)] : occurrence.because,
    }));
  });
}

/** Where something is held from a day on, at one place or at several in a row, and from when until when at each. */
function placesFrom(
  day: string,
  { dutyStation, days, stations }: HeldEvent,
): readonly { dutyStation: string | undefined; from: string; until: string }[] {
  let from = day;
  return (stations ?? [{ dutyStation, days }]).map((place, position) => {
    if (position > 0) from = workingDayFrom(from, place.dutyStation);
    const own = { dutyStation: place.dutyStation, from, until: endOf(from, place.dutyStation, place.days) };
    from = own.until;
    return own;
  });
}

/** The first day from a day on that is no weekend of a place. */
function workingDayFrom(day: string, dutyStation: string | undefined): string {
  const calendar = workCalendar(weekendAt(dutyStation), undefined, noHolidays);
  let next = day;
  while (calendar.closed(next) !== undefined) next = addToDay(next, { days: 1 });
  return next;
}

/** Days of a session are working days of the duty station; part of a day takes the whole of it. */
function endOf(day: string, dutyStation: string | undefined, days: string | undefined): string {
  const calendar = workCalendar(weekendAt(dutyStation), undefined, noHolidays);
  return endOfWork(day, Math.max(1, Math.ceil(Number(days ?? '1'))), calendar);
}

function dependsOnAssumption(schedule: HeldEvent['schedule'], timeline: Timeline): boolean {
  if ('in' in schedule) return false;
  const point = 'once' in schedule ? schedule.once : schedule.from;
  const resolution = timeline.resolve(point);
  return 'because' in resolution && resolution.because.some((step) => step.startsWith('assumed'));
}

export function wholeDay(day: string): EntryTime {
  return { known: 'days', from: day, until: addToDay(day, { days: 1 }) };
}
