import * as z from 'zod/mini';
import { sourcesSchema } from './source.ts';
import { lineText, proseText } from './text.ts';

/** Paragraphs as the document has them, each with its number there and what it rests on. */
const paragraphsSchema = z.optional(
  z
    .array(z.strictObject({ number: z.optional(lineText), text: proseText, source: z.optional(sourcesSchema) }))
    .check(z.minLength(1), z.maxLength(200)),
);

/** What a statement says in words, section by section of the document. No amount is read from it. */
export const statementTextsSchema = z
  .strictObject({
    /** What the draft resolution asks for. */
    mandates: paragraphsSchema,
    /** How that relates to the proposed programme plan and budget. */
    programmePlan: paragraphsSchema,
    /** What is to be done about it, and what will be delivered. */
    activities: paragraphsSchema,
    deliverables: paragraphsSchema,
    /** What can be absorbed, and what cannot. */
    absorption: paragraphsSchema,
    conclusion: paragraphsSchema,
  })
  .register(z.globalRegistry, {
    id: 'StatementTexts',
    description:
      'What a statement says in words: mandates, relationship to the programme plan, activities, deliverables, ' +
      'absorption, conclusion. No amount is read from it.',
  });
