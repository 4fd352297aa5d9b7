import { RATE_CARDS_MAX, SCENARIOS_MAX } from '../model/limits.ts';
import { contentHashText } from '../canonical/text-formats.ts';
import * as z from 'zod/mini';
import { calendarDateText } from '../time/point.ts';
import { lineText, slug } from '../model/text.ts';

const documentId = z.string().check(z.minLength(1), z.maxLength(300));

/**
 * One revision that an estimate was made from: where it is, the hash of the revision, and the hash of the document's
 * content alone.
 */
export const basisEntrySchema = z
  .strictObject({
    id: documentId,
    revision: z.int().check(z.positive()),
    hash: contentHashText,
    content: contentHashText,
  })
  .register(z.globalRegistry, {
    id: 'BasisEntry',
    description: 'One revision that an estimate was made from, by its number, its hash and the hash of its content.',
  });
export type BasisEntry = z.infer<typeof basisEntrySchema>;

/** Everything that an estimate was made from: with these the same bytes come out again. */
export const estimateBasisSchema = z
  .strictObject({
    engine: lineText,
    statement: basisEntrySchema,
    /** In the order in which they are stacked. */
    scenarios: z.array(basisEntrySchema).check(z.maxLength(SCENARIOS_MAX)),
    /** In order of precedence, the last one first in rank. */
    rateCards: z.array(basisEntrySchema).check(z.maxLength(2 * RATE_CARDS_MAX)),
    decisions: z.array(basisEntrySchema).check(z.maxLength(1000)),
    superseded: z.array(z.strictObject({ card: slug, by: slug })).check(z.maxLength(1000)),
    /** The day against which freshness was judged, and the limit. */
    madeOn: calendarDateText,
    staleAfter_d: z.int().check(z.positive()),
  })
  .register(z.globalRegistry, { id: 'EstimateBasis', description: 'Everything that an estimate was made from.' });
export type EstimateBasis = z.infer<typeof estimateBasisSchema>;
