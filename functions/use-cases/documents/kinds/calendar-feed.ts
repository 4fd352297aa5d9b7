import type { Kind } from './kind.ts';

/** Feeds are made and revoked by their own endpoints; what one shows never changes. */
export const calendarFeedKind: Kind = {
  kind: 'calendar-feed',
  collection: 'calendar-feeds',
  noun: 'calendar feed',
  verbs: ['list', 'read', 'history'],
  actions: { read: 'calendar-feed:read', write: 'calendar-feed:write' },
  workflow: false,
  load: async () => (await import('./calendar-feed-content.ts')).calendarFeedContent,
};
