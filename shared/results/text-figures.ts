import * as z from 'zod/mini';
import type { Immutable } from '../model/immutable.ts';
import { basisEntrySchema } from '../rate-validity/estimate-basis.ts';

const text = z.string();

const namedFigureSchema = z.strictObject({
  figure: text,
  /** An amount in whole units of the currency, a number of posts, or a percentage. */
  value: text,
  measure: z.enum(['amount', 'posts', 'percentage']),
  where: text,
});

const textFindingSchema = z.strictObject({
  severity: z.enum(['error', 'query']),
  /**
   * A number that is typed where a figure could be named; one that contradicts the figure which its sentence speaks of;
   * a name that no figure has; braces that name nothing; more numbers than are looked at.
   */
  kind: z.enum(['typed', 'contradicts', 'unknown-figure', 'broken', 'not-judged']),
  /** Where in the statement: "texts.conclusion[0].text". */
  path: text,
  found: text,
  /** The figures that it is, or should be, the likeliest first. */
  figures: z.array(namedFigureSchema),
  message: text,
});
export type TextFinding = Immutable<z.infer<typeof textFindingSchema>>;

/** The figures in a statement's own texts: which are named and bound, and which numbers are typed by hand. */
export const textFiguresSchema = z
  .strictObject({
    symbol: text,
    statement: basisEntrySchema,
    /** Each place at which a text names a figure, with what it is there. */
    bound: z.array(z.strictObject({ path: text, ...namedFigureSchema.shape })),
    findings: z.array(textFindingSchema),
    findingsLeftOut: z.optional(z.int()),
    /** Figures that a text may name, those that were asked for by words. */
    figures: z.optional(z.array(namedFigureSchema)),
    figuresLeftOut: z.optional(z.int()),
  })
  .register(z.globalRegistry, {
    id: 'TextFigures',
    description:
      'The figures in the own texts of a statement: which are named and bound, which numbers are typed by hand, and ' +
      'what figures there are to name.',
  });
export type TextFigures = Immutable<z.infer<typeof textFiguresSchema>>;
