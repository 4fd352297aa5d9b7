import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import { componentSchema } from '../model/component-schema.ts';
import type { Immutable } from '../model/immutable.ts';
import { fundTableSchema } from './fund-table.ts';
import { warningSchema } from '../model/warning.ts';

const text = z.string();
/** Whole currency units, in the order of the columns. */
const amounts = z.array(z.int());
const precision = z.enum(['day', 'year']);

const tableRowSchema = z.strictObject({
  section: text,
  object: z.optional(text),
  line: z.optional(text),
  values: amounts,
});
/** A row of a table. Rows of the summary have no object. */
export type TableRow = Immutable<z.infer<typeof tableRowSchema>>;

const tableColumnSchema = z.strictObject({ label: text, year: z.int(), every: z.optional(z.int()) });
/** A generated column: the year it shows and, for "2030 and biennially thereafter", how often it repeats. */
export type TableColumn = Immutable<z.infer<typeof tableColumnSchema>>;

export const tableSchema = z
  .strictObject({
    number: z.int(),
    title: text,
    columns: z.array(text),
    rows: z.array(tableRowSchema),
    subtotals: z.optional(z.array(z.strictObject({ section: text, values: amounts }))),
    total: amounts,
    totalNetOfStaffAssessment: z.optional(amounts),
    income: z.optional(z.array(z.strictObject({ section: text, title: text, offsets: text, values: amounts }))),
    columnYears: z.array(tableColumnSchema),
  })
  .register(z.globalRegistry, {
    id: 'Table',
    description: 'A table as published: whole amounts, rows by section, object and line, total.',
  });
/** A table as published: columns by their labels, rows of whole amounts, subtotals by section, total. */
export type Table = Immutable<z.infer<typeof tableSchema>>;

/** What posts were before something was done to them: what changes. */
const annexBeforeSchema = z.strictObject({
  grade: z.optional(text),
  dutyStation: z.optional(text),
  title: z.optional(text),
  section: z.optional(text),
});

export const annexPostSchema = z.strictObject({
  requirement: text,
  count: z.number(),
  grade: text,
  dutyStation: text,
  title: text,
  subprogramme: z.optional(text),
  type: z.enum(['established', 'temporary']),
  /** What is done to the posts, where they are not established. */
  action: z.optional(z.enum(['abolish', 'reclassify', 'redeploy', 'reassign', 'convert'])),
  from: z.optional(annexBeforeSchema),
  effective: text,
  effectivePrecision: precision,
  functions: z.array(text),
});
/** A row of the annex of posts. */
export type AnnexPost = Immutable<z.infer<typeof annexPostSchema>>;

const estimateMilestoneSchema = z.strictObject({
  id: text,
  title: text,
  day: text,
  year: z.int(),
  precision,
  by: z.enum(['rule', 'assumption']),
  because: z.array(text),
});

const estimatedRequirementSchema = z.strictObject({
  id: text,
  title: text,
  venue: z.optional(text),
  knownInSumIn: z.optional(text),
});
/** A requirement by its name, in order of ids: where it is held, and in which other one its cost is known in sum. */
export type EstimatedRequirement = Immutable<z.infer<typeof estimatedRequirementSchema>>;

const yearAmountSchema = z.strictObject({
  year: z.int(),
  amount: z.int(),
  components: z.array(componentSchema),
  /** The amount by fund, where the statement lists funds; the parts sum to it. */
  funds: z.optional(z.array(z.strictObject({ fund: text, amount: z.int() }))),
});
export type YearAmount = Immutable<z.infer<typeof yearAmountSchema>>;

export const estimatedLineSchema = z.extend(chargeSchema, { amounts: z.array(yearAmountSchema) });
/** One line: its rounded amount and components for every year in which it has any. Amounts are whole currency units. */
export type EstimatedLine = Immutable<z.infer<typeof estimatedLineSchema>>;

/** What an estimate shows, in the format in which statements are transcribed: everything but its components. */
export const publishedEstimateSchema = z
  .strictObject({
    symbol: text,
    title: text,
    date: text,
    currency: text,
    basis: text,
    rounding: z.strictObject({ to: text, mode: text }),
    engine: text,
    rateCards: z.array(z.strictObject({ id: text, provenance: text })),
    milestones: z.array(estimateMilestoneSchema),
    tables: z.array(tableSchema),
    funds: z.optional(fundTableSchema),
    posts: z.array(annexPostSchema),
    warnings: z.array(warningSchema),
  })
  .register(z.globalRegistry, {
    id: 'PublishedEstimate',
    description: 'Tables, annex of posts, milestones and warnings of an estimate.',
  });
/** An estimate without its components, in the format in which statements are transcribed. */
export type PublishedEstimate = Immutable<z.infer<typeof publishedEstimateSchema>>;

const years = { first: z.int(), last: z.int() };
const computedFields = {
  years: z.strictObject(years),
  /** The years evaluated, both included; the last `period` of them repeat for ever. */
  horizon: z.strictObject({ ...years, period: z.int() }),
  /** `netted` marks the sections that totals net of staff assessment leave out. */
  sections: z.array(z.strictObject({ number: text, title: text, netted: z.optional(z.literal(true)) })),
  requirements: z.array(estimatedRequirementSchema),
  lines: z.array(estimatedLineSchema),
};
/** An estimate: everything that is shown, each figure with the components that it is made of. */
export type Estimate = PublishedEstimate & Immutable<z.infer<z.ZodMiniObject<typeof computedFields>>>;
