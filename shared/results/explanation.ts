import * as z from 'zod/mini';
import { factorSchema } from '../model/component-schema.ts';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();

const explainedComponentSchema = z.strictObject({
  id: text,
  requirement: text,
  title: text,
  factors: z.array(factorSchema),
  product: text,
  /** What enters the sum, where the component is rounded alone. */
  rounded: z.optional(text),
  decomposed: z.boolean(),
  because: z.array(text),
});
/** One component of a figure with its exact product. */
export type ExplainedComponent = Immutable<z.infer<typeof explainedComponentSchema>>;

export const explanationSchema = z
  .strictObject({
    symbol: text,
    figure: z.strictObject({
      section: text,
      sectionTitle: text,
      object: text,
      line: z.optional(text),
      group: z.optional(text),
      category: z.optional(text),
      year: z.int(),
    }),
    currency: text,
    basis: text,
    amount: z.int(),
    sum: text,
    rounding: z.strictObject({ to: text, mode: text }),
    complete: z.boolean(),
    components: z.array(explainedComponentSchema),
  })
  .register(z.globalRegistry, {
    id: 'Explanation',
    description:
      'One figure: its components with their factors and sources, their exact sum, and the rounding. It is complete ' +
      'unless some of it is known only as an amount. Products and sum are exact decimals; one that does not end is ' +
      'given to six places.',
  });
/** A figure explained: amount = rounding of the sum of the products. */
export type Explanation = Immutable<z.infer<typeof explanationSchema>>;
