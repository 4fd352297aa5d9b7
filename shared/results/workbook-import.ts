import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';
import { scenarioSchema } from '../scenarios/scenario.ts';

const text = z.string();

const differenceSchema = z.strictObject({
  kind: z.enum([
    'added-value',
    'changed-value',
    'changed-text',
    'changed-formula',
    'lost-formula',
    'lost-row',
    'added-row',
    'lost-sheet',
    'added-sheet',
  ]),
  sheet: text,
  cell: z.optional(text),
  was: z.optional(text),
  is: z.optional(text),
  message: text,
});
/** What differs in a workbook besides its rates and quantities. Nothing of it is taken over. */
export type WorkbookDifference = Immutable<z.infer<typeof differenceSchema>>;

const proposalSchema = z.strictObject({
  sheet: text,
  cell: text,
  /** What the value is of: "Rate "interpretation-meeting" for Vienna". */
  of: text,
  from: text,
  to: text,
  /** The id of the change of the scenario that makes it so. */
  change: text,
});
/** An edited rate or quantity, as a change that somebody may keep. */
export type WorkbookProposal = Immutable<z.infer<typeof proposalSchema>>;

const documentSchema = z.strictObject({ id: text, revision: z.int(), head: z.int() });

export const workbookImportSchema = z
  .strictObject({
    schema: z.literal('rule153/workbook-import/1'),
    symbol: text,
    /** From which revisions the workbook was made, and at which the documents are now. */
    madeFrom: z.strictObject({
      statement: documentSchema,
      rateCards: z.array(documentSchema),
      scenarios: z.array(documentSchema),
      /** Whether a revision, or the engine, is another now. */
      isCurrent: z.boolean(),
    }),
    proposals: z.array(proposalSchema),
    /** The proposals as a scenario, to be kept or not; none where nothing was edited. It goes on those of the workbook. */
    scenario: z.optional(scenarioSchema),
    /** What a table's total is, and what it would be with the proposals. */
    totals: z.array(z.strictObject({ table: z.int(), column: text, from: z.int(), to: z.int() })),
    /** Edits of rates and quantities that are no proposal, and why. */
    problems: z.array(z.strictObject({ sheet: text, cell: text, message: text })),
    differences: z.array(differenceSchema),
    /** How many more differences there are. */
    furtherDifferences: z.int(),
    notes: z.array(text),
  })
  .register(z.globalRegistry, {
    id: 'WorkbookImport',
    description:
      'A workbook that came back: edited rates and quantities as proposed changes of a scenario, and by sheet and ' +
      'cell everything else that is not as it left. Nothing is stored.',
  });
export type WorkbookImport = Immutable<z.infer<typeof workbookImportSchema>>;
