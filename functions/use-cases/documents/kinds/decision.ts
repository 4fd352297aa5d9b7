import type { Kind } from './kind.ts';

/** Decisions to carry a rate past its validity. They are recorded and withdrawn by their own endpoints; their text never changes. */
export const decisionKind: Kind = {
  kind: 'decision',
  collection: 'decisions',
  noun: 'decision',
  verbs: ['list', 'read', 'history'],
  actions: { read: 'decision:read', write: 'decision:record' },
  workflow: false,
  load: async () => (await import('./decision-content.ts')).decisionContent,
};
