import { resolveEnding } from '../time/ending.ts';
import { endOfWork, workCalendar } from '../calendars/work-calendar.ts';
import { noHolidays } from '../calendars/holiday.ts';
import { isResolved } from '../time/resolve-point.ts';
import { type Timeline, makeTimeline } from '../time/timeline.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeWorkshop } from './programme-workshop.ts';
import { workshopVenue } from './workshop-venue.ts';

/**
 * When a workshop is held. Days are half-open: `until` is the first day after it. Where only the year or only a window
 * is known, no day is pretended.
 */
export type WorkshopDates =
  | { known: 'days'; from: string; until: string; because: readonly string[] }
  | { known: 'year'; year: number; because: readonly string[] }
  | { known: 'window'; from: string; until: string; because: readonly string[] }
  | { known: 'nothing'; why: string };

/** The timeline of a programme: its milestones and registers. */
export function programmeTimeline(programme: Programme): Timeline {
  return makeTimeline(programme.milestones, programme.registers);
}

/**
 * When a workshop is held. Its days are working days of the venue, so that ten days are two weeks; a workshop without
 * length is one day.
 */
export function workshopDates(programme: Programme, workshop: ProgrammeWorkshop, timeline: Timeline): WorkshopDates {
  if (workshop.start === undefined) return openWindow(workshop, timeline);
  const start = timeline.resolve(workshop.start);
  if (!isResolved(start)) return { known: 'nothing', why: start.unresolved };
  if (start.precision === 'year') return { known: 'year', year: start.year, because: start.because };
  const venue = workshopVenue(programme, workshop);
  const weekends = workCalendar(venue?.weekend ?? [6, 7], undefined, noHolidays);
  return {
    known: 'days',
    from: start.day,
    until: endOfWork(start.day, Number(workshop.days ?? '1'), weekends),
    because: start.because,
  };
}

function openWindow(workshop: ProgrammeWorkshop, timeline: Timeline): WorkshopDates {
  const { window } = workshop;
  if (window === undefined) return { known: 'nothing', why: 'it has neither start nor window' };
  const [from, until] = [timeline.resolve(window.from), resolveEnding(window, timeline)];
  if (until === undefined) return { known: 'nothing', why: 'its window has no end' };
  if (!isResolved(from)) return { known: 'nothing', why: from.unresolved };
  if (!isResolved(until)) return { known: 'nothing', why: until.unresolved };
  return { known: 'window', from: from.day, until: until.day, because: from.because };
}
