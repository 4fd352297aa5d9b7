import * as z from 'zod/mini';
import { pointSchema } from '../time/point.ts';
import { sourcesSchema } from './source.ts';
import { lineText, proseText, slug } from './text.ts';

/**
 * A dated legal event. Its rule is what the text says; `assumed` is what the statement assumes for as long as the rule cannot
 * be resolved (the fortieth instrument is not deposited yet).
 */
export const milestoneSchema = z
  .strictObject({
    id: slug,
    title: lineText,
    rule: pointSchema,
    assumed: z.optional(pointSchema),
    source: sourcesSchema,
    note: z.optional(proseText),
  })
  .register(z.globalRegistry, {
    id: 'Milestone',
    description:
      'A dated legal event, such as entry into force: the rule of the text, and what is assumed while the rule cannot be resolved.',
  });
export type Milestone = z.infer<typeof milestoneSchema>;
