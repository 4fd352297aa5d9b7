import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import { componentSchema } from '../model/component-schema.ts';
import type { Immutable } from '../model/immutable.ts';
import { fundSchema } from '../model/fund.ts';
import { fundTableSchema } from './fund-table.ts';
import { baseSchema } from '../model/base-amounts.ts';
import { negativesSchema } from '../model/negatives.ts';
import { POST_LEVELS, ROW_LEVELS, type PostLevel, type RowLevel, type RowNames } from '../model/row-levels.ts';
import { categorySchema, groupSchema } from '../model/row-lists.ts';
import { ownLayoutSchema } from '../model/table-layout.ts';
import { warningSchema } from '../model/warning.ts';

const text = z.string();
/** Whole currency units, in the order of the columns. */
const amounts = z.array(z.int());
const precision = z.enum(['day', 'year']);

const rowNames = {
  section: z.optional(text),
  object: z.optional(text),
  line: z.optional(text),
  group: z.optional(text),
  fund: z.optional(text),
};
const tableRowSchema = z.strictObject({ ...rowNames, values: amounts });
/** A row of a table. Rows of the summary have no object; what a layout's rows are not told apart by is left out. */
export type TableRow = Immutable<z.infer<typeof tableRowSchema>>;

const tableColumnSchema = z.strictObject({
  label: text,
  year: z.optional(z.int()),
  every: z.optional(z.int()),
  id: z.optional(text),
  kind: z.optional(z.enum(['year', 'change', 'base', 'sum', 'recosting', 'after-recosting'])),
});
/**
 * A column: the year that it shows, if it is one, and, for "2030 and biennially thereafter", how often it repeats.
 * Those of a layout have an id.
 */
export type TableColumn = Immutable<z.infer<typeof tableColumnSchema>>;

/** A sum of rows: those from the position `from` up to, not including, `to`, where a layout says so. */
const subtotalSchema = z.strictObject({
  ...rowNames,
  id: z.optional(text),
  title: z.optional(text),
  from: z.optional(z.int()),
  to: z.optional(z.int()),
  above: z.optional(z.literal(true)),
  values: amounts,
});
type Subtotal = Immutable<z.infer<typeof subtotalSchema>>;

const percents = z.array(z.nullable(text));
/**
 * One column in per cent of another, as decimals: of each row, of each subtotal, of the total; null where there is
 * nothing to divide by.
 */
const percentageSchema = z.strictObject({
  id: text,
  label: text,
  /** How many columns of amounts stand before it. */
  at: z.int(),
  rows: percents,
  subtotals: percents,
  total: z.nullable(text),
});
export type PercentageColumn = Immutable<z.infer<typeof percentageSchema>>;

/** What tables of a layout of their own have, of amounts and of posts. */
const laidOutFields = {
  groups: z.optional(z.array(z.strictObject({ id: text, title: text, in: z.optional(text) }))),
  percentages: z.optional(z.array(percentageSchema)),
  heading: z.optional(text),
  totalTitle: z.optional(text),
  sectionNames: z.optional(z.enum(['numbered', 'title'])),
};

/** What only tables of amounts with a layout of their own have. */
const layoutFields = {
  /** By what rows are told apart, from the outermost to the innermost. */
  by: z.optional(z.array(z.enum(ROW_LEVELS))),
  /** What the funds of its rows are called. */
  names: z.optional(z.array(z.strictObject({ level: z.literal('fund'), name: text, title: text }))),
  ...laidOutFields,
  /**
   * In what amounts are printed, to what they are rounded, and whether sums add what is shown or are rounded
   * themselves.
   */
  unit: z.optional(
    z.strictObject({
      shownIn: z.enum(['units', 'thousands']),
      to: text,
      rule: z.enum(['rounded-then-summed', 'summed-then-rounded']),
    }),
  ),
  /** How amounts go on after the last column, or in the years between columns that recur. */
  thereafter: z.optional(text),
};

export const tableSchema = z
  .strictObject({
    number: z.int(),
    title: text,
    columns: z.array(text),
    rows: z.array(tableRowSchema),
    subtotals: z.optional(z.array(subtotalSchema)),
    total: amounts,
    totalNetOfStaffAssessment: z.optional(amounts),
    income: z.optional(z.array(z.strictObject({ section: text, title: text, offsets: text, values: amounts }))),
    columnYears: z.array(tableColumnSchema),
    /** How amounts below zero are printed, where it is not with a minus. */
    negatives: z.optional(negativesSchema),
    ...layoutFields,
  })
  .register(z.globalRegistry, {
    id: 'Table',
    description: 'A table as published: whole amounts, rows by section, object and line, total.',
  });
/** A table as published: columns by their labels, rows of whole amounts, subtotals by section, total. */
export type Table = Immutable<z.infer<typeof tableSchema>>;

/** Numbers of posts, with up to two decimals, in the order of the columns. */
const numbers = z.array(z.number());
const postNames = {
  ...(Object.fromEntries(POST_LEVELS.map((level) => [level, z.optional(text)])) as Record<
    PostLevel,
    z.ZodMiniOptional<typeof text>
  >),
};

const postLayoutTableSchema = z
  .strictObject({
    number: z.int(),
    title: text,
    /** What its figures are. */
    measure: z.literal('posts'),
    columns: z.array(text),
    columnYears: z.array(
      z.strictObject({
        label: text,
        year: z.optional(z.int()),
        id: text,
        kind: z.enum(['before', 'change', 'after', 'action', 'sum']),
      }),
    ),
    by: z.array(z.enum(POST_LEVELS)),
    /** What categories, funds and types are called. */
    names: z.array(z.strictObject({ level: z.enum(POST_LEVELS), name: text, title: text })),
    rows: z.array(z.strictObject({ ...postNames, values: numbers })),
    subtotals: z.optional(
      z.array(
        z.strictObject({
          ...postNames,
          id: z.optional(text),
          title: z.optional(text),
          from: z.int(),
          to: z.int(),
          above: z.optional(z.literal(true)),
          values: numbers,
        }),
      ),
    ),
    total: numbers,
    negatives: z.optional(negativesSchema),
    ...laidOutFields,
  })
  .register(z.globalRegistry, {
    id: 'PostLayoutTable',
    description:
      'A table of posts of a layout of its own: rows by grade, category, section, fund or duty station; numbers with ' +
      'up to two decimals.',
  });
/** A table of posts as its layout has it. */
export type PostLayoutTable = Immutable<z.infer<typeof postLayoutTableSchema>>;

/** Any table as it is shown, of amounts or of posts. */
export type ShownTable = Omit<Table, 'by' | 'names' | 'rows' | 'subtotals' | 'columnYears'> & {
  readonly measure?: 'posts' | undefined;
  readonly by?: readonly (RowLevel | PostLevel)[] | undefined;
  readonly names?: PostLayoutTable['names'] | undefined;
  readonly rows: readonly (RowNames & { readonly values: readonly number[] })[];
  readonly subtotals?: readonly ShownSubtotal[] | undefined;
  readonly columnYears: readonly (Omit<TableColumn, 'kind'> & { readonly kind?: string | undefined })[];
};
export type ShownSubtotal = RowNames & Omit<Subtotal, keyof RowNames>;

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
  /** The fund that pays, where the statement lists funds; several together as "a + b". */
  fund: z.optional(text),
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

const amountsOfFunds = z.array(z.strictObject({ fund: text, amount: z.int() }));
const yearAmountSchema = z.strictObject({
  year: z.int(),
  amount: z.int(),
  /** The amount after recosting, where the statement has factors of recosting. */
  recosted: z.optional(z.int()),
  components: z.array(componentSchema),
  /** The amount by fund, where the statement lists funds; the parts sum to it. */
  funds: z.optional(amountsOfFunds),
  /** The same after recosting. */
  recostedFunds: z.optional(amountsOfFunds),
});
export type YearAmount = Immutable<z.infer<typeof yearAmountSchema>>;

export const estimatedLineSchema = z.extend(chargeSchema, { amounts: z.array(yearAmountSchema) });
/** One line: its rounded amount and components for every year in which it has any. Amounts are whole currency units. */
export type EstimatedLine = Immutable<z.infer<typeof estimatedLineSchema>>;

const comparedFigureSchema = z.strictObject({
  table: z.int(),
  column: text,
  row: text,
  stated: text,
  /** Missing where the table has no such column. */
  computed: z.optional(text),
});
/** Published figures compared with what is computed: how many there are, how many agree, and those that do not. */
const controlsSchema = z.strictObject({
  compared: z.int(),
  agreeing: z.int(),
  differing: z.array(comparedFigureSchema),
});
export type ComparedControls = Immutable<z.infer<typeof controlsSchema>>;

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
    /** Tables of posts, where the statement lays any out; they stand among the others by their numbers. */
    postTables: z.optional(z.array(postLayoutTableSchema)),
    funds: z.optional(fundTableSchema),
    posts: z.array(annexPostSchema),
    controls: z.optional(controlsSchema),
    warnings: z.array(warningSchema),
  })
  .register(z.globalRegistry, {
    id: 'PublishedEstimate',
    description: 'Tables, annex of posts, milestones and warnings of an estimate.',
  });
/** An estimate without its components, in the format in which statements are transcribed. */
export type PublishedEstimate = Immutable<z.infer<typeof publishedEstimateSchema>>;

const years = { first: z.int(), last: z.int() };
const computedFieldsSchema = z.object({
  years: z.strictObject(years),
  /** The years evaluated, both included; the last `period` of them repeat for ever. */
  horizon: z.strictObject({ ...years, period: z.int() }),
  /** `netted` marks the sections that totals net of staff assessment leave out. */
  sections: z.array(
    z.strictObject({ number: text, title: text, netted: z.optional(z.literal(true)), group: z.optional(text) }),
  ),
  requirements: z.array(estimatedRequirementSchema),
  lines: z.array(estimatedLineSchema),
  /** What tables of a layout of their own are made of besides lines, so that their cells explain themselves. */
  layouts: z.optional(
    z.strictObject({
      tables: z.array(ownLayoutSchema),
      groups: z.array(groupSchema),
      categories: z.array(categorySchema),
      bases: z.array(baseSchema),
      funds: z.optional(z.array(fundSchema)),
    }),
  ),
});
/** An estimate: everything that is shown, each figure with the components that it is made of. */
export type Estimate = PublishedEstimate & Immutable<z.infer<typeof computedFieldsSchema>>;

/** An estimate without what it says of itself in words. */
export type EstimatedFigures = Omit<Estimate, 'warnings'>;
/** What figures show, without their components. */
export type PublishedFigures = Omit<PublishedEstimate, 'warnings'>;
