import * as z from 'zod/mini';

/**
 * A text that survives the table unchanged: from 1 to `longest` UTF-16 units, without lone surrogates. The table stores
 * UTF-8, where a lone surrogate becomes U+FFFD: two names could fall together, and a hash would never match again.
 */
export function text(longest: number, shortest = 1) {
  return z.string().check(
    z.minLength(shortest, `Too short: at least ${shortest} characters.`),
    z.maxLength(longest, `Too long: at most ${longest} characters.`),
    z.refine((value) => !/\p{Surrogate}/u.test(value), 'Contains half of a surrogate pair, which is not a character.'),
  );
}

/**
 * A moment in UTC with milliseconds, in the one format whose text order is the order in time:
 * `2026-11-30T09:15:00.000Z`.
 */
export const instantSchema = z
  .string()
  .check(z.refine(isInstant, 'Not a moment in the format 2026-11-30T09:15:00.000Z (UTC, with milliseconds).'));

function isInstant(value: string): boolean {
  const milliseconds = Date.parse(value);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === value && value.length === 24;
}

/**
 * The kinds of document that the ledger keeps. Each has its own list; an id is unique within its organization and kind.
 */
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
  'analogue-list',
  'import-mapping',
]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** Which document: everything lives under an organization, and no verb reaches across. */
export type DocumentName = { organization: string; kind: DocumentKind; id: string };
