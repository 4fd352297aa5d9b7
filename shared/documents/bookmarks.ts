import { hashText } from '../canonical/content-hash.ts';
import type { Block, Inlines, StatementDocument } from './statement-document.ts';

/** With what every bookmark of a figure begins. */
export const BOOKMARK_PREFIX = 'f_';

/**
 * Gives each place at which a figure stands a name that Word, HTML and people can use: letters, digits and low lines, at
 * most 40 of them, the same for the same figure in every document. A figure that stands at several places has a number
 * behind its name from the second on. Ask once for each place, in the order of the document.
 */
export function bookmarkNames(): (figure: string) => string {
  const names = new Map<string, { name: string; count: number }>();
  return (figure) => {
    const known = names.get(figure) ?? { name: nameOf(figure), count: 0 };
    names.set(figure, known);
    known.count += 1;
    return known.count === 1 ? known.name : `${known.name}_${known.count}`;
  };
}

/** A readable beginning, and enough of a hash that no two figures have one name; Word takes no notice of case. */
function nameOf(figure: string): string {
  const readable = figure
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 20);
  return `${BOOKMARK_PREFIX}${readable}_${hashText(figure).toLowerCase().replace(/-/g, 'x').slice(0, 10)}`;
}

/** Every run of inlines in a document, in the order in which it is read. */
export function inlinesOf(document: StatementDocument): readonly Inlines[] {
  const { masthead, blocks, colophon } = document;
  return [...masthead.above, ...masthead.below, ...blocks.flatMap(inlinesOfBlock), ...colophon];
}

function inlinesOfBlock(block: Block): readonly Inlines[] {
  if (block.kind === 'page-break') return [];
  if (block.kind !== 'table') return [block.text];
  const { label = [], title, subtitle = [], columns, rows, notes } = block;
  return [
    label,
    title,
    subtitle,
    ...columns.map(({ head }) => head),
    ...rows.flatMap(({ cells }) => cells),
    ...notes.map(({ text }) => text),
  ];
}

/**
 * How long a document is: its paragraphs, cells and notes, each counted once, or once for every figure that it shows
 * where those are more. What it takes to write one goes by this, and not by its figures alone: a list of deliverables
 * has thousands of entries without any.
 */
export function countPlaces(document: StatementDocument): number {
  const placesOf = (inlines: Inlines): number =>
    Math.max(
      1,
      inlines.reduce((sum, { kind }) => sum + (kind === 'figure' ? 1 : 0), 0),
    );
  return inlinesOf(document).reduce((sum, inlines) => sum + placesOf(inlines), 0);
}
