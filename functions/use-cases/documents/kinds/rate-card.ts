import type { Kind } from './kind.ts';

export const rateCardKind: Kind = {
  kind: 'rate-card',
  collection: 'rate-cards',
  noun: 'rate card',
  verbs: ['list', 'read', 'create', 'replace', 'history', 'diff', 'restore'],
  actions: { read: 'rate-card:read', write: 'rate-card:write' },
  workflow: false,
  load: async () => (await import('./rate-card-content.ts')).rateCardContent,
};
