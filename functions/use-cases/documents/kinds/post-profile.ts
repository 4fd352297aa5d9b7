import type { Kind } from './kind.ts';

export const postProfileKind: Kind = {
  kind: 'post-profile',
  collection: 'post-profiles',
  noun: 'post profile',
  verbs: ['list', 'read', 'create', 'replace', 'history', 'diff', 'restore'],
  actions: { read: 'post-profile:read', write: 'post-profile:write' },
  workflow: false,
  load: async () => (await import('./post-profile-content.ts')).postProfileContent,
};
