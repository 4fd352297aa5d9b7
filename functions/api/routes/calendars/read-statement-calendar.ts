import * as z from 'zod/mini';
import { readCalendar } from '../../../use-cases/calendars/read-calendar.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { idsParameter, programmeIdsField, yearParameter } from '../../http/fields.ts';
import { statementPath } from '../estimates/estimate-parameters.ts';
import {
  calendarIcsResponses,
  calendarJsonResponses,
  respondCalendarIcs,
  respondCalendarJson,
  yearEventsParameter,
} from './respond-calendar.ts';

const programmesParameter = idsParameter(programmeIdsField, {
  description: 'Ids of programmes of workshops to be shown with it, with commas between.',
  example: '',
});
const shown = { programmes: z.optional(programmesParameter), through: z.optional(yearParameter) };

/** GET /v1/statements/{id}/calendar.json */
export const statementCalendarJsonEndpoint = defineEndpoint({
  operationId: 'readStatementCalendar',
  summary: 'The calendar of a statement',
  description:
    'Its milestones, sessions and workshops, what recurs through a year. Entries that hang on an assumption say so.',
  tag: 'calendars',
  conditional: true,
  path: statementPath,
  query: z.strictObject(shown),
  responses: calendarJsonResponses,
  refuses: ['not-found', 'unknown-reference'],
  handle: async ({ path, query: { programmes = [], through }, ports, principal, known }) =>
    respondCalendarJson(await readCalendar(ports, principal, { statement: path.id, programmes, through }), known),
});

/** GET /v1/statements/{id}/calendar.ics */
export const statementCalendarIcsEndpoint = defineEndpoint({
  operationId: 'readStatementCalendarFile',
  summary: 'The calendar of a statement as iCalendar',
  description: 'A file. For a calendar program to subscribe to, make a feed: it cannot send a token.',
  tag: 'calendars',
  conditional: true,
  path: statementPath,
  query: z.strictObject({ ...shown, yearEvents: z.optional(yearEventsParameter) }),
  responses: calendarIcsResponses,
  refuses: ['not-found', 'unknown-reference'],
  handle: async ({ path, query: { programmes = [], through, yearEvents }, ports, principal, known }) =>
    respondCalendarIcs(
      await readCalendar(ports, principal, { statement: path.id, programmes, through }),
      { yearEvents },
      known,
    ),
});
