import * as z from 'zod/mini';
import { defined } from '../canonical/defined.ts';
import { lineText, proseText } from '../model/text.ts';
import { calendarDateText } from '../time/point.ts';
import {
  type Committee,
  committeeSchema,
  DOCUMENTS_MAX,
  draftId,
  type PublishedDocument,
  type PublishedStatement,
  type PublishedType,
  STATEMENTS_MAX,
} from './analogue-list.ts';

/** A text that may be missing, null or empty: all three say that it is not known. */
const maybeText = z.nullish(z.union([z.literal(''), proseText]));
const maybe = <Schema extends z.ZodMiniType>(schema: Schema) => z.nullish(schema);
/** Whole dollars as a JSON number, which is exact below 2^53; the model has them as text. */
const wholeDollars = z.int();

const stageSchema = z.looseObject({
  committee: committeeSchema,
  symbol: lineText,
  amount: maybe(wholeDollars),
  publication_date: maybe(
    z.string().check(
      z.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})?)?$/, {
        error: 'must be a day such as "2024-11-11T00:00:00"',
        abort: true,
      }),
      z.refine((text) => calendarDateText.safeParse(text.slice(0, 10)).success, 'is no day of the calendar'),
    ),
  ),
  document_type: z.enum(['secretary_general_statement', 'acabq_report', 'fifth_committee_decision', 'unknown']),
  notes: maybeText,
  posts_count: maybe(z.int().check(z.minimum(0), z.maximum(100_000))),
  posts_levels: maybeText,
  budget_section: maybeText,
  is_recurring: maybe(z.boolean()),
  has_multiyear: maybe(z.boolean()),
});
export type ListedStage = z.infer<typeof stageSchema>;

const entrySchema = z.looseObject({
  referenced_resolution: lineText,
  title: proseText,
  year: maybe(z.int().check(z.minimum(1946), z.maximum(2200))),
  stages: z.array(stageSchema).check(z.maxLength(DOCUMENTS_MAX)),
  plenary_amount: maybe(wholeDollars),
  total_by_committee: maybe(z.record(z.string().check(z.maxLength(40)), wholeDollars)),
});
export type ListedDraft = z.infer<typeof entrySchema>;

/** The public list of published statements as it is passed around: a JSON list of drafts with their stages. */
export const publicListSchema = z.array(entrySchema).check(z.maxLength(STATEMENTS_MAX)).register(z.globalRegistry, {
  id: 'PublicList',
  description:
    'The public list of published statements: drafts, their documents in order, amounts in whole US dollars or null. What has other names is told and not kept.',
});
export type PublicList = z.infer<typeof publicListSchema>;

const TYPES: Readonly<Record<ListedStage['document_type'], PublishedType>> = {
  secretary_general_statement: 'statement',
  acabq_report: 'acabq-report',
  fifth_committee_decision: 'fifth-committee-decision',
  unknown: 'unknown',
};
const LISTED_TYPES = Object.fromEntries(Object.entries(TYPES).map(([listed, type]) => [type, listed])) as Readonly<
  Record<PublishedType, ListedStage['document_type']>
>;

/** A draft of the public list as a list of analogues has it. */
export function readListed({ referenced_resolution: symbol, title, year, stages }: ListedDraft): PublishedStatement {
  return {
    id: draftId(symbol),
    symbol,
    title,
    ...defined({ year: year ?? undefined }),
    documents: stages.map(readStage),
  };
}

function readStage(stage: ListedStage): PublishedDocument {
  const text = (value: string | null | undefined) => (value === null || value === '' ? undefined : value);
  return {
    committee: stage.committee,
    symbol: stage.symbol,
    type: TYPES[stage.document_type],
    ...defined({
      published: stage.publication_date?.slice(0, 10),
      amount: stage.amount === null || stage.amount === undefined ? undefined : String(BigInt(stage.amount)),
      posts: stage.posts_count ?? undefined,
      grades: text(stage.posts_levels),
      section: text(stage.budget_section),
      recurring: stage.is_recurring ?? undefined,
      multiYear: stage.has_multiyear ?? undefined,
      notes: text(stage.notes),
    }),
  };
}

/** A draft as the public list has it, amounts as the list said them: what was checked stays behind. */
export function writeListed({ symbol, title, year, documents }: PublishedStatement): ListedDraft {
  const totals = totalsByCommittee(documents);
  return {
    referenced_resolution: symbol,
    title,
    ...defined({ year }),
    stages: documents.map(writeStage),
    plenary_amount: totals.Plenary ?? null,
    total_by_committee: totals,
  };
}

function writeStage(document: PublishedDocument): ListedStage {
  return {
    committee: document.committee,
    symbol: document.symbol,
    // Whole and below 2^53 by its schema.
    amount: document.amount === undefined ? null : Number(document.amount),
    publication_date: document.published === undefined ? null : `${document.published}T00:00:00`,
    document_type: LISTED_TYPES[document.type],
    notes: document.notes ?? null,
    posts_count: document.posts ?? null,
    posts_levels: document.grades ?? null,
    budget_section: document.section ?? null,
    is_recurring: document.recurring ?? null,
    has_multiyear: document.multiYear ?? null,
  };
}

/** What the public list repeats of its stages: of each committee the last amount that is known. */
export function totalsByCommittee(documents: readonly PublishedDocument[]): Partial<Record<Committee, number>> {
  return Object.fromEntries(
    documents.flatMap(({ committee, amount }) => (amount === undefined ? [] : [[committee, Number(amount)]])),
  );
}

const OWN_FIELDS = { draft: new Set(Object.keys(entrySchema.shape)), stage: new Set(Object.keys(stageSchema.shape)) };

/** Fields of the list that have no place here, each once. */
export function unknownFields(list: PublicList): readonly string[] {
  const names = new Set<string>();
  for (const draft of list) {
    for (const name of Object.keys(draft)) if (!OWN_FIELDS.draft.has(name)) names.add(name);
    for (const stage of draft.stages)
      for (const name of Object.keys(stage)) if (!OWN_FIELDS.stage.has(name)) names.add(`stages.${name}`);
  }
  return [...names].sort();
}
