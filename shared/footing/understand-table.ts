import { defined } from '../canonical/defined.ts';
import type { GridCell } from './document-content.ts';
import type { ColumnKind, FiguresTable, TableColumn, TableMeasure, TableRow } from './figures-table.ts';
import { type Figure, millionths, plainBlanks, readFigure } from './read-figure.ts';
import { ofWhichRows } from './of-which-rows.ts';
import { cleanLabel, rowRole, sectionOf } from './row-label.ts';
import { withoutSumsOfLists } from './sums-of-lists.ts';

type Cells = readonly GridCell[];

/** What surrounds a grid: the lines above it that belong to it, and how it is named. */
export type GridContext = {
  readonly name: string;
  readonly number?: string;
  readonly title: string;
  readonly block: number;
};

/**
 * Finds out what a grid of cells means: heads, labels, figures, which columns are added up. Gives undefined for a grid
 * without figures, such as an annex of texts.
 */
export function understandTable(grid: readonly Cells[], context: GridContext): FiguresTable | undefined {
  const filled = grid.filter((row) => row.some(({ text }) => text.trim() !== ''));
  const reversed = isReversed(filled);
  const rows = reversed ? filled.toReversed() : filled;
  const headCount = countHeadRows(rows);
  const [headRows, bodyRows] = [rows.slice(0, headCount), rows.slice(headCount)];
  const width = Math.max(0, ...rows.map((row) => row.reduce((sum, { span = 1 }) => sum + span, 0)));
  const body = bodyRows.map((row) => spread(row, width, false)).filter((row) => !isRepeatedHead(row, headRows, width));
  const isDotted = hasDottedThousands(body);
  const figures = body.map((row) => row.map(({ text }) => readFigure(isDotted ? withoutDots(text) : text)));
  const heads = Array.from({ length: width }, (_, column) => headOf(headRows, width, column));
  const caption = rows.slice(0, headCount).map(onlyText).join(' ');
  const columns = heads.map((head, column) => describeColumn(head, column, figures));
  const labels = leadingTexts(columns, figures);
  if (!columns.some(({ kind }) => kind !== 'text')) return undefined;
  const described = `${context.title} ${caption} ${heads.join(' ')}`;
  return {
    ...context,
    measure: measureOf(described, body, figures, labels),
    multiplier: multiplierOf(described),
    columns,
    rows: withoutSumsOfLists(describeRows(body, figures, columns, labels)),
    reversed,
  };
}

/** The text of a row that has but one: a title or a unit above the heads. */
function onlyText(row: Cells): string {
  const [first = '', ...others] = row.map(({ text }) => text.trim());
  return others.every((text) => text === '') ? first : '';
}

/**
 * A row with one cell for every column: texts of heads reach over all columns that they span, figures stand in the
 * first.
 */
function spread(row: Cells, width: number, repeat: boolean): readonly GridCell[] {
  const cells = row.flatMap((cell) =>
    Array.from({ length: cell.span ?? 1 }, (_, at) => (at === 0 || repeat ? { ...cell, span: 1 } : { text: '' })),
  );
  return Array.from({ length: width }, (_, column) => cells[column] ?? { text: '' });
}

/** A head of figures is a year, or a numbering of the columns. */
const yearHead = /^(?:(?:19|20)\d\d)(?:\s?[-–/]\s?(?:19|20)?\d\d)?(?:\s?[a-z])?$/u;
const numberingHead = /^\(?(?:[a-z]|\d{1,2})\)?(?:\s*=.*)?$/u;

function isHead(row: Cells): boolean {
  const [, ...others] = row;
  const filled = others.map(({ text }) => plainBlanks(text).trim()).filter((text) => text !== '');
  if (filled.length === 0) return false;
  const numbering =
    filled.length > 1 &&
    filled.every((text) => numberingHead.test(text)) &&
    filled.some((text) => /[a-z()=]/u.test(text));
  return numbering || filled.every((text) => yearHead.test(text) || readFigure(text) === undefined);
}

function hasFigures(row: Cells): boolean {
  return !isHead(row) && row.slice(1).some(({ text }) => readFigure(text) !== undefined);
}

/** Rows above the first figures that are heads of columns, with the titles between them. */
function countHeadRows(rows: readonly Cells[]): number {
  const first = rows.findIndex(hasFigures);
  const searched = rows.slice(0, first === -1 ? rows.length : first);
  const lastHead = searched.findLastIndex((row, at) => isHead(row) && (at === 0 || isHeadLike(row)));
  return lastHead + 1;
}

/**
 * A heading of rows that an extraction has broken over the columns is no head: its pieces make words of letters only,
 * and the first is longest.
 */
function isHeadLike(row: Cells): boolean {
  const [first, ...others] = row.map(({ text }) => text.trim());
  return others.some((text) => yearHead.test(text)) || sectionOf(first ?? '') === undefined;
}

/** The heads stand below the figures. */
function isReversed(rows: readonly Cells[]): boolean {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || rows.length < 3) return false;
  return hasFigures(first) && isHead(last) && last.slice(1).some(({ text }) => /\b(?:19|20)\d\d\b/u.test(text));
}

/** Heads come again on every page. */
function isRepeatedHead(row: readonly GridCell[], headRows: readonly Cells[], width: number): boolean {
  const key = row.map(({ text }) => text.trim()).join('|');
  return headRows.some(
    (head) =>
      spread(head, width, false)
        .map(({ text }) => text.trim())
        .join('|') === key,
  );
}

function headOf(headRows: readonly Cells[], width: number, column: number): string {
  const pieces = headRows
    .filter((row) => onlyText(row) === '')
    .map((row) => plainBlanks(spread(row, width, true)[column]?.text ?? '').trim())
    .filter((text) => text !== '');
  return pieces
    .filter((text, at) => text !== pieces[at - 1])
    .join(' ')
    .replace(/\s+/gu, ' ');
}

function describeColumn(
  head: string,
  column: number,
  figures: readonly (readonly (Figure | undefined)[])[],
): TableColumn {
  const years = [...new Set([...head.matchAll(/\b(?:19|20)\d\d\b/gu)].map(([year]) => Number(year)))];
  const isOpen = /\b(?:thereafter|onwards?|future years|beyond|au-?delà|en adelante)(?!\p{L})/iu.test(head);
  const open = isOpen
    ? /\b(?:biennial|biennially|every (?:second|two|other)|tous les deux ans|cada dos años)(?!\p{L})/iu.test(head)
      ? 'biennial'
      : 'annual'
    : undefined;
  const cells = figures.map((row) => row[column]);
  return {
    head,
    kind: kindOf(head, column, cells),
    ...defined({ year: years.length === 1 ? years[0] : undefined, open }),
  };
}

function kindOf(head: string, column: number, cells: readonly (Figure | undefined)[]): ColumnKind {
  const known = cells.filter((cell) => cell !== undefined);
  const amounts = known.filter(({ kind }) => kind === 'amount');
  if (column === 0 || known.length === 0) return 'text';
  if (/^(?:code|item|symbol|paragraph|para\.?|page|annex|budget section|line|column|year)$/iu.test(head)) return 'text';
  if (/\bper ?cent(?:age)?\b|%|\bpercentage\b|\bshare of\b|\bratio\b|\bpourcentage\b|\bporcentaje\b/iu.test(head))
    return 'percent';
  if (known.filter(({ kind }) => kind === 'percent').length * 2 > known.length) return 'percent';
  if (
    /\b(?:rate|unit (?:cost|price)|cost per|average|price per|standard cost|taux|tasa|coût unitaire|costo unitario|promedio)(?!\p{L})/iu.test(
      head,
    )
  )
    return 'rate';
  return amounts.length === 0 && !known.some(({ kind }) => kind === 'dash') ? 'text' : 'amount';
}

/** "1.234.500" or "1.234,5": dots stand between thousands, in every cell of the table. */
function hasDottedThousands(body: readonly (readonly GridCell[])[]): boolean {
  return body.some((row) =>
    row.some(({ text }) => /^[^\d]*\d{1,3}(?:(?:\.\d{3}){2,}|(?:\.\d{3})+,\d{1,2})\D*$/u.test(text.trim())),
  );
}

function withoutDots(text: string): string {
  return /^[^\d]*\d{1,3}(?:\.\d{3})+(?:,\d+)?\D*$/u.test(text.trim()) ? text.replaceAll('.', ' ') : text;
}

/** How many columns at the left are labels: those before the first with figures. */
function leadingTexts(columns: readonly TableColumn[], figures: readonly unknown[]): number {
  const first = columns.findIndex(({ kind }) => kind !== 'text');
  return first === -1 || figures.length === 0 ? 1 : first;
}

function measureOf(
  described: string,
  body: readonly (readonly GridCell[])[],
  figures: readonly (readonly (Figure | undefined)[])[],
  labels: number,
): TableMeasure {
  if (
    /\b(?:dollars?|USD|euros?|EUR|francs?|d[oó]lares)\b|\$|€|\b(?:thousands|millions) of\b|\bmil(?:liers|es) de\b/iu.test(
      described,
    )
  )
    return 'money';
  const amounts = figures.flatMap((row) => row.slice(labels)).filter((one) => one?.kind === 'amount');
  const whole = amounts.every(({ decimals, value }) => decimals === 0 && value < countMax && value > -countMax);
  if (!whole || amounts.length === 0) return 'money';
  const labelTexts = body
    .map((row) =>
      row
        .slice(0, labels)
        .map(({ text }) => text)
        .join(' '),
    )
    .join(' ');
  if (
    /\b(?:posts|positions|staffing|grades?|postes|puestos|plazas)\b/iu.test(described) ||
    grade.test(`${described} ${labelTexts}`)
  )
    return 'posts';
  return /\b(?:expenditures?|appropriations?|requirements?|budget|costs?|contributions?|resources|dépenses|crédits|montants?|gastos|consignación|recursos)(?!\p{L})/iu.test(
    described,
  )
    ? 'money'
    : 'count';
}

/** Whole figures below this, without a currency, count things. */
const countMax = 10_000n * millionths;
const grade = /\b(?:USG|ASG|D-[12]|P-[1-5]|GS|NPO)\b/u;

function multiplierOf(described: string): bigint {
  const unit =
    /\b(thousands?|millions?|billions?) of\b|\((thousands?|millions?|billions?)\b|\b(mil(?:liers?|es|lions|lones)) d[e’']/iu.exec(
      described,
    );
  const name = (unit?.[1] ?? unit?.[2] ?? unit?.[3] ?? '').toLowerCase();
  if (/^(?:thousand|milliers?$|miles$)/u.test(name)) return 1_000n;
  if (/^mil(?:lion|lones)/u.test(name)) return 1_000_000n;
  return name.startsWith('billion') ? 1_000_000_000n : 1n;
}

function describeRows(
  body: readonly (readonly GridCell[])[],
  figures: readonly (readonly (Figure | undefined)[])[],
  columns: readonly TableColumn[],
  labels: number,
): readonly TableRow[] {
  let section: string | undefined;
  const ofWhich = ofWhichRows(body, figures, columns, labels);
  return body.map((row, at) => {
    const own = columns.map(({ kind }, column) =>
      kind === 'text' || column < labels ? undefined : figures[at]?.[column],
    );
    const isHeading = own.every((figure) => figure === undefined);
    const label = labelOf(row, isHeading ? row.length : labels);
    const named = sectionOf(label);
    const role = ofWhich.has(at) ? 'of-which' : rowRole(label);
    if (isHeading) section = named ?? (/^(?:[A-Z]\.|[IVX]+\.|part)\s/iu.test(label) ? undefined : section);
    const rowSection = named ?? (role === 'total' || role === 'grand-total' ? undefined : section);
    // What follows a figure of a whole section is no longer of the section of the heading above it.
    if (!isHeading && named !== undefined && named !== section) section = undefined;
    return {
      number: at + 1,
      label,
      role: isHeading ? 'heading' : role,
      indent: row[0]?.indent ?? 0,
      ...defined({ section: rowSection }),
      namesSection: named !== undefined,
      figures: own,
      texts: row.map(({ text }) => plainBlanks(text).trim()),
    } as const;
  });
}

/** A label without marks, from the cells of the row that have it; a heading may reach over all of them. */
function labelOf(row: readonly GridCell[], cells: number): string {
  return cleanLabel(
    row
      .slice(0, cells)
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join(' '),
  );
}
