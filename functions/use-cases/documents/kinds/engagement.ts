import type { Kind } from './kind.ts';

/** Terms of reference of consultants, individual contractors and experts. */
export const engagementKind: Kind = {
  kind: 'engagement',
  collection: 'engagements',
  noun: 'engagement',
  verbs: ['list', 'read', 'create', 'replace', 'history', 'diff', 'restore'],
  actions: { read: 'engagement:read', write: 'engagement:write' },
  workflow: false,
  load: async () => (await import('./engagement-content.ts')).engagementContent,
};
