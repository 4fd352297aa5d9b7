import * as z from 'zod/mini';
import { committeeSchema, publishedStatementSchema } from '../analogues/analogue-list.ts';
import type { Immutable } from '../model/immutable.ts';
import { dryRunSchema } from './dry-run.ts';
import { importedRowSchema, rowCountsSchema } from './import-dry-run.ts';

const text = z.string();

/** How far a published statement had come: who had said what it costs. */
export const stageSchema = z.enum([
  'statement',
  'fifth-committee-statement',
  'acabq-report',
  'fifth-committee-decision',
  'unknown',
]);
export type Stage = z.infer<typeof stageSchema>;

const publishedAmountSchema = z.strictObject({
  /** Whole US dollars. */
  amount: text,
  /** The document that says it. */
  symbol: text,
  stage: stageSchema,
  /** Somebody held it against the document. */
  checked: z.optional(z.literal(true)),
});
export type PublishedAmount = Immutable<z.infer<typeof publishedAmountSchema>>;

export const publishedSummarySchema = z
  .strictObject({
    id: text,
    symbol: text,
    title: text,
    /** Of the draft, by its symbol. */
    committee: z.optional(committeeSchema),
    session: z.optional(z.int()),
    /** By the list, by the day of its first document, or the year in which the session opened. */
    year: z.optional(z.strictObject({ year: z.int(), by: z.enum(['list', 'day', 'session']) })),
    stages: z.array(stageSchema),
    /** The last word of the stage that was asked for, or of all. Left out where no amount is known. */
    amount: z.optional(publishedAmountSchema),
    posts: z.optional(z.strictObject({ count: z.int(), symbol: text })),
    sections: z.array(text),
    recurring: z.optional(z.boolean()),
  })
  .register(z.globalRegistry, {
    id: 'PublishedSummary',
    description: 'A published statement as searches list it. What the list does not know is left out; it is not zero.',
  });
export type PublishedSummary = Immutable<z.infer<typeof publishedSummarySchema>>;

const listRevision = { id: text, title: text, revision: z.int(), hash: text };

export const publishedPageSchema = z.strictObject({
  list: z.strictObject(listRevision),
  /** How many fit the question, and how many the list has. */
  found: z.int(),
  of: z.int(),
  /** How many say nothing on what was asked, and so are not found: an amount, posts or a year that is not known. */
  notKnown: z.int(),
  items: z.array(publishedSummarySchema),
  cursor: z.optional(text),
});
export type PublishedPage = Immutable<z.infer<typeof publishedPageSchema>>;

export const publishedOneSchema = z.strictObject({
  list: z.strictObject(listRevision),
  summary: publishedSummarySchema,
  statement: publishedStatementSchema,
});
export type PublishedOne = Immutable<z.infer<typeof publishedOneSchema>>;

export const criterionSchema = z.enum([
  'committee',
  'stage',
  'sections',
  'posts',
  'recurrence',
  'work',
  'words',
  'size',
]);
export type Criterion = z.infer<typeof criterionSchema>;

const judgedSchema = z.strictObject({
  criterion: criterionSchema,
  verdict: z.enum(['alike', 'different', 'unknown']),
  /** What both have. */
  because: text,
});
export type Judged = Immutable<z.infer<typeof judgedSchema>>;

const analogueSchema = z.strictObject({
  statement: publishedSummarySchema,
  alike: z.int(),
  different: z.int(),
  unknown: z.int(),
  criteria: z.array(judgedSchema),
});
export type Analogue = Immutable<z.infer<typeof analogueSchema>>;

const subjectSchema = z.strictObject({
  symbol: text,
  committee: z.optional(committeeSchema),
  stage: stageSchema,
  currency: text,
  /** Net of staff assessment, in whole units of currency, over the years named. */
  amount: z.int(),
  years: z.strictObject({ first: z.int(), last: z.int() }),
  posts: z.number(),
  sections: z.array(text),
  recurrent: z.boolean(),
  work: z.array(text),
  words: z.array(text),
});
export type Subject = Immutable<z.infer<typeof subjectSchema>>;

const ranked = z.optional(z.extend(publishedAmountSchema, { draft: text }));

/** Where a total lies among the amounts of what resembles it. Each figure is one that a document states. */
const plausibilitySchema = z.strictObject({
  peers: z.int(),
  /** How many of them have an amount that is known. */
  known: z.int(),
  below: z.int(),
  equal: z.int(),
  above: z.int(),
  lowest: ranked,
  lowerQuartile: ranked,
  middle: ranked,
  upperQuartile: ranked,
  highest: ranked,
  notice: text,
});
export type Plausibility = Immutable<z.infer<typeof plausibilitySchema>>;

export const analoguesSchema = z
  .strictObject({
    list: z.strictObject(listRevision),
    subject: subjectSchema,
    /** What each criterion asks, in words. */
    rules: z.array(z.strictObject({ criterion: criterionSchema, rule: text })),
    /** In how many criteria besides size one must be alike to be shown here. */
    least: z.int(),
    compared: z.int(),
    /** The statement itself, if the list has it; it is no analogue of itself. */
    itself: z.optional(publishedSummarySchema),
    analogues: z.array(analogueSchema),
    /** How many are alike in so many; `analogues` has the first of them. */
    found: z.int(),
    plausibility: plausibilitySchema,
  })
  .register(z.globalRegistry, {
    id: 'Analogues',
    description:
      'Published statements that resemble a statement, each with what is alike and what is not, and where its total lies among theirs. Information alone: nothing is computed from it.',
  });
export type Analogues = Immutable<z.infer<typeof analoguesSchema>>;

const importedListFields = {
  counts: rowCountsSchema,
  rows: z.array(importedRowSchema),
  /** What is no reason to refuse an entry, but to look: entry 0 is the list as a whole. */
  queries: z.array(z.strictObject({ row: z.int(), field: text, message: text })),
  /** How many there are; `queries` has the first of them. */
  queryCount: z.int(),
};
const importedListSchema = z.strictObject(importedListFields);
/** What the public list would do to a list of analogues, entry by entry. */
export type ImportedListReport = Immutable<z.infer<typeof importedListSchema>>;

export const publicListDryRunSchema = z
  .strictObject({ ...importedListFields, result: dryRunSchema })
  .register(z.globalRegistry, {
    id: 'PublicListDryRun',
    description: 'What the import of the public list would do, entry by entry. Nothing was saved.',
  });
export type PublicListDryRun = Immutable<z.infer<typeof publicListDryRunSchema>>;
