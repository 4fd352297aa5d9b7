import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';

const text = z.string();

/**
 * What figures may be asked for: those that use a rate, hang on a milestone, come of an operative paragraph, or rest on
 * a document.
 */
export const usedThingSchema = z.enum(['rate', 'milestone', 'paragraph', 'document']);
export type UsedThing = z.infer<typeof usedThingSchema>;

/**
 * Of what the figures are wanted: a rate by its code, on one card if it is named; a milestone by its id; a paragraph by
 * its number or id; a document by its symbol.
 */
export type UseQuestion = { of: UsedThing; name: string; card?: string | undefined };

const useSchema = z.strictObject({
  /** Of the component. */
  id: text,
  requirement: text,
  title: text,
  reasons: z.array(text),
});

const usingFigureSchema = z.strictObject({
  section: text,
  object: text,
  line: z.optional(text),
  group: z.optional(text),
  category: z.optional(text),
  column: text,
  year: z.int(),
  /** The figure as tables show it. */
  amount: z.int(),
  /** What of it comes of the components below, exactly. */
  used: text,
  components: z.array(useSchema),
});
export type UsingFigure = Immutable<z.infer<typeof usingFigureSchema>>;

export const usesSchema = z
  .strictObject({
    symbol: text,
    currency: text,
    of: usedThingSchema,
    name: text,
    figures: z.array(usingFigureSchema),
  })
  .register(z.globalRegistry, {
    id: 'Uses',
    description:
      'Every figure that uses a rate, hangs on a milestone, comes of an operative paragraph or rests on a document, ' +
      'with the components that do and why; shares of such figures too. "used" is exact; one that does not end is ' +
      'given to six places.',
  });
/** Every figure that uses something, and by which of its components. */
export type Uses = Immutable<z.infer<typeof usesSchema>>;
