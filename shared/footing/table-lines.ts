import { contentLimits } from './document-content.ts';
import { readFigure } from './read-figure.ts';
import { splitFigures } from './split-figures.ts';

/** The lines of one table page by page, blank ones too, and the lines of the text between which it stands. */
export type LinesOfTable = {
  readonly first: number;
  readonly ended: number;
  readonly pages: readonly (readonly string[])[];
};

/**
 * The next table of a text, from a line that is behind the table before. `pageStarts` are the lines that begin a page.
 */
export function findNextTable(
  lines: readonly string[],
  pageStarts: ReadonlySet<number>,
  from: number,
): LinesOfTable | undefined {
  for (let at = from; at < lines.length; at += 1) {
    const begins = isRow(lines[at] ?? '') || (at > from && isLabelled(lines, at));
    if (!begins) continue;
    const first = firstHead(lines, at, from);
    const ended = endOfTable(lines, at, pageStarts);
    const pages: string[][] = [[]];
    for (let line = first; line < ended; line += 1) {
      const text = lines[line] ?? '';
      if (pageStarts.has(line) && line > first) pages.push([]);
      pages.at(-1)?.push(!isMarked(text) && isPageLine(text) ? '' : text);
    }
    return { first, ended, pages };
  }
  return undefined;
}

const gap = /\s{2,}(?=\S)/u;

/** What every figure has one of, looked for before anything is taken apart. */
const mayHaveFigure = /[\d\-–—−_‒―…]|\.\.|nil|n\.?\/?a|tbd|x/iu;

/** A row of a table: two cells or more, of which one behind the first is a figure or a head. */
function isRow(line: string): boolean {
  if (isMarked(line)) return true;
  if (!/\S\s{2,}\S/u.test(line) || !mayHaveFigure.test(line)) return false;
  const cells = piecesOf(line);
  if (cells.length < 2 || line.length > 400 || isPageLine(line)) return false;
  const others = cells.slice(1);
  return others.every((cell) => cell.length <= 60) && others.some((cell) => readFigure(cell) !== undefined);
}

/** Cells are told apart by tabs or bars and not by blanks. */
function isMarked(line: string): boolean {
  return line.includes('\t') || /^\s*\|.*\|\s*$/u.test(line);
}

/** What a page says at its head or foot: the symbol of its document, its number, the number of the job. */
function isPageLine(line: string): boolean {
  if (line.length > 120 || !/\/|^\s*\d\d-\d{5}/u.test(line)) return false;
  const pieces = line.trim().split(gap);
  return pieces.every((piece) =>
    /^(?:\d{1,4}\/\d{1,4}|\d\d-\d{5}(?:\s\(\w\))?|[A-Z]{1,5}(?:\/[\w.-]+){2,}(?:\s\((?:sect|part|vol)\.?[^)]*\))?)$/iu.test(
      piece,
    ),
  );
}

/** Headings of rows follow one another at most so often. */
const headingsMax = 4;
/** Blank lines stand between two rows at most so often. */
const blanksMax = 3;
/** The margins of two pages, with what is printed in them. */
const blanksBetweenPages = 14;

/** The line behind the last row of a table. */
function endOfTable(lines: readonly string[], from: number, pageStarts: ReadonlySet<number>): number {
  let end = from + 1;
  // What is longer is refused, and need not be read to its end.
  for (let rows = 1; rows <= contentLimits.rows; rows += 1) {
    const next = nextRow(lines, end, pageStarts);
    if (next === undefined) return end;
    end = next + 1;
  }
  return end;
}

/**
 * The next row of the same table. Lines of one text between two rows are headings of rows, labels whose figures stand
 * below them, or the end of a wrapped label; further heads have no figures. Where rows stand apart, as in the text of a
 * PDF, heads behind a blank line begin a further table, and so does whatever has its cells told apart by tabs or bars.
 */
function nextRow(lines: readonly string[], from: number, pageStarts: ReadonlySet<number>): number | undefined {
  let [headings, blanks] = [0, 0];
  let most = blanksMax;
  const marked = isMarked(lines[from - 1] ?? '');
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || (!isMarked(line) && isPageLine(line))) {
      if (pageStarts.has(at)) most = blanksBetweenPages;
      blanks += 1;
      if (marked || blanks > most) return undefined;
      continue;
    }
    if (isRow(line)) return blanks > 0 && (isMarked(line) || isYears(line)) ? undefined : at;
    if (piecesOf(line).length > 1) return blanks > 0 ? undefined : at;
    if (!marked && hasFiguresBelow(line, lines[at + 1] ?? '', blanks > 0)) return at + 1;
    headings += 1;
    blanks = Math.min(blanks, 1);
    if (headings > headingsMax || !isHeadingLike(line)) return undefined;
  }
  return undefined;
}

/** A label whose figures stand in the line below, or, where rows stand apart, beside its last line. */
function hasFiguresBelow(line: string, next: string, isApart: boolean): boolean {
  return isUnlabelled(next) || (isApart && line.length <= 100 && isRow(next) && !isYears(next));
}

/** One figure below its label. */
function isLabelled(lines: readonly string[], at: number): boolean {
  return isUnlabelled(lines[at] ?? '') && isLabel(lines[at - 1] ?? '') && isHeadingLike(lines[at - 1] ?? '');
}

/** A row that begins with a figure, far from where labels stand: its label is the line above. */
function isUnlabelled(line: string): boolean {
  return /^\s{12,}[^\s\p{L}]/u.test(line) && readFigure(piecesOf(line)[0] ?? '') !== undefined && !isYears(line);
}

/** A line of heads: years, and words. */
function isYears(line: string): boolean {
  const pieces = piecesOf(line);
  return (pieces.length > 1 ? pieces.slice(1) : pieces).every(
    (piece) => /^(?:19|20)\d\d(?:\D|$)/u.test(piece) || readFigure(piece) === undefined,
  );
}

function isHeadingLike(line: string): boolean {
  if (line.trim() === '' || line.length > 160) return false;
  return !/^\s*(?:-\s+)?(?:\d{1,3}\.\s|(?:table|tableau|cuadro)\s+\d)/iu.test(line) && !/[.;]$/u.test(line);
}

/** Heads have at most so many lines, with headings of rows and blank lines below them. */
const headLinesMax = 12;

/**
 * The first line of the heads above a row: lines with words set in columns, with what is set over several of them. The
 * heading of the first rows may stand between them and the row.
 */
function firstHead(lines: readonly string[], row: number, ended: number): number {
  if (isMarked(lines[row] ?? '')) return row;
  const label = row - 1;
  const hasLabelAbove = isUnlabelled(lines[row] ?? '') && label >= ended && isLabel(lines[label] ?? '');
  const top = hasLabelAbove ? label : row;
  let first = top;
  let [blanks, headings] = [0, 0];
  for (let at = top - 1; at >= Math.max(ended, row - headLinesMax); at -= 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      blanks += 1;
      if (blanks > blanksMax || first < top) break;
    } else if (isHeadLine(line)) first = at;
    else if (first < top && isOverColumns(line)) first = at;
    else {
      headings += 1;
      if (first < top || headings > headingsMax || !isLabel(line) || !isHeadingLike(line)) break;
    }
  }
  return first;
}

/** A line of one text, and no title of a table. */
function isLabel(line: string): boolean {
  return (
    piecesOf(line).length === 1 && line.length <= 160 && !/^\s*(?:\(|(?:table|tableau|cuadro|annexe?)\b)/iu.test(line)
  );
}

function isHeadLine(line: string): boolean {
  const pieces = piecesOf(line);
  if (pieces.length < 2 || isMarked(line) || isPageLine(line)) return false;
  return isHeadingLike(line.slice(0, 160)) && pieces.every((piece) => piece.length <= 60 && !/[.;:]$/u.test(piece));
}

/** A head over several columns stands alone in its line, far from its left. */
function isOverColumns(line: string): boolean {
  return /^\s{24,}\S/u.test(line) && line.trim().length <= 60 && isLabel(line);
}

function piecesOf(line: string): readonly string[] {
  return line.trim().split(gap).flatMap(splitFigures);
}
