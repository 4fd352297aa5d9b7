import type { Kind } from './kind.ts';

export const workshopProgrammeKind: Kind = {
  kind: 'workshop-programme',
  collection: 'workshop-programmes',
  noun: 'workshop programme',
  verbs: ['list', 'read', 'create', 'replace', 'history', 'diff', 'restore'],
  actions: { read: 'workshop-programme:read', write: 'workshop-programme:write' },
  workflow: false,
  load: async () => (await import('./workshop-programme-content.ts')).workshopProgrammeContent,
};
