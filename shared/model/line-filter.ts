import * as z from 'zod/mini';
import { isSameName } from '../canonical/names.ts';
import { type Charge, servicingSchema } from './charge.ts';
import type { Immutable } from './immutable.ts';
import { lineText, sectionNumber, slug } from './text.ts';

/** Lines by any of their fields; every field that is given must fit. A group takes in the groups below it. */
export const lineFilterSchema = z
  .strictObject({
    servicing: z.optional(servicingSchema),
    group: z.optional(slug),
    section: z.optional(sectionNumber),
    object: z.optional(lineText),
    line: z.optional(lineText),
    category: z.optional(slug),
    /** What a fund pays; a line that several pay is divided between them. */
    fund: z.optional(slug),
  })
  .check(
    z.refine((filter) => Object.keys(filter).length > 0, 'must name at least one field, such as "section" or "group"'),
  );
export type LineFilter = Immutable<z.infer<typeof lineFilterSchema>>;

/**
 * Whether one of the filters takes a line in; without filters every line is. `groupsOf` gives a group and those that it
 * lies in.
 */
export function fitsOne(
  line: Partial<Charge>,
  filters: readonly LineFilter[] | undefined,
  groupsOf: (group: string | undefined) => readonly string[],
): boolean {
  return (
    filters === undefined ||
    filters.some(
      ({ servicing, group, section, object, line: label, category, fund }) =>
        (servicing === undefined || line.servicing === servicing) &&
        (group === undefined || groupsOf(line.group).includes(group)) &&
        (section === undefined || line.section === section) &&
        (object === undefined || (line.object !== undefined && isSameName(line.object, object))) &&
        (label === undefined || (line.line !== undefined && isSameName(line.line, label))) &&
        (category === undefined || line.category === category) &&
        (fund === undefined || line.fund === fund),
    )
  );
}
