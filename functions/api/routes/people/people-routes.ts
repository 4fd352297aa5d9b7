import type { Route } from '../../route.ts';

/** Addresses of workshops, calendars, prices of paragraphs, engagements and posts, besides the common ones of their kinds of document. */
export const PEOPLE_ROUTES: readonly Route[] = [
  { method: 'post', path: '/v1/programme-assessments', access: 'estimate:compute', load: async () => (await import('./assess-programme.ts')).assessProgrammeEndpoint },
  { method: 'post', path: '/v1/programme-plans', access: 'estimate:compute', load: async () => (await import('./plan-programme.ts')).planProgrammeEndpoint },
  { method: 'get', path: '/v1/workshop-programmes/{id}/states.csv', access: 'workshop-programme:read', load: async () => (await import('./read-programme-table.ts')).readTableEndpoint('states') },
  { method: 'put', path: '/v1/workshop-programmes/{id}/states.csv', access: 'workshop-programme:write', load: async () => (await import('./replace-programme-table.ts')).replaceTableEndpoint('states') },
  { method: 'get', path: '/v1/workshop-programmes/{id}/posts.csv', access: 'workshop-programme:read', load: async () => (await import('./read-programme-table.ts')).readTableEndpoint('posts') },
  { method: 'put', path: '/v1/workshop-programmes/{id}/posts.csv', access: 'workshop-programme:write', load: async () => (await import('./replace-programme-table.ts')).replaceTableEndpoint('posts') },
  { method: 'get', path: '/v1/workshop-programmes/{id}/workshops/{workshop}/participants.csv', access: 'workshop-programme:read', load: async () => (await import('./read-programme-table.ts')).readParticipantsEndpoint },
  { method: 'put', path: '/v1/workshop-programmes/{id}/workshops/{workshop}/participants.csv', access: 'workshop-programme:write', load: async () => (await import('./replace-programme-table.ts')).replaceParticipantsEndpoint },
  { method: 'get', path: '/v1/workshop-programmes/{id}/calendar.ics', access: 'workshop-programme:read', load: async () => (await import('./read-programme-calendar.ts')).programmeCalendarIcsEndpoint },
  { method: 'get', path: '/v1/workshop-programmes/{id}/calendar.json', access: 'workshop-programme:read', load: async () => (await import('./read-programme-calendar.ts')).programmeCalendarJsonEndpoint },
  { method: 'get', path: '/v1/statements/{id}/calendar.ics', access: 'statement:read', load: async () => (await import('./read-statement-calendar.ts')).statementCalendarIcsEndpoint },
  { method: 'get', path: '/v1/statements/{id}/calendar.json', access: 'statement:read', load: async () => (await import('./read-statement-calendar.ts')).statementCalendarJsonEndpoint },
  { method: 'get', path: '/v1/statements/{id}/clauses', access: 'estimate:read', load: async () => (await import('./price-clauses.ts')).priceClausesEndpoint },
  { method: 'post', path: '/v1/amendments', access: 'estimate:compute', load: async () => (await import('./cost-amendment.ts')).costAmendmentEndpoint },
  { method: 'post', path: '/v1/engagements/check', access: 'estimate:compute', load: async () => (await import('./check-engagement.ts')).checkEngagementEndpoint },
  { method: 'post', path: '/v1/post-profiles/cost', access: 'estimate:compute', load: async () => (await import('./cost-post.ts')).costPostEndpoint },
  { method: 'post', path: '/v1/calendar-feeds', access: 'calendar-feed:write', load: async () => (await import('./create-feed.ts')).createFeedEndpoint },
  { method: 'post', path: '/v1/calendar-feeds/{id}/revocation', access: 'calendar-feed:write', load: async () => (await import('./revoke-feed.ts')).revokeFeedEndpoint },
  // Open because a calendar program sends no token: the key in the address decides.
  { method: 'get', path: '/v1/calendar.ics', access: 'open', load: async () => (await import('./read-feed.ts')).readFeedEndpoint },
];
