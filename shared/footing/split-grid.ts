import type { Grid, GridCell, Paragraph } from './document-content.ts';
import { readFigure } from './read-figure.ts';

type Row = readonly GridCell[];

/**
 * Splits a sheet, a CSV file or a page of tabs into what a reader sees on it: tables, and lines of text between them. A
 * table ends at an empty row or, once it has figures, at a line that begins a further table.
 */
export function splitGrid(rows: readonly Row[], name?: string): readonly (Paragraph | Grid)[] {
  const blocks: (Paragraph | Grid)[] = [];
  let gathered: Row[] = [];
  const end = () => {
    blocks.push(...blocksOf(gathered, name));
    gathered = [];
  };
  for (const row of rows) {
    const texts = textsOf(row);
    if (texts.length === 0) end();
    else {
      if (startsTable(texts) && gathered.some(hasFigure)) end();
      gathered.push(row);
    }
  }
  end();
  return blocks;
}

function textsOf(row: Row): readonly string[] {
  return row.map(({ text }) => text.trim()).filter((text) => text !== '');
}

function hasFigure(row: Row): boolean {
  return row.slice(1).some(({ text }) => readFigure(text) !== undefined);
}

function startsTable(texts: readonly string[]): boolean {
  return texts.length === 1 && /^(?:table|tableau|cuadro)\s+[\dA-Z]/iu.test(texts[0] ?? '');
}

/** Lines of one text above and below the rows of a table are paragraphs: its title, its notes. */
function blocksOf(rows: readonly Row[], name: string | undefined): readonly (Paragraph | Grid)[] {
  const isLine = (row: Row) => textsOf(row).length === 1 && !hasFigure(row);
  const first = rows.findIndex((row) => !isLine(row));
  if (first === -1) return rows.map(paragraphOf);
  const last = rows.findLastIndex((row) => !isLine(row));
  const grid: Grid = { kind: 'grid', rows: rows.slice(first, last + 1), ...(name !== undefined && { name }) };
  return [...rows.slice(0, first).map(paragraphOf), grid, ...rows.slice(last + 1).map(paragraphOf)];
}

function paragraphOf(row: Row): Paragraph {
  return { kind: 'paragraph', text: textsOf(row)[0] ?? '' };
}
