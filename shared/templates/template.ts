import * as z from 'zod/mini';
import { statementSchema } from '../model/statement.ts';
import { lineText, proseText, slug } from '../model/text.ts';

// What belongs here: statements from which a new one begins, and how one is filled with what somebody answers.

/** What a part of the statement is, by its path in it. */
const explanationSchema = z.strictObject({ path: lineText, text: proseText });

/**
 * A statement from which a new one begins, its parts explained. Its rates come from shipped cards, or are nothing until
 * the user gives them.
 */
export const templateSchema = z
  .strictObject({
    name: slug,
    title: lineText,
    about: proseText,
    dutyStation: z.optional(lineText),
    statement: statementSchema,
    explanations: z.array(explanationSchema).check(z.maxLength(60)),
  })
  .register(z.globalRegistry, {
    id: 'Template',
    description: 'A statement from which a new one begins, with its parts explained by their paths in it.',
  });
export type Template = z.infer<typeof templateSchema>;

/** A template in a list. */
export const templateSummarySchema = z.strictObject({ name: slug, title: lineText, about: proseText });
export type TemplateSummary = z.infer<typeof templateSummarySchema>;
