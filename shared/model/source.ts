import * as z from 'zod/mini';
import { documentSymbol, lineText, proseText } from './text.ts';

/** Where a figure, a date or a rule comes from: a document and the place in it, in the reader's reach. */
export const sourceSchema = z.strictObject({
  symbol: documentSymbol,
  paragraph: z.optional(lineText),
  note: z.optional(proseText),
});
export type Source = z.infer<typeof sourceSchema>;

/** At least one source: a figure without a source is refused. */
export const sourcesSchema = z
  .array(sourceSchema)
  .check(z.minLength(1, 'must name at least one source'), z.maxLength(20));
