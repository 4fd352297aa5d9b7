import * as z from 'zod/mini';
import { hashSchema } from './text.ts';

/** The id of a part and the content hash of its value. */
const partEntrySchema = z.tuple([z.string(), hashSchema]);
export type PartEntry = z.infer<typeof partEntrySchema>;
export const partListSchema = z.array(partEntrySchema);

const longest = 1024;

/**
 * Cuts the entries of a document into lists that are stored by their own hash.
 *
 * A list ends behind an entry whose hash begins in one way out of 256, so the cuts follow the content and not the position: a
 * requirement put in at the front rewrites the first list, and the lists behind it are stored already.
 */
export function cutPartList(entries: readonly PartEntry[]): PartEntry[][] {
  const lists: PartEntry[][] = [];
  let list: PartEntry[] = [];
  for (const entry of entries) {
    list.push(entry);
    if (list.length === longest || /^A[A-P]/.test(entry[1])) {
      lists.push(list);
      list = [];
    }
  }
  if (list.length > 0) lists.push(list);
  return lists;
}
