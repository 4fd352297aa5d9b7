import * as z from 'zod/mini';
import type { Base } from './base-amounts.ts';
import type { Fund } from './fund.ts';
import type { Immutable } from './immutable.ts';
import { sourcesSchema } from './source.ts';
import { lineText, slug } from './text.ts';

/**
 * A component, programme, subprogramme or pillar, in the order of the statement's list; `in` names the group that it
 * lies in.
 */
export const groupSchema = z.strictObject({
  id: slug,
  title: lineText,
  in: z.optional(slug),
  /** What its subtotal is called, "Total appropriations": it then stands below its rows. */
  subtotalTitle: z.optional(lineText),
  /** Whether its rows have a subtotal in tables that show those of groups; they do unless it is false. */
  subtotal: z.optional(z.boolean()),
});
export type Group = Immutable<z.infer<typeof groupSchema>>;

/** A category of change against a base: "Technical adjustments". */
export const categorySchema = z.strictObject({ id: slug, title: lineText });
type Category = Immutable<z.infer<typeof categorySchema>>;

/**
 * An object of expenditure, with its code where its list has one, and the labels of its lines: both in the order of
 * their rows. `source` says which chart of accounts its codes are of.
 */
export const objectSchema = z.strictObject({
  name: lineText,
  code: z.optional(lineText),
  lines: z.optional(z.array(z.strictObject({ name: lineText, code: z.optional(lineText) })).check(z.maxLength(200))),
  source: z.optional(sourcesSchema),
});
export type ListedObject = Immutable<z.infer<typeof objectSchema>>;

/** What a statement's rows, groups and columns are taken from: its lists, and the amounts that it starts from. */
export type LayoutLists = {
  sections: readonly { number: string; title: string; group?: string | undefined }[];
  groups?: readonly Group[] | undefined;
  categories?: readonly Category[] | undefined;
  objects?: readonly ListedObject[] | undefined;
  bases?: readonly Base[] | undefined;
  funds?: readonly Fund[] | undefined;
};
