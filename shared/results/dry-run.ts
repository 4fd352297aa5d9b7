import * as z from 'zod/mini';
import { chargeSchema } from '../model/charge.ts';
import type { Immutable } from '../model/immutable.ts';
import { warningSchema } from '../model/warning.ts';
import { problemSchema } from './problem.ts';
import { fieldChangeSchema, revisionSummarySchema } from './revision.ts';

const movedTotalSchema = z.strictObject({ from: z.int(), to: z.int(), difference: z.int() });

/** One figure that a change would move, in whole units of currency. */
const movedFigureSchema = z.strictObject({ charge: chargeSchema, year: z.int(), ...movedTotalSchema.shape });

const movedStatementSchema = z
  .strictObject({
    statement: z.string(),
    scenarios: z.array(z.string()),
    /** Figures that differ. Missing, like the totals, where one of the two gives no estimate: the problems say why. */
    figures: z.optional(z.array(movedFigureSchema)),
    total: z.optional(movedTotalSchema),
    net: z.optional(movedTotalSchema),
    /** Why the statement gives no estimate as it is, and why it would give none. */
    problemsBefore: z.array(problemSchema),
    problems: z.array(problemSchema),
    /** What a careful checker would ask that is not asked now. */
    queries: z.array(warningSchema),
  })
  .register(z.globalRegistry, {
    id: 'MovedStatement',
    description:
      'What a change would do to a statement: the figures that would move, why it would give no estimate, and what ' +
      'would be asked of it that is not asked now.',
  });
export type MovedStatement = Immutable<z.infer<typeof movedStatementSchema>>;

export const dryRunSchema = z
  .strictObject({
    dryRun: z.literal(true),
    base: revisionSummarySchema,
    changes: z.array(fieldChangeSchema),
    /** How many fields would change; `changes` has the first of them. */
    changedFields: z.int(),
    statements: z.array(movedStatementSchema),
    /** Statements that use the document and were not estimated, since a dry run estimates only so many. */
    notEstimated: z.array(z.string()),
  })
  .register(z.globalRegistry, {
    id: 'DryRun',
    description:
      'What a change would do. It has passed every check of one that is saved; nothing was saved. "statements" are ' +
      'the statement itself, or those that use the rate card or scenario.',
  });
/** What a change would do that has passed every check and was not saved. */
export type DryRun = Immutable<z.infer<typeof dryRunSchema>>;
