import type { Kind } from './kind.ts';

/** Long work. It is started, cancelled and resumed by its own endpoints, and read with its progress. */
export const jobKind: Kind = {
  kind: 'job',
  collection: 'jobs',
  noun: 'job',
  verbs: ['list', 'history'],
  actions: { read: 'job:read', write: 'job:write' },
  workflow: false,
  load: async () => (await import('../../../jobs/job-content.ts')).jobContent,
};
