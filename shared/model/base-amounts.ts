import * as z from 'zod/mini';
import { yearNumber } from '../time/point.ts';
import { servicingSchema } from './charge.ts';
import { decimalText } from './decimal-text.ts';
import type { Immutable } from './immutable.ts';
import { sourcesSchema } from './source.ts';
import { lineText, sectionNumber, slug } from './text.ts';

const baseAmountSchema = z.strictObject({
  section: sectionNumber,
  object: z.optional(lineText),
  line: z.optional(lineText),
  group: z.optional(slug),
  servicing: z.optional(servicingSchema),
  fund: z.optional(slug),
  amount: decimalText,
});

/**
 * Amounts that a statement starts from, such as an approved budget or an expenditure: shown and compared with, never
 * requested.
 */
export const baseSchema = z.strictObject({
  id: slug,
  title: lineText,
  year: z.optional(yearNumber),
  source: sourcesSchema,
  amounts: z.array(baseAmountSchema).check(z.minLength(1), z.maxLength(5000)),
});
export type Base = Immutable<z.infer<typeof baseSchema>>;
