import type { CalendarEntry } from '../../shared/results/calendar.ts';
import { yearsOf } from '../clock/time-scale.ts';

/** Something with a place in time, in years: 2027.5 is July. */
export type CalendarMark = {
  key: string;
  kind: 'workshop' | 'session';
  title: string;
  place: string;
  from: number;
  until: number;
  isWholeYear: boolean;
};

/** Workshops and sessions in order of time; milestones and contracts are not held anywhere. */
export function calendarMarks(entries: readonly CalendarEntry[]): readonly CalendarMark[] {
  return entries
    .flatMap(({ uid, kind, title, when, place = '' }): CalendarMark[] => {
      if (kind !== 'workshop' && kind !== 'session') return [];
      const span =
        when.known === 'year'
          ? { from: when.year, until: when.year + 1 }
          : when.known === 'days'
            ? { from: yearsOf(when.from), until: yearsOf(when.until) }
            : { from: yearsOf(when.day), until: yearsOf(when.day) };
      return [{ key: uid, kind, title, place, ...span, isWholeYear: when.known === 'year' }];
    })
    .toSorted((one, other) => one.from - other.from || one.until - other.until);
}
