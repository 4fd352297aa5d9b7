import * as z from 'zod/mini';
import reference from '../reference/treaties/comparable-treaties.json' with { type: 'json' };
import { treatySchema } from './treaty.ts';

/**
 * The treaties whose pace the forecast learns from, and where their dates come from. Checked once, when first imported.
 */
export const comparableTreaties = z.array(treatySchema).parse(reference.treaties);

/** The citation that every use of these dates must show. */
export const comparableTreatiesSource = reference.source;
