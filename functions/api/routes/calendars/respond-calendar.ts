import { defined } from '../../../../shared/canonical/defined.ts';
import * as z from 'zod/mini';
import { calendarDocument } from '../../../../shared/calendars/calendar-document.ts';
import type { LoadedCalendar } from '../../../use-cases/calendars/load-calendar.ts';
import type { ResponseDescription } from '../../endpoint.ts';
import { entityTag, isKnownTag } from '../../http/headers.ts';
import type { ApiResponse } from '../../http/message.ts';
import { documented } from '../../http/fields.ts';
import { respondJson } from '../../http/respond.ts';

export const yearEventsParameter = documented(z.enum(['omit', 'span']), {
  description:
    'What is known by its year only: left out, or shown as an event of the whole year; left out if nothing is said.',
  example: 'span',
});

const tagDescription = { ETag: 'Tells whether the calendar has changed.' };
const unchanged: ResponseDescription = { description: 'The reader has this calendar.', headers: tagDescription };

export async function calendarJsonResponses(): Promise<Readonly<Record<number, ResponseDescription>>> {
  const { calendarSchema } = await import('../../../../shared/results/calendar.ts');
  return {
    200: { description: 'The calendar.', content: { 'application/json': calendarSchema }, headers: tagDescription },
    304: unchanged,
  };
}
export const calendarIcsResponses = (): Readonly<Record<number, ResponseDescription>> => ({
  200: {
    description: 'An iCalendar file (RFC 5545).',
    content: { 'text/calendar': undefined },
    headers: tagDescription,
  },
  304: unchanged,
});

/** Responds with a calendar as JSON; 304 if the reader has it. */
export function respondCalendarJson({ title, entries, tag }: LoadedCalendar, known: readonly string[]): ApiResponse {
  const headers = headersOf(tag);
  return isKnownTag(known, tag)
    ? { status: 304, headers, body: null }
    : respondJson(calendarDocument(title, entries), 200, headers);
}

/** How a calendar is written. `refresh_s` is for what is subscribed to. */
export type IcsFormat = { yearEvents?: 'omit' | 'span' | undefined; refresh_s?: number };

/**
 * Responds with a calendar as iCalendar; 304 if the reader has it. It is stamped with the moment of its last change, so
 * that it has the same bytes until it changes again. The tag names all that the bytes depend upon, the format among it.
 */
export async function respondCalendarIcs(
  { title, entries, changedAt, findMovements, tag: content }: LoadedCalendar,
  { yearEvents = 'omit', refresh_s }: IcsFormat,
  known: readonly string[],
): Promise<ApiResponse> {
  const tag = `${content}-${yearEvents}${refresh_s === undefined ? '' : `-${refresh_s}`}`;
  const headers = headersOf(tag);
  if (isKnownTag(known, tag)) return { status: 304, headers, body: null };
  // The package and the rules of time zones are needed here alone.
  const { icalendar } = await import('../../../../shared/calendars/icalendar.ts');
  const movementOf = await findMovements();
  const text = icalendar(entries, {
    title,
    stamp: changedAt,
    sequence: (entry) => movementOf(entry).sequence,
    modified: (entry) => movementOf(entry).modified,
    yearEvents,
    ...defined({ refresh_s }),
  });
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="calendar.ics"',
    },
    body: text,
  };
}

/**
 * A reader may keep it and must ask each time whether it still holds; nobody between may keep it. A time to live would
 * add up with the interval of a feed, and show its user old dates who asks for new ones.
 */
function headersOf(tag: string): Record<string, string> {
  return { etag: entityTag(tag), 'cache-control': 'private, no-cache', vary: 'Authorization' };
}
