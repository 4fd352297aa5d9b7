import * as z from 'zod/mini';
import { documentKindSchema, instantSchema, text } from './primitives.ts';
import { fieldsSchema } from './revision.ts';

/** What everyone says who changes a document, whatever the change. */
const changeSchema = z.object({
  organization: text(100),
  kind: documentKindSchema,
  id: text(300),
  /** The revision that the change was made from; `none` for a new document. */
  expected: z.union([z.int().check(z.positive()), z.literal('none')]),
  /**
   * Where the document stands in its workflow. Left out, it stays where it is: a state is never lost by forgetting it.
   */
  state: z.optional(text(60)),
  /**
   * Of a new document: whether it is refused where another id of the kind looks like its own, or only noted for those
   * that come after it.
   */
  alike: z.optional(z.enum(['refused', 'noted'])),
  actor: z.object({ id: text(200), role: text(60) }),
  /** What was done, as a verb: `create`, `replace`, `import`, `submit` … */
  action: text(60),
  reason: text(2000, 0),
  time: instantSchema,
  requestId: text(200),
  /**
   * A key of the caller under which the same request may be sent again, and the hash of what makes it the same: method,
   * path and body.
   */
  idempotency: z.optional(z.object({ key: text(255), bodyHash: text(200) })),
});
export type Change = z.infer<typeof changeSchema>;

export const saveRequestSchema = z.extend(changeSchema, {
  /** What lists show, for example `symbol` and `title`. */
  fields: fieldsSchema,
});

export const restoreRequestSchema = z.extend(changeSchema, {
  expected: z.int().check(z.positive()),
  /** The revision whose content and fields come back. */
  revision: z.int().check(z.positive()),
  /** What lists show from now on; as at that revision if left out. */
  fields: z.optional(fieldsSchema),
});
export type RestoreRequest = z.infer<typeof restoreRequestSchema>;
