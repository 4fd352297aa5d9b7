import * as z from 'zod/mini';
import { importKindSchema } from './import-kind.ts';
import type { Immutable } from '../model/immutable.ts';
import { dryRunSchema } from './dry-run.ts';

const text = z.string();

/** What a row does to what it names. */
export const importedRowSchema = z.strictObject({
  row: z.int(),
  of: text,
  what: z.enum(['added', 'changed', 'unchanged', 'removed']),
  fields: z.array(z.strictObject({ field: text, from: text, to: text })),
});

/** How many rows do what. */
export const rowCountsSchema = z.strictObject({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  removed: z.int(),
});

const importedRowsSchema = z.strictObject({
  table: importKindSchema,
  /** The headers of the file, and the columns that they were taken for; null is a header that is passed over. */
  columns: z.array(z.strictObject({ header: text, column: z.nullable(text) })),
  counts: rowCountsSchema,
  /** What each row would do; of a long table the first ones that do anything. */
  rows: z.array(importedRowSchema),
});
/** What a table would do to a document, row by row. */
export type ImportedRows = Immutable<z.infer<typeof importedRowsSchema>>;

export const importDryRunSchema = z.extend(importedRowsSchema, { result: dryRunSchema }).register(z.globalRegistry, {
  id: 'ImportDryRun',
  description: 'What the import of a table would do, row by row, and to the figures. Nothing was saved.',
});
export type ImportDryRun = Immutable<z.infer<typeof importDryRunSchema>>;
