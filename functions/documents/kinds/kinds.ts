import type { Kind } from './kind.ts';

// Every kind of document, its light half: where it is and who may do what. The schema and what hangs on it are in the
// file of the kind's name.

export const statementKind: Kind = {
  kind: 'statement',
  collection: 'statements',
  noun: 'statement',
  schema: 'rule153/statement/',
  verbs: ['list', 'read', 'create', 'replace', 'history', 'diff', 'restore', 'move'],
  actions: { read: 'statement:read', write: 'statement:write' },
  workflow: true,
  load: async () => (await import('./statement.ts')).statementContent,
};

export const rateCardKind: Kind = {
  kind: 'rate-card',
  collection: 'rate-cards',
  noun: 'rate card',
  schema: 'rule153/rate-card/',
  verbs: ['list', 'read', 'create', 'replace', 'history', 'diff', 'restore'],
  actions: { read: 'rate-card:read', write: 'rate-card:write' },
  workflow: false,
  load: async () => (await import('./rate-card.ts')).rateCardContent,
};

export const scenarioKind: Kind = {
  kind: 'scenario',
  collection: 'scenarios',
  noun: 'scenario',
  schema: 'rule153/scenario/',
  verbs: ['list', 'read', 'create', 'replace', 'history', 'diff', 'restore'],
  actions: { read: 'scenario:read', write: 'scenario:write' },
  workflow: false,
  load: async () => (await import('./scenario.ts')).scenarioContent,
};

/** Saved estimates: made by their own endpoint, never changed. */
export const estimateKind: Kind = {
  kind: 'estimate',
  collection: 'estimates',
  noun: 'saved estimate',
  verbs: ['list', 'read', 'history'],
  actions: { read: 'estimate:read', write: 'estimate:save' },
  workflow: false,
  load: async () => (await import('./estimate.ts')).estimateContent,
};

/**
 * Decisions to extend a rate past its validity. They are recorded and withdrawn by their own endpoints; their text
 * never changes.
 */
export const decisionKind: Kind = {
  kind: 'decision',
  collection: 'decisions',
  noun: 'decision',
  verbs: ['list', 'read', 'history'],
  actions: { read: 'decision:read', write: 'decision:record' },
  workflow: false,
  load: async () => (await import('./decision.ts')).decisionContent,
};

/** Long work. It is started, cancelled and resumed by its own endpoints, and read with its progress. */
export const jobKind: Kind = {
  kind: 'job',
  collection: 'jobs',
  noun: 'job',
  verbs: ['list', 'history'],
  actions: { read: 'job:read', write: 'job:write' },
  workflow: false,
  load: async () => (await import('./job.ts')).jobContent,
};

export const workshopProgrammeKind: Kind = {
  kind: 'workshop-programme',
  collection: 'workshop-programmes',
  noun: 'workshop programme',
  schema: 'rule153/workshop-programme/',
  verbs: ['list', 'read', 'create', 'replace', 'history', 'diff', 'restore'],
  actions: { read: 'workshop-programme:read', write: 'workshop-programme:write' },
  workflow: false,
  load: async () => (await import('./workshop-programme.ts')).workshopProgrammeContent,
};

export const postProfileKind: Kind = {
  kind: 'post-profile',
  collection: 'post-profiles',
  noun: 'post profile',
  schema: 'rule153/post-profile/',
  verbs: ['list', 'read', 'create', 'replace', 'history', 'diff', 'restore'],
  actions: { read: 'post-profile:read', write: 'post-profile:write' },
  workflow: false,
  load: async () => (await import('./post-profile.ts')).postProfileContent,
};

/** Terms of reference of consultants, individual contractors and experts. */
export const engagementKind: Kind = {
  kind: 'engagement',
  collection: 'engagements',
  noun: 'engagement',
  schema: 'rule153/engagement-terms/',
  verbs: ['list', 'read', 'create', 'replace', 'history', 'diff', 'restore'],
  actions: { read: 'engagement:read', write: 'engagement:write' },
  workflow: false,
  load: async () => (await import('./engagement.ts')).engagementContent,
};

/** Feeds are made and revoked by their own endpoints; what one shows never changes. */
export const calendarFeedKind: Kind = {
  kind: 'calendar-feed',
  collection: 'calendar-feeds',
  noun: 'calendar feed',
  verbs: ['list', 'read', 'history'],
  actions: { read: 'calendar-feed:read', write: 'calendar-feed:write' },
  workflow: false,
  load: async () => (await import('./calendar-feed.ts')).calendarFeedContent,
};

/** Published statements to look up what others cost. */
export const analogueListKind: Kind = {
  kind: 'analogue-list',
  collection: 'analogue-lists',
  noun: 'analogue list',
  schema: 'rule153/analogue-list/',
  verbs: ['list', 'read', 'create', 'replace', 'history', 'diff', 'restore'],
  actions: { read: 'analogue-list:read', write: 'analogue-list:write' },
  workflow: false,
  load: async () => (await import('./analogue-list.ts')).analogueListContent,
};

/** Columns of files that are imported again and again. */
export const importMappingKind: Kind = {
  kind: 'import-mapping',
  collection: 'import-mappings',
  noun: 'mapping of columns',
  schema: 'rule153/import-mapping/',
  verbs: ['list', 'read', 'create', 'replace', 'history', 'diff', 'restore'],
  actions: { read: 'import-mapping:read', write: 'import-mapping:write' },
  workflow: false,
  load: async () => (await import('./import-mapping.ts')).importMappingContent,
};

/** Every kind of document that has the common endpoints. */
export const KINDS: readonly Kind[] = [
  statementKind,
  rateCardKind,
  scenarioKind,
  estimateKind,
  decisionKind,
  jobKind,
  workshopProgrammeKind,
  postProfileKind,
  engagementKind,
  calendarFeedKind,
  analogueListKind,
  importMappingKind,
];
