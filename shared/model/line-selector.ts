import { isSameName } from '../canonical/names.ts';
import * as z from 'zod/mini';
import type { Charge } from './charge.ts';
import { lineText, sectionNumber, slug } from './text.ts';

/**
 * Which amounts a share is taken of: all of a group and of those that lie in it, a section, an object of expenditure or
 * a label, wherever it is named alone;
 * of these what is charged to a fund, or what one requirement, which may be a share itself, makes of them. Lines that
 * shares are charged to are left out unless `withShares` takes them in or their requirement is named.
 */
export const lineSelectorSchema = z
  .strictObject({
    group: z.optional(slug),
    section: z.optional(sectionNumber),
    object: z.optional(lineText),
    line: z.optional(lineText),
    fund: z.optional(slug),
    requirement: z.optional(slug),
    withShares: z.optional(z.literal(true)),
  })
  .check(
    z.refine(
      ({ group, section, object, line, fund, requirement }) =>
        (group ?? section ?? object ?? line ?? fund ?? requirement) !== undefined,
      'must say of what the share is taken: a group, section, object, line, fund or requirement',
    ),
  );
export type LineSelector = z.infer<typeof lineSelectorSchema>;

/** A group with those that it lies in; none for no group. */
export type GroupsOf = (group: string | undefined) => readonly string[];

/** Whether a selector takes in the line of a charge, which names its group. */
export function matches(line: Charge, selector: LineSelector, groupsOf: GroupsOf): boolean {
  return (
    (selector.group === undefined || groupsOf(line.group).includes(selector.group)) &&
    (selector.section === undefined || line.section === selector.section) &&
    (selector.object === undefined || isSameName(line.object, selector.object)) &&
    (selector.line === undefined || (line.line !== undefined && isSameName(line.line, selector.line)))
  );
}

/** Whether a selector means whole lines that no share is charged to, and nothing else. */
export function isOfWholeLines({ fund, requirement, withShares }: LineSelector): boolean {
  return (fund ?? requirement ?? withShares) === undefined;
}

/** What a selector means, in words: "section 8, Posts, of fund xb". */
export function describeSelector({ group, section, object, line, fund, requirement }: LineSelector): string {
  const named = [
    group === undefined ? undefined : `group "${group}"`,
    section === undefined ? undefined : `section ${section}`,
    object,
    line,
  ];
  const sliced = [
    requirement === undefined ? undefined : `requirement "${requirement}"`,
    fund === undefined ? undefined : `fund "${fund}"`,
  ];
  return [...named, ...sliced].filter((part) => part !== undefined).join(', ');
}

/** A line as people name it. */
export function lineName(line: Charge): string {
  return `section ${line.section}, ${line.object}${line.line === undefined ? '' : `, ${line.line}`}`;
}
