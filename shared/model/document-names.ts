/**
 * The kinds of document that have a schema id "rule153/<kind>/<version>", as sentences name them, and where each is
 * used.
 */
const DOCUMENTS = {
  statement: ['a statement', 'give it to estimate, check or explain'],
  'rate-card': ['a rate card', 'give it with --rate-card, or name it in "rateCards"'],
  scenario: ['a scenario', 'give it with --scenario beside a statement'],
  amendment: ['an amendment', 'give it with --amend to paragraphs'],
  'workshop-programme': ['a programme of workshops', 'give it to workshops, or with --programme'],
  'post-profile': ['a post profile', 'give it to posts'],
  'engagement-terms': ['terms of an engagement', 'give them to engagements'],
  'extension-decision': ['a decision to extend a rate', 'it is recorded by POST /v1/decisions'],
  estimate: ['a saved estimate', 'it is made and read by the service'],
  job: ['a job', 'it is started by POST /v1/jobs'],
  'analogue-list': ['a list of analogues', 'give it to analogues with --list'],
  'import-mapping': ['a mapping of columns', 'give it to import with --mapping'],
  'calendar-feed': ['a calendar feed', 'it is made by POST /v1/calendar-feeds'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type DocumentName = keyof typeof DOCUMENTS;

/** The kind that a schema id names, or undefined if it names none of this service. */
export function documentKindOf(schemaId: string): DocumentName | undefined {
  const kind = /^rule153\/([a-z-]{1,40})\/\d{1,3}$/.exec(schemaId)?.[1] ?? '';
  return Object.hasOwn(DOCUMENTS, kind) ? (kind as DocumentName) : undefined;
}

/** With its article: "a statement". */
export function describeKind(kind: DocumentName): string {
  return DOCUMENTS[kind][0];
}

/** What one does with a document of a kind, as advice. */
export function whereToUse(kind: DocumentName): string {
  return DOCUMENTS[kind][1];
}
