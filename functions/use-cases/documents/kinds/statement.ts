import type { Kind } from './kind.ts';

export const statementKind: Kind = {
  kind: 'statement',
  collection: 'statements',
  noun: 'statement',
  verbs: ['list', 'read', 'create', 'replace', 'history', 'diff', 'restore', 'move'],
  actions: { read: 'statement:read', write: 'statement:write' },
  workflow: true,
  load: async () => (await import('./statement-content.ts')).statementContent,
};
