import { isSameName } from '../canonical/names.ts';
import * as z from 'zod/mini';
import type { Charge } from './charge.ts';
import { lineText, sectionNumber } from './text.ts';

/** Which lines are meant: all of a section, or one object of expenditure or label in it. */
export const lineSelectorSchema = z.strictObject({
  section: sectionNumber,
  object: z.optional(lineText),
  line: z.optional(lineText),
});
export type LineSelector = z.infer<typeof lineSelectorSchema>;

/** Whether a selector takes in the line of a charge. */
export function matches(line: Charge, selector: LineSelector): boolean {
  return (
    line.section === selector.section &&
    (selector.object === undefined || isSameName(line.object, selector.object)) &&
    (selector.line === undefined || (line.line !== undefined && isSameName(line.line, selector.line)))
  );
}

/** A line as people name it. */
export function lineName(line: Charge): string {
  return `section ${line.section}, ${line.object}${line.line === undefined ? '' : `, ${line.line}`}`;
}
