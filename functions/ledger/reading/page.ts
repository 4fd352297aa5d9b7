import * as z from 'zod/mini';

/** One page of a list, and where the next one starts: no cursor after the last page. */
export type Page<Item> = { items: Item[]; cursor?: string };

/** What every paged verb takes besides its own question. */
export const pageRequestSchema = z.object({
  /** Items wanted, from 1 to 1000. A page is full unless it is the last. */
  limit: z.int().check(z.minimum(1), z.maximum(1000)),
  /** The cursor of the page before. */
  cursor: z.optional(z.string()),
});
export type PageRequest = z.infer<typeof pageRequestSchema>;

/** Which end comes first. */
export const orderSchema = z._default(z.enum(['newest', 'oldest']), 'newest');
