import * as z from 'zod/mini';
import { sourcesSchema } from '../model/source.ts';
import { lineText, proseText, slug } from '../model/text.ts';
import { calendarDateText } from '../time/point.ts';

// What belongs in this folder: published statements as a list of analogues: how the list comes in and leaves, how it is
// searched, and which of it resemble a statement. No figure of a statement depends on it.

/** Where a document was considered: a Main Committee, the Advisory Committee, the plenary. */
export const committeeSchema = z.enum(['1', '2', '3', '4', '5', '6', 'ACABQ', 'Plenary']);
export type Committee = z.infer<typeof committeeSchema>;

/** What a document is: whose word it has on the amount. */
const documentTypeSchema = z.enum(['statement', 'acabq-report', 'fifth-committee-decision', 'unknown']);
export type PublishedType = z.infer<typeof documentTypeSchema>;

/** Whole US dollars. */
const wholeAmountText = z
  .string()
  .check(z.regex(/^(?:0|-?[1-9]\d{0,14})$/, 'must be whole US dollars as text, such as "193300"'));

/** The currency of a list of published statements. */
export const LIST_CURRENCY = 'USD';

/** Drafts in a list, and documents of one draft. The public list has 515 drafts, of four documents at most. */
export const STATEMENTS_MAX = 2_000;
export const DOCUMENTS_MAX = 40;

const publishedDocumentSchema = z.strictObject({
  committee: committeeSchema,
  /** As the list has it, which may be more than one document symbol. */
  symbol: lineText,
  type: documentTypeSchema,
  published: z.optional(calendarDateText),
  /** As the list says it; left out where it is not known, which is not zero. */
  amount: z.optional(wholeAmountText),
  posts: z.optional(z.int().check(z.minimum(0), z.maximum(100_000))),
  grades: z.optional(proseText),
  section: z.optional(proseText),
  recurring: z.optional(z.boolean()),
  multiYear: z.optional(z.boolean()),
  notes: z.optional(proseText),
  /** What the document itself says, where the list is wrong: it counts instead, and imports keep it. */
  checked: z.optional(z.strictObject({ amount: wholeAmountText, source: sourcesSchema, note: z.optional(proseText) })),
});
export type PublishedDocument = z.infer<typeof publishedDocumentSchema>;

export const publishedStatementSchema = z
  .strictObject({
    id: slug,
    /** The draft resolution that the statement is about. */
    symbol: lineText,
    title: proseText,
    year: z.optional(z.int().check(z.minimum(1946), z.maximum(2200))),
    documents: z.array(publishedDocumentSchema).check(z.maxLength(DOCUMENTS_MAX)),
  })
  .register(z.globalRegistry, {
    id: 'PublishedStatement',
    description:
      'A draft resolution with the documents on what it costs, in their order. What the list does not know is left out.',
  });
export type PublishedStatement = z.infer<typeof publishedStatementSchema>;

export const analogueListSchema = z
  .strictObject({
    schema: z.literal('rule153/analogue-list/1'),
    id: slug,
    title: lineText,
    /** Where the list was taken from, and when. */
    origin: lineText,
    takenOn: z.optional(calendarDateText),
    currency: z.literal(LIST_CURRENCY),
    statements: z.array(publishedStatementSchema).check(z.maxLength(STATEMENTS_MAX)),
  })
  .register(z.globalRegistry, {
    id: 'AnalogueList',
    description: 'Published statements, to look up what others cost. Information alone: no figure is computed from it.',
  });
export type AnalogueList = z.infer<typeof analogueListSchema>;

/** The id of a draft in a list, made of its symbol: "A/C.3/79/L.53" is "a-c-3-79-l-53". */
export function draftId(symbol: string): string {
  const words = symbol.normalize('NFKD').toLowerCase();
  return words
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}
