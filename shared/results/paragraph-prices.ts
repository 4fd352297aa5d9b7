import * as z from 'zod/mini';
import { servicingSchema } from '../model/charge.ts';
import type { Immutable } from '../model/immutable.ts';
import { inputsBasisSchema } from './inputs-basis.ts';

const text = z.string();

const paragraphRowSchema = z
  .strictObject({
    kind: z.enum(['paragraph', 'joint', 'unattributed', 'rounding', 'total']),
    paragraphs: z.array(text),
    title: text,
    amounts: z.array(text),
  })
  .register(z.globalRegistry, {
    id: 'ParagraphRow',
    description:
      'Exact amounts in the order of the years: of one paragraph, of several jointly, of none that is known, of ' +
      'rounding. In every year they sum to the row "total".',
  });
/** A row of amounts, exact decimals, in the order of the years. The rows before `total` sum to it in every year. */
export type ParagraphRow = Immutable<z.infer<typeof paragraphRowSchema>>;
/** What a row of prices is for: one paragraph; several jointly; nothing that is known; what rounding adds; the sum. */
export type ParagraphRowKind = ParagraphRow['kind'];

export const paragraphPricesSchema = z
  .strictObject({
    symbol: text,
    currency: text,
    servicing: z.array(servicingSchema),
    years: z.array(z.int()),
    rows: z.array(paragraphRowSchema),
    basis: inputsBasisSchema,
  })
  .register(z.globalRegistry, {
    id: 'ParagraphPrices',
    description: 'What each operative paragraph costs, year by year.',
  });
export type ParagraphPricesResponse = Immutable<z.infer<typeof paragraphPricesSchema>>;
