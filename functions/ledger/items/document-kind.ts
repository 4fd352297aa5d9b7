import * as z from 'zod/mini';

/** The kinds of document that the ledger keeps. Each has its own list; an id is unique within its organization and kind. */
export const documentKindSchema = z.enum([
  'statement',
  'rate-card',
  'scenario',
  'estimate',
  'decision',
  'job',
  'workshop-programme',
  'post-profile',
  'engagement',
  'calendar-feed',
]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** Which document: everything lives under an organization, and no verb reaches across. */
export type DocumentName = { organization: string; kind: DocumentKind; id: string };
