import { defined } from '../../../shared/canonical/defined.ts';
import { type CalendarFeed, calendarFeedSchema } from '../../../shared/calendars/calendar-feed.ts';
import { kindContent } from './kind.ts';

export const calendarFeedContent = kindContent<CalendarFeed>({
  schema: calendarFeedSchema,
  schemaName: 'CalendarFeed',
  idOf: ({ id }) => id,
  fieldsOf: ({ title, statement, programmes, officer }) => ({
    ...defined({ title, statement }),
    ...(programmes.length !== 0 && { programmes: programmes.join(' ').slice(0, 1000) }),
    officer: officer.name,
  }),
  example: (): CalendarFeed => ({
    schema: 'rule153/calendar-feed/1',
    id: 'example-feed',
    statement: 'A-C.3-79-L.53',
    programmes: [],
    yearEvents: 'span',
    hours: [],
    keyHash: 'A'.repeat(43),
    officer: { id: 'example/Ada Officer', name: 'Ada Officer' },
    createdOn: '2026-01-15',
  }),
});
