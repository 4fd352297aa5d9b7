import * as z from 'zod/mini';
import { documentSymbol, lineText, proseText, slug } from '../model/text.ts';
import { changeSchema } from '../scenarios/change.ts';

/**
 * An amendment: paragraphs that are dropped, and changes to the statement that its other words bring ("two sessions" →
 * "one").
 */
export const amendmentSchema = z
  .strictObject({
    schema: z.literal('rule153/amendment/1'),
    id: slug,
    title: lineText,
    base: z.strictObject({ statement: documentSymbol }),
    text: z.optional(z.strictObject({ before: proseText, after: proseText })),
    dropParagraphs: z._default(z.array(slug).check(z.maxLength(100)), []),
    changes: z._default(z.array(changeSchema).check(z.maxLength(200)), []),
    note: z.optional(proseText),
  })
  .check(
    z.refine(({ dropParagraphs, changes }) => dropParagraphs.length + changes.length > 0, {
      message: 'or "dropParagraphs" is needed: an amendment changes something',
      path: ['changes'],
    }),
  )
  .register(z.globalRegistry, {
    id: 'Amendment',
    description: 'An amendment to a draft resolution as changes to its statement.',
  });
export type Amendment = z.infer<typeof amendmentSchema>;
