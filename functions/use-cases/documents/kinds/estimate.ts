import type { Kind } from './kind.ts';

/** Saved estimates: made by their own endpoint, never changed. */
export const estimateKind: Kind = {
  kind: 'estimate',
  collection: 'estimates',
  noun: 'saved estimate',
  verbs: ['list', 'read', 'history'],
  actions: { read: 'estimate:read', write: 'estimate:save' },
  workflow: false,
  load: async () => (await import('./estimate-content.ts')).estimateContent,
};
