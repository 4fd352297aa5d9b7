import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';
import { estimatedLineSchema, publishedEstimateSchema } from './estimate.ts';
import { explanationSchema } from './explanation.ts';
import { inputsBasisSchema } from './inputs-basis.ts';
import { totalExplanationSchema } from './total-explanation.ts';

export const whatIfSchema = z
  .strictObject({
    basis: inputsBasisSchema,
    estimate: publishedEstimateSchema,
    /** Every line with its components, where they are asked for. */
    lines: z.optional(z.array(estimatedLineSchema)),
    figure: z.optional(explanationSchema),
    total: z.optional(totalExplanationSchema),
  })
  .register(z.globalRegistry, {
    id: 'WhatIf',
    description:
      'A statement estimated under scenarios that need not be stored; with the figure and the sum explained that ' +
      'were asked for. "basis" names the stored revisions, and of the scenarios those that are stored.',
  });
export type WhatIf = Immutable<z.infer<typeof whatIfSchema>>;
