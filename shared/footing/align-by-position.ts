import type { GridCell } from './document-content.ts';
import { plainBlanks, readFigure } from './read-figure.ts';
import { splitFigures } from './split-figures.ts';

type Piece = { readonly text: string; readonly from: number; readonly until: number; readonly isFigure: boolean };
/** From where to where the cells of a column reach. */
type Column = { readonly from: number; readonly until: number };
type Edge = 'from' | 'until';

/**
 * Lines as cells. Figures are set flush right or, in some files, flush left, so columns are where figures end or begin;
 * texts beside figures may be a column of their own, and heads go to the column that they lie over most. The text of a
 * PDF sets the same column elsewhere on the next page, so pages that have equally many columns are read each for itself.
 */
export function alignByPosition(pages: readonly (readonly string[])[]): readonly (readonly GridCell[])[] {
  const read = pages.map((lines) => lines.map(piecesOf)).filter((rows) => rows.some(({ length }) => length > 0));
  const together = read.flat();
  return joinLabels((haveLikeColumns(read) ? read : [together]).flatMap(alignRows), together);
}

/** Whether every page has the same number of columns, and all pages together seem to have more. */
function haveLikeColumns(pages: readonly (readonly (readonly Piece[])[])[]): boolean {
  if (pages.length < 2) return false;
  const [first, ...others] = pages.map((rows) => columnsOf(rows).length);
  return first !== undefined && others.every((one) => one === first) && columnsOf(pages.flat()).length > first;
}

function alignRows(rows: readonly (readonly Piece[])[]): readonly (readonly GridCell[])[] {
  const columns = columnsOf(rows);
  const indentMax = Math.max(0, ...rows.filter(hasLabel).map(([first]) => first?.from ?? 0)) + labelSlack;
  return rows.map((pieces) => cellsOf(pieces, columns, indentMax));
}

/** A label begins at most so far to the right of the others. */
const labelSlack = 6;
/** Edges of one column are at most so far apart. */
const edgeSlack = 3;

function isFigure(piece: Piece): boolean {
  return piece.isFigure;
}

function hasLabel([first, ...others]: readonly Piece[]): boolean {
  return first !== undefined && !isFigure(first) && others.some(isFigure);
}

/** Of so many hundredths of the rows, each has a figure in every column. */
const fullShare = 90;

/**
 * Where columns wander down a page, as in the text of some PDFs, and nearly every row has equally many figures, the
 * first figures are one column and so on. Undefined where the columns that were `found` are as many.
 */
function columnsInOrder(rows: readonly (readonly Piece[])[], found: number): readonly Column[] | undefined {
  const figures = rows.map(figuresOf).filter(({ length }) => length > 0);
  const count = Math.max(...figures.slice(0, 1).map(({ length }) => length), figures.at(-1)?.length ?? 0);
  const full = figures.filter(({ length }) => length === count);
  if (count < 2 || found <= count || full.length * 100 < figures.length * fullShare) return undefined;
  return Array.from({ length: count }, (_, at) => {
    const own = full.flatMap((row) => row[at] ?? []);
    return own.reduce(
      ({ from, until }, one) => ({ from: Math.min(from, one.from), until: Math.max(until, one.until) }),
      {
        from: Number.MAX_SAFE_INTEGER,
        until: 0,
      },
    );
  });
}

/** The figures of a row: not the number that its label begins with. */
function figuresOf(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.every(isFigure) && pieces.length > 1 ? pieces : pieces.slice(1).filter(isFigure);
}

function columnsOf(rows: readonly (readonly Piece[])[]): readonly Column[] {
  const figures = rows.map(figuresOf);
  const [byEnd, byStart] = [gather(figures, 'until'), gather(figures, 'from')];
  const isByStart = byStart.columns.length < byEnd.columns.length && (byStart.isApart || !byEnd.isApart);
  const found = isByStart ? byStart.columns : byEnd.columns;
  const columns = columnsInOrder(rows, found.length) ?? found;
  return [...columns, ...textColumns(rows, columns)].sort((one, other) => one.until - other.until);
}

/** Columns whose figures have one edge in common; `isApart` if no row has two figures in one of them. */
function gather(rows: readonly (readonly Piece[])[], edge: Edge): { columns: readonly Column[]; isApart: boolean } {
  const pieces = rows.flatMap((own, row) => own.map((piece) => ({ row, piece })));
  pieces.sort((one, other) => one.piece[edge] - other.piece[edge]);
  const columns: { from: number; until: number; last: number; rows: Set<number> }[] = [];
  let isApart = true;
  for (const { row, piece } of pieces) {
    const column = columns.at(-1);
    if (column === undefined || piece[edge] - column.last > edgeSlack) {
      columns.push({ from: piece.from, until: piece.until, last: piece[edge], rows: new Set([row]) });
      continue;
    }
    if (column.rows.has(row)) isApart = false;
    column.rows.add(row);
    column.from = Math.min(column.from, piece.from);
    column.until = Math.max(column.until, piece.until);
    column.last = piece[edge];
  }
  return { columns, isApart };
}

/** Texts over one another, in rows with figures and beside their columns. */
function textColumns(rows: readonly (readonly Piece[])[], columns: readonly Column[]): readonly Column[] {
  const texts = rows
    .filter((pieces) => pieces.some(isFigure))
    .flatMap((pieces) => pieces.slice(1).filter((piece) => !isFigure(piece) && !columns.some(overlaps(piece))))
    .sort((one, other) => one.from - other.from);
  const found: { from: number; until: number; texts: number }[] = [];
  for (const { from, until } of texts) {
    const last = found.at(-1);
    if (last === undefined || from >= last.until) found.push({ from, until, texts: 1 });
    else [last.until, last.texts] = [Math.max(last.until, until), last.texts + 1];
  }
  return found.filter((column) => column.texts > 1);
}

function overlaps(one: Column): (other: Column) => boolean {
  return (other) => overlap(one, other) > 0;
}

function overlap(one: Column, other: Column): number {
  return Math.min(one.until, other.until) - Math.max(one.from, other.from);
}

function cellsOf(pieces: readonly Piece[], columns: readonly Column[], indentMax: number): readonly GridCell[] {
  const [first, ...others] = pieces;
  const indent = first?.from ?? 0;
  const cells: GridCell[] = [{ text: '', indent }, ...columns.map(() => ({ text: '' }))];
  const isNumbered = first !== undefined && isFigure(first) && indent < 4;
  const startsAtLeft =
    first !== undefined &&
    (isFigure(first) ? isNumbered && others.every((piece) => !isFigure(piece)) : indent <= indentMax);
  const second = others[0];
  // "16    International drug control    727 900": the number is part of the label.
  const isCode = isNumbered && second !== undefined && !isFigure(second) && others.some(isFigure);
  if (isCode) cells[0] = { text: `${first.text} ${withoutLeaders(second.text)}`, indent };
  else if (startsAtLeft) cells[0] = { text: withoutLeaders(first.text), indent };
  const rest = isCode ? others.slice(1) : startsAtLeft ? others : pieces;
  const isFull = rest.length === columns.length && rest.every(isFigure);
  if (isFull) return [cells[0] ?? { text: '', indent }, ...rest.map(({ text }) => ({ text }))];
  for (const piece of rest.flatMap((one) => splitHeads(one, columns))) {
    const column = nearestColumn(columns, piece) + 1;
    cells[column] = { text: [cells[column]?.text ?? '', piece.text].join(' ').trim() };
  }
  return cells;
}

/** Words with which the head of a further column begins. */
const beginsHead =
  / (?=(?:19|20)\d\d(?:\D|$)|\(\d+\)\s?=|(?:per ?cent|percentage|pourcentage|porcentaje|total|variance)(?:$|\s))/iu;

/** Heads that stand but one blank apart, over as many columns: "2023 approved 2024 proposed". */
function splitHeads(piece: Piece, columns: readonly Column[]): readonly Piece[] {
  const parts = piece.text.split(beginsHead);
  if (parts.length < 2 || columns.filter(overlaps(piece)).length < parts.length) return [piece];
  let { from } = piece;
  return parts.map((text): Piece => {
    const part = { ...piece, text, from, until: from + text.length };
    from = part.until + 1;
    return part;
  });
}

type Cells = readonly GridCell[];

/**
 * A label in a line of its own, with its figures alone in the next one, is one row. Where blank lines stand between
 * rows, all lines of a label that none of them parts belong together.
 */
function joinLabels(rows: readonly Cells[], pieces: readonly (readonly Piece[])[]): readonly Cells[] {
  const isBlank = pieces.map(({ length }) => length === 0);
  const isSpaced = isBlank.filter(Boolean).length * 2 >= pieces.filter((row) => row.some(isFigure)).length;
  const joined: Cells[] = [];
  for (const [at, row] of rows.entries()) {
    if (isBlank[at] === true) continue;
    const before = joined.at(-1);
    const isApart = isBlank[at - 1] === true;
    const whole = before && joinRows(before, row, isSpaced && !isApart);
    if (whole === undefined) joined.push(row);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

/** Two lines that are one row; `isOneBlock` if only the lines of one row stand together. */
function joinRows([above, ...others]: Cells, [label, ...figures]: Cells, isOneBlock: boolean): Cells | undefined {
  if (above === undefined || label === undefined || above.text === '') return undefined;
  const [hasOther, hasFigure] = [others.some(isFilled), figures.some(({ text }) => readFigure(text) !== undefined)];
  if (!hasOther && hasFigure && !isYearsOnly(figures) && (label.text === '' || isOneBlock))
    return [{ ...above, text: `${above.text} ${label.text}`.trim() }, ...figures];
  const isRest = isOneBlock && hasOther && label.text !== '' && !figures.some(isFilled);
  return isRest && others.some(({ text }) => readFigure(text) !== undefined && !/^(?:19|20)\d\d$/u.test(text))
    ? [{ ...above, text: `${above.text} ${label.text}` }, ...others]
    : undefined;
}

function isFilled({ text }: GridCell): boolean {
  return text !== '';
}

function isYearsOnly(cells: readonly GridCell[]): boolean {
  return cells.every(({ text }) => text === '' || /^(?:19|20)\d\d$/u.test(text));
}

function withoutLeaders(label: string): string {
  return label.replace(/(?:\s*\.){3,}\s*$/u, '');
}

function piecesOf(line: string): readonly Piece[] {
  const plain = plainBlanks(line.replace(/\t/gu, '    ')).replace(/(?:\s?\.){4,}/gu, (dots) =>
    '  '.padEnd(dots.length),
  );
  return [...plain.matchAll(/\S+(?: \S+)*/gu)].flatMap((match) => {
    let from = match.index;
    return splitFigures(match[0]).map((text): Piece => {
      const piece = { text, from, until: from + text.length, isFigure: readFigure(text) !== undefined };
      from = piece.until + 1;
      return piece;
    });
  });
}

function nearestColumn(columns: readonly Column[], piece: Piece): number {
  let best = 0;
  for (const [at, column] of columns.entries()) {
    const winner = columns[best];
    if (winner !== undefined && isNearer(piece, column, winner)) best = at;
  }
  return best;
}

function isNearer(piece: Piece, one: Column, other: Column): boolean {
  const [own, its] = [overlap(piece, one), overlap(piece, other)];
  if (own !== its && (own > 0 || its > 0)) return own > its;
  return distance(piece, one) < distance(piece, other);
}

function distance({ from, until }: Piece, column: Column): number {
  return Math.min(Math.abs(column.until - until), Math.abs(column.until - (from + until) / 2));
}
