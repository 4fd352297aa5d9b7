import * as z from 'zod/mini';
import { problemFields } from '../../../shared/results/problem.ts';
import { revisionSummarySchema } from '../../../shared/results/revision.ts';
import { REFUSAL_CODES } from './refusals.ts';

const codeSchema = z.enum([...REFUSAL_CODES]);

// Apart from what makes problem documents: only their description needs the schema at run time.

export const problemDocumentSchema = z
  .strictObject({
    /** An address that explains the code. */
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: codeSchema,
    /** The request that was refused, as a name to quote. */
    instance: z.string(),
    problems: z.array(z.strictObject({ code: codeSchema, ...problemFields })),
    /** With `changed-meanwhile`: where the document is, and which requirements or rates changed since. */
    current: z.optional(revisionSummarySchema),
    changed: z.optional(
      z.strictObject({
        head: z.boolean(),
        added: z.array(z.string()),
        removed: z.array(z.string()),
        changed: z.array(z.string()),
        reordered: z.boolean(),
      }),
    ),
    /**
     * With `changed-meanwhile`, where a document was sent: the fields that were changed since, as they were, are now,
     * and were sent.
     */
    conflict: z.optional(
      z.array(
        z.strictObject({
          path: z.string(),
          base: z.optional(z.unknown()),
          theirs: z.optional(z.unknown()),
          mine: z.optional(z.unknown()),
        }),
      ),
    ),
  })
  .register(z.globalRegistry, {
    id: 'ProblemDocument',
    description:
      'A refusal (RFC 9457): every problem with its code, its place and what to do. Of a ' +
      'JSON body, "path" is below the body, "line" the line of the text that was sent, ' +
      'and "requirement" the id of the requirement that holds the value.',
  });
