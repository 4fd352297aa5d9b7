import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();
const count = z.int().check(z.gte(0));

/** By which rule a document is held against itself: a closed list, explained in docs/checks.md. */
const ruleSchema = z.enum([
  'column-sum',
  'row-sum',
  'product',
  'percentage',
  'table-against-table',
  'text-against-table',
  'text-against-text',
  'list-sum',
  'posts-sum',
  'posts-against-annex',
  'posts-by-duty-station',
  'sections-listed',
  'income-offset',
  'recurrence-words',
  'session-years',
  'unit-rate',
  'reading',
]);

const figureSchema = z.strictObject({ place: text, printed: text });

const likelySchema = z.strictObject({
  place: text,
  printed: text,
  /** An exact decimal in the unit of the place. */
  likely: text,
  slip: z.enum(['sign', 'transposed', 'dropped-digit', 'extra-digit', 'dash', 'changed-digit']),
});

const documentFindingSchema = z
  .strictObject({
    severity: z.enum(['error', 'query', 'note']),
    rule: ruleSchema,
    place: text,
    figures: z.array(figureSchema),
    likely: z.optional(z.array(likelySchema)),
    message: text,
  })
  .register(z.globalRegistry, {
    id: 'DocumentFinding',
    description:
      'One thing in a document that does not agree with the rest of it: an error contradicts itself, a query asks ' +
      'what a careful checker would ask, a note tells how the document was read. "likely" names figures that, ' +
      'printed as meant, would make it agree.',
  });
/** One thing in a document that does not agree with the rest of it. */
export type DocumentFinding = Immutable<z.infer<typeof documentFindingSchema>>;

const checkedTableSchema = z.strictObject({
  name: text,
  title: text,
  rows: count,
  columns: count,
  /** Sums that were recognized in it, and how they come out. */
  sums: count,
  exact: count,
  rounding: count,
  wrong: count,
});

export const documentCheckSchema = z
  .strictObject({
    format: z.enum(['docx', 'xlsx', 'csv', 'text', 'json']),
    paragraphs: count,
    sums: z.strictObject({ recognized: count, exact: count, rounding: count, wrong: count }),
    tables: z.array(checkedTableSchema),
    findings: z.array(documentFindingSchema),
  })
  .register(z.globalRegistry, {
    id: 'DocumentCheck',
    description:
      'A document that was not made here, held against itself: which sums were recognized in its tables, how they ' +
      'come out, and what does not agree.',
  });
/** A document that was not made here, held against itself. */
export type DocumentCheck = Immutable<z.infer<typeof documentCheckSchema>>;
export type DocumentFormat = DocumentCheck['format'];
