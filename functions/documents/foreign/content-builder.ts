import {
  contentLimits,
  type DocumentContent,
  type Grid,
  type Paragraph,
} from '../../../shared/footing/document-content.ts';
import { refuseFile } from './reading-limits.ts';

/**
 * Holds content against the limits of what is checked.
 *
 * @throws Refused `too-large`, which names the number and the limit.
 */
export function boundContent(blocks: readonly (Paragraph | Grid)[]): DocumentContent {
  let [cells, rows, paragraphs] = [0, 0, 0];
  for (const block of blocks) {
    if (block.kind === 'paragraph') paragraphs += 1;
    else {
      rows += block.rows.length;
      for (const row of block.rows) {
        cells += row.length;
        refuseMore('columns in a table', row.length, contentLimits.columns);
      }
    }
  }
  refuseMore('rows in tables', rows, contentLimits.rows);
  refuseMore('cells in tables', cells, contentLimits.cells);
  refuseMore('paragraphs', paragraphs, contentLimits.paragraphs);
  return { blocks };
}

/** Refuses what is more than may be, as soon as it is counted. */
export function refuseMore(what: string, count: number, most: number): void {
  if (count > most)
    refuseFile(`The document has more than ${most} ${what}; no more are checked. Check it in pieces.`, 'too-large');
}
