import * as z from 'zod/mini';
import { shareText } from './decimal-text.ts';
import { sourcesSchema } from './source.ts';
import { lineText, proseText, slug } from './text.ts';

/** A mandate: the operative paragraph that causes work. */
export const mandateSchema = z
  .strictObject({
    id: slug,
    paragraph: lineText,
    title: lineText,
    summary: z.optional(proseText),
    source: sourcesSchema,
  })
  .register(z.globalRegistry, { id: 'Mandate', description: 'An operative paragraph that causes work.' });
export type Mandate = z.infer<typeof mandateSchema>;

/**
 * The mandates of a requirement. Shares, where known, say how its cost is attributed; without them it is attributed to
 * all jointly.
 */
export const mandateLinksSchema = z
  .array(z.strictObject({ mandate: slug, share: z.optional(shareText) }))
  .check(z.maxLength(30));
export type MandateLinks = Readonly<z.infer<typeof mandateLinksSchema>>;
