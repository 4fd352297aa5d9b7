import * as z from 'zod/mini';
import type { Immutable } from './immutable.ts';
import { type Source, sourceSchema } from './source.ts';

/** What a warning can be about: a closed list. */
const warningCodeSchema = z.enum([
  'known-only-in-sum',
  'costed-in-sum',
  'illustrative-rates',
  'zero-amount',
  'negative-amount',
  'two-reductions',
  'never-in-years',
  'before-first-year',
  'after-last-year',
  'implausible',
  'assumed-milestone',
  'undated-milestone',
  'recurrence-words',
  'accompanies-nothing',
  'daily-rate-differs',
  'mid-year-start',
  'over-year-end',
  'ends-before-last-day',
  'declared-posts',
  'share-leaves-out',
  'share-of-nothing',
  'bound-not-met',
  'order-not-met',
  'reading-decides',
  'stays-behind',
  'recosting-of-nothing',
  'not-recosted',
  'in-no-table',
  'no-category',
  'base-in-no-table',
  'filter-of-nothing',
  'control-differs',
  'does-not-foot',
  'control-unmatched',
  'controls-compared',
  'unknown-object',
  'object-codes',
  'look-alike-names',
  'rate-gave-way',
  'rate-basis',
  'sum-replaced',
  'register-duplicate-state',
  'register-organization',
  'register-unknown-state',
  'register-dates',
  'stale-rates',
  'expired-rates',
  'superseded-rates',
  'extended-rates',
  'not-sealed',
  'sealed-otherwise',
  'rates-moved',
]);

export const warningSchema = z
  .strictObject({
    severity: z.enum(['note', 'query']),
    code: warningCodeSchema,
    message: z.string(),
    requirement: z.optional(z.string()),
    source: z.optional(z.array(sourceSchema)),
  })
  .register(z.globalRegistry, {
    id: 'Warning',
    description: 'A note tells something the reader must know; a query asks what a careful checker would ask.',
  });
/**
 * A note tells something the reader must know; a query asks what a careful checker would ask. Neither changes a figure.
 */
export type Warning = Immutable<z.infer<typeof warningSchema>>;

/** What a warning is about. */
type Subject = { id: string; source: readonly Source[] };

/** Something about a requirement that the reader must know. */
export function note(code: Warning['code'], subject: Subject, message: string): Warning {
  return { severity: 'note', code, message, requirement: subject.id, source: subject.source };
}

/** Something about a requirement that a careful checker would ask. */
export function query(code: Warning['code'], subject: Subject, message: string): Warning {
  return { ...note(code, subject, message), severity: 'query' };
}

/** Sources in a message: symbols with the places in them. */
export function sourceText(source: readonly Source[]): string {
  return source
    .map(({ symbol, paragraph }) => (paragraph === undefined ? symbol : `${symbol}, ${paragraph}`))
    .join('; ');
}
