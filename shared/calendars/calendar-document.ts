import type { CalendarDocument, CalendarEntry } from '../results/calendar.ts';
import { sortEntries } from './calendar-entry.ts';

/**
 * Entries as one document, in order of time. `yearEvents` says how a feed shows what is known by its year only, so that
 * its notes are true.
 */
export function calendarDocument(
  title: string,
  entries: readonly CalendarEntry[],
  yearEvents: 'omit' | 'span' = 'omit',
): CalendarDocument {
  const open = entries.filter(({ when }) => when.known === 'year').length;
  const extrapolated = entries.filter(({ certainty }) => certainty === 'extrapolated').length;
  const assumed = entries.filter(({ certainty }) => certainty === 'assumed').length;
  return {
    schema: 'rule153/calendar/2',
    title,
    entries: sortEntries(entries),
    notes: [
      ...(open === 0
        ? []
        : [
            yearEvents === 'span'
              ? `${open} ${open === 1 ? 'entry is' : 'entries are'} known by ` +
                'the year only, and shown as events of the whole year.'
              : `${open} ${open === 1 ? 'entry is' : 'entries are'} known by the year only. A feed leaves them out, ` +
                'since an event needs a day; ask for "yearEvents: span" to see them as events of the whole year.',
          ]),
      ...(assumed === 0
        ? []
        : [`${assumed} ${assumed === 1 ? 'entry hangs' : 'entries hang'} on a milestone that is only assumed.`]),
      ...(extrapolated === 0
        ? []
        : [
            `${extrapolated} ${extrapolated === 1 ? 'entry is' : 'entries are'} extrapolated: later times of what ` +
              'recurs, on days that nobody has decided.',
          ]),
    ],
  };
}
