import * as z from 'zod/mini';
import { pointSchema } from '../time/point.ts';
import { sourcesSchema } from './source.ts';
import { lineText, proseText, slug } from './text.ts';

/**
 * A dated legal event. Its rule is what the text says; `assumed` is what the statement assumes for as long as the rule
 * cannot be resolved (the fortieth instrument is not deposited yet).
 */
export const milestoneSchema = z
  .strictObject({
    id: slug,
    title: lineText,
    rule: pointSchema,
    assumed: z.optional(pointSchema),
    /**
     * Bounds that the text sets, the days themselves included: "no later than one year after entry into force". They
     * are asked about and move nothing.
     */
    noEarlierThan: z.optional(pointSchema),
    noLaterThan: z.optional(pointSchema),
    /**
     * What it must lie before: "well in advance of", "before the first session"; by at least so many days, where the
     * text says so.
     */
    before: z.optional(
      z
        .array(z.strictObject({ milestone: slug, byDays: z.optional(z.int().check(z.gte(1), z.lte(3_660))) }))
        .check(z.minLength(1), z.maxLength(20)),
    ),
    /** How "entry into force or 1 January 2027" is read. The rule must be that of several points. */
    reading: z.optional(z.enum(['earlier', 'later'])),
    source: sourcesSchema,
    note: z.optional(proseText),
  })
  .check(
    z.refine(
      ({ rule, reading }) => reading === undefined || (reading === 'earlier' ? 'earlierOf' : 'laterOf') in rule,
      {
        message: 'must be that of the rule: "earlier" of {"earlierOf": points}, "later" of {"laterOf": points}',
        path: ['reading'],
      },
    ),
  )
  .register(z.globalRegistry, {
    id: 'Milestone',
    description:
      'A dated legal event, such as entry into force: the rule of the ' +
      'text, and what is assumed while the rule cannot be resolved.',
  });
export type Milestone = z.infer<typeof milestoneSchema>;
