import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();
const listed = {
  kind: text,
  id: text,
  revision: z.int(),
  hash: text,
  author: text,
  time: text,
  state: z.nullable(text),
  fields: z.record(text, text),
};

export const revisionSummarySchema = z
  .strictObject({
    ...listed,
    parent: z.nullable(text),
    role: text,
    action: text,
    reason: text,
    requestId: text,
  })
  .register(z.globalRegistry, {
    id: 'Revision',
    description: 'One revision of a document: who made it, when, why, and from which. Its hash is its entity tag.',
  });
/** A revision as the API shows it: its hash is the entity tag, `revision` its number in the history. */
export type RevisionSummary = Immutable<z.infer<typeof revisionSummarySchema>>;

export const replacedSchema = z
  .extend(revisionSummarySchema, { unchanged: z.optional(z.literal(true)) })
  .register(z.globalRegistry, {
    id: 'Replaced',
    description:
      'The revision that a change made. With "unchanged" it is the one that was there: what was sent says what the ' +
      'document says already, so no revision was made and the reason is not kept.',
  });
export const createdFeedSchema = z
  .extend(revisionSummarySchema, { address: z.optional(text) })
  .register(z.globalRegistry, {
    id: 'CreatedCalendarFeed',
    description:
      'The feed and its address, from the root of the service. The address is told this once: only the hash of its ' +
      'key is kept. A response that is given again under its Idempotency-Key has none.',
  });
/** A feed as it is told when it is made; without its address where the request was sent before. */
export type CreatedFeed = Immutable<z.infer<typeof createdFeedSchema>>;

export const listedDocumentSchema = z.strictObject(listed).register(z.globalRegistry, {
  id: 'ListedDocument',
  description: 'A document as lists show it: its head revision and some of its fields.',
});
export type ListedSummary = Immutable<z.infer<typeof listedDocumentSchema>>;

/** A page of a list; the cursor leads to the page that follows, if there is one. */
export const pageSchema = <Item extends z.ZodMiniType>(item: Item) =>
  z.strictObject({ items: z.array(item), cursor: z.optional(text) });

export const fieldChangeSchema = z
  .strictObject({ path: text, before: z.optional(z.unknown()), after: z.optional(z.unknown()) })
  .register(z.globalRegistry, {
    id: 'FieldChange',
    description:
      'One field that differs, with its path and both values, which may be any JSON. Without "before" it was added, ' +
      'without "after" it was removed.',
  });
/** One field that differs. Without `before` it was added, without `after` it was removed. */
export type FieldChange = Immutable<z.infer<typeof fieldChangeSchema>>;

const entrySchema = z.strictObject({ id: text, value: z.unknown() });

export const revisionsDiffSchema = z
  .strictObject({
    from: revisionSummarySchema,
    to: revisionSummarySchema,
    document: z.array(fieldChangeSchema),
    added: z.array(entrySchema),
    removed: z.array(entrySchema),
    changed: z.array(z.strictObject({ id: text, changes: z.array(fieldChangeSchema) })),
    reordered: z.boolean(),
  })
  .register(z.globalRegistry, {
    id: 'Diff',
    description:
      'What differs between two revisions: in the document itself, and requirement by requirement or rate by rate.',
  });
export type RevisionsDiffResponse = Immutable<z.infer<typeof revisionsDiffSchema>>;
