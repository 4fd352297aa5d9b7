import type { Kind } from './kind.ts';

export const scenarioKind: Kind = {
  kind: 'scenario',
  collection: 'scenarios',
  noun: 'scenario',
  verbs: ['list', 'read', 'create', 'replace', 'history', 'diff', 'restore'],
  actions: { read: 'scenario:read', write: 'scenario:write' },
  workflow: false,
  load: async () => (await import('./scenario-content.ts')).scenarioContent,
};
