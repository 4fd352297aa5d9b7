import type { DocumentContent, Grid, GridCell, Paragraph } from './document-content.ts';
import { plainBlanks, readFigure } from './read-figure.ts';
import { splitGrid } from './split-grid.ts';

/**
 * Reads plain text with tables: cells apart by tabs, by bars, or set in columns with two blanks or more between them,
 * as a PDF's text or a pasted page has them. Lines that are no rows are paragraphs, joined while a sentence goes on.
 */
export function readText(text: string): DocumentContent {
  const lines = text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\r|\n|\f/u)
    .map(asPlain);
  const blocks: (Paragraph | Grid)[] = [];
  let paragraph: string[] = [];
  let table: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: paragraph.join(' ') });
    paragraph = [];
  };
  const endTable = () => {
    if (table.length > 0) blocks.push(...splitGrid(cellsOf(table)));
    table = [];
  };
  for (const [at, line] of lines.entries()) {
    if (isRow(line) || (table.length > 0 && belongsToTable(lines, at))) {
      endParagraph();
      table.push(line);
      continue;
    }
    endTable();
    if (line.trim() === '') endParagraph();
    else {
      if (startsParagraph(line, paragraph)) endParagraph();
      paragraph.push(line.trim());
    }
  }
  endParagraph();
  endTable();
  return { blocks };
}

/** Without what Markdown puts before headings and around words. */
function asPlain(line: string): string {
  return line
    .replace(/\\([$_*#|~-])/gu, '$1')
    .replace(/^\s{0,3}#{1,6}\s+/u, '')
    .replace(/\*\*|__(?=\S)/gu, '')
    .replace(/<\/?su[bp]>/gu, '')
    .trimEnd();
}

const gap = /\s{2,}(?=\S)/u;

/** A row of a table: two cells or more, of which one behind the first is a figure or a head. */
function isRow(line: string): boolean {
  if (line.includes('\t')) return true;
  if (/^\s*\|.*\|\s*$/u.test(line)) return true;
  const cells = line.trim().split(gap);
  if (cells.length < 2 || line.length > 400) return false;
  const others = cells.slice(1);
  return others.every((cell) => cell.length <= 60) && others.some((cell) => readFigure(cell) !== undefined);
}

/** Headings of rows follow one another at most so often. */
const headingsMax = 4;

/**
 * Lines of one text between two rows are headings of rows or the end of a wrapped label; further heads have no figures.
 */
function belongsToTable(lines: readonly string[], at: number): boolean {
  for (const line of lines.slice(at, at + headingsMax)) {
    if (isRow(line) || line.trim().split(gap).length > 1) return true;
    if (!isHeadingLike(line)) return false;
  }
  return false;
}

function isHeadingLike(line: string): boolean {
  if (line.trim() === '' || line.length > 160) return false;
  return !/^\s*(?:-\s+)?(?:\d{1,3}\.\s|table\s+\d)/iu.test(line) && !/[.;]$/u.test(line);
}

function startsParagraph(line: string, before: readonly string[]): boolean {
  const previous = before.at(-1) ?? '';
  if (before.length === 0) return false;
  if (/^\s*(?:[-•]\s+)?(?:\d{1,3}\.|\((?:[a-z]{1,2}|[ivx]+)\))\s/u.test(line)) return true;
  if (/^\s*(?:table|annex)\b/iu.test(line) || /^table\b/iu.test(previous)) return true;
  return /^\s*\(/u.test(line) && /\b(?:dollars|euros)\b/iu.test(line);
}

/** Lines as cells. Blanks that set columns are measured, so that an empty cell keeps its place. */
function cellsOf(lines: readonly string[]): readonly (readonly GridCell[])[] {
  if (lines.some((line) => line.includes('\t'))) return lines.map((line) => line.split('\t').map((text) => ({ text })));
  if (lines.some((line) => /^\s*\|/u.test(line))) {
    return lines
      .filter((line) => !/^\s*\|?[\s:|-]+\|?\s*$/u.test(line))
      .map((line) =>
        line
          .trim()
          .replace(/^\||\|$/gu, '')
          .split('|')
          .map((text) => ({ text: text.trim() })),
      );
  }
  return alignByPosition(lines);
}

type Piece = { text: string; from: number; until: number };

/**
 * Figures are set flush right, so columns are where figures end; heads and texts go to the column that they lie over
 * most.
 */
function alignByPosition(lines: readonly string[]): readonly (readonly GridCell[])[] {
  const rows = lines.map(piecesOf);
  const ends = rows
    .flatMap((pieces) => pieces.slice(1).filter(({ text }) => readFigure(text) !== undefined))
    .map(({ until }) => until);
  const columns: number[] = [];
  for (const end of [...new Set(ends)].sort((one, other) => one - other)) {
    if (end - (columns.at(-1) ?? -9) > 3) columns.push(end);
    else columns[columns.length - 1] = end;
  }
  return rows.map((pieces) => {
    const [first, ...others] = pieces;
    const indent = first?.from ?? 0;
    const cells: GridCell[] = [{ text: '', indent }, ...columns.map(() => ({ text: '' }))];
    const startsAtLeft =
      first !== undefined && (readFigure(first.text) === undefined || (others.length === 0 && indent < 4));
    if (startsAtLeft) cells[0] = { text: withoutLeaders(first.text), indent };
    for (const piece of startsAtLeft ? others : pieces) {
      const column = nearestColumn(columns, piece) + 1;
      cells[column] = { text: [cells[column]?.text ?? '', piece.text].join(' ').trim() };
    }
    return cells;
  });
}

function withoutLeaders(label: string): string {
  return label.replace(/(?:\s*\.){3,}\s*$/u, '');
}

function piecesOf(line: string): readonly Piece[] {
  const plain = plainBlanks(line.replace(/\t/gu, '    ')).replace(/(?:\s?\.){4,}/gu, (dots) =>
    '  '.padEnd(dots.length),
  );
  return [...plain.matchAll(/\S+(?: \S+)*/gu)].map((match) => ({
    text: match[0],
    from: match.index,
    until: match.index + match[0].length,
  }));
}

function nearestColumn(columns: readonly number[], { from, until }: Piece): number {
  const middle = (from + until) / 2;
  let best = 0;
  for (const [at, end] of columns.entries()) {
    const distance = Math.min(Math.abs(end - until), Math.abs(end - middle));
    const winner = columns[best] ?? 0;
    if (distance < Math.min(Math.abs(winner - until), Math.abs(winner - middle))) best = at;
  }
  return best;
}
