import { PEOPLE_KINDS } from '../../use-cases/documents/kinds/people-kinds.ts';
import type { Route } from '../route.ts';
import { readingRoutes } from '../routes/documents/reading-routes.ts';

/** Workshops, posts, engagements, calendars and the prices of paragraphs: what brings States, holidays and calendars with it. */
export const PEOPLE_ROUTES: readonly Route[] = [
  ...PEOPLE_KINDS.flatMap(readingRoutes),
  {
    method: 'post',
    path: '/v1/programme-assessments',
    access: 'estimate:compute',
    load: async () => (await import('../routes/workshops/assess-programme.ts')).assessProgrammeEndpoint,
  },
  {
    method: 'post',
    path: '/v1/programme-plans',
    access: 'estimate:compute',
    load: async () => (await import('../routes/workshops/plan-programme.ts')).planProgrammeEndpoint,
  },
  {
    method: 'get',
    path: '/v1/workshop-programmes/{id}/states.csv',
    access: 'workshop-programme:read',
    load: async () => (await import('../routes/workshops/read-programme-table.ts')).readTableEndpoint('states'),
  },
  {
    method: 'get',
    path: '/v1/workshop-programmes/{id}/posts.csv',
    access: 'workshop-programme:read',
    load: async () => (await import('../routes/workshops/read-programme-table.ts')).readTableEndpoint('posts'),
  },
  {
    method: 'get',
    path: '/v1/workshop-programmes/{id}/workshops/{workshop}/participants.csv',
    access: 'workshop-programme:read',
    load: async () => (await import('../routes/workshops/read-programme-table.ts')).readParticipantsEndpoint,
  },
  {
    method: 'get',
    path: '/v1/workshop-programmes/{id}/calendar.ics',
    access: 'workshop-programme:read',
    load: async () => (await import('../routes/calendars/read-programme-calendar.ts')).programmeCalendarIcsEndpoint,
  },
  {
    method: 'get',
    path: '/v1/workshop-programmes/{id}/calendar.json',
    access: 'workshop-programme:read',
    load: async () => (await import('../routes/calendars/read-programme-calendar.ts')).programmeCalendarJsonEndpoint,
  },
  {
    method: 'get',
    path: '/v1/statements/{id}/calendar.ics',
    access: 'statement:read',
    load: async () => (await import('../routes/calendars/read-statement-calendar.ts')).statementCalendarIcsEndpoint,
  },
  {
    method: 'get',
    path: '/v1/statements/{id}/calendar.json',
    access: 'statement:read',
    load: async () => (await import('../routes/calendars/read-statement-calendar.ts')).statementCalendarJsonEndpoint,
  },
  {
    method: 'get',
    path: '/v1/statements/{id}/clauses',
    access: 'estimate:read',
    load: async () => (await import('../routes/paragraphs/price-paragraphs.ts')).priceParagraphsEndpoint,
  },
  {
    method: 'post',
    path: '/v1/amendments',
    access: 'estimate:compute',
    load: async () => (await import('../routes/paragraphs/cost-amendment.ts')).costAmendmentEndpoint,
  },
  {
    method: 'post',
    path: '/v1/engagements/check',
    access: 'estimate:compute',
    load: async () => (await import('../routes/engagements/check-engagement.ts')).checkEngagementEndpoint,
  },
  {
    method: 'post',
    path: '/v1/post-profiles/cost',
    access: 'estimate:compute',
    load: async () => (await import('../routes/posts/cost-post.ts')).costPostEndpoint,
  },
  // Open because a calendar program sends no token: the key in the address decides.
  {
    method: 'get',
    path: '/v1/feeds/{feed}/calendar.ics',
    access: 'open',
    load: async () => (await import('../routes/calendars/read-feed.ts')).readFeedEndpoint,
  },
  {
    method: 'get',
    path: '/v1/calendar.ics',
    access: 'open',
    load: async () => (await import('../routes/calendars/read-feed.ts')).earlierFeedEndpoint,
  },
];
