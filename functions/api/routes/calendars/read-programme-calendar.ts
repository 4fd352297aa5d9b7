import * as z from 'zod/mini';
import { readProgrammeCalendar } from '../../../use-cases/calendars/read-calendar.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import {
  calendarIcsResponses,
  calendarJsonResponses,
  respondCalendarIcs,
  respondCalendarJson,
  yearEventsParameter,
} from './respond-calendar.ts';
import { programmePath } from '../workshops/programme-fields.ts';

/** GET /v1/workshop-programmes/{id}/calendar.json */
export const programmeCalendarJsonEndpoint = defineEndpoint({
  operationId: 'readProgrammeCalendar',
  summary: 'The calendar of a programme of workshops',
  tag: 'calendars',
  conditional: true,
  path: programmePath,
  query: NO_PARAMETERS,
  responses: calendarJsonResponses,
  refuses: ['not-found'],
  handle: async ({ path, ports, principal, known }) =>
    respondCalendarJson(await readProgrammeCalendar(ports, principal, path.id), known),
});

/** GET /v1/workshop-programmes/{id}/calendar.ics */
export const programmeCalendarIcsEndpoint = defineEndpoint({
  operationId: 'readProgrammeCalendarFile',
  summary: 'The calendar of a programme of workshops as iCalendar',
  tag: 'calendars',
  conditional: true,
  path: programmePath,
  query: z.strictObject({ yearEvents: z.optional(yearEventsParameter) }),
  responses: calendarIcsResponses,
  refuses: ['not-found'],
  handle: async ({ path, query, ports, principal, known }) =>
    respondCalendarIcs(await readProgrammeCalendar(ports, principal, path.id), query, known),
});
