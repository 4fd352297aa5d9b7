import { address, type Cell } from '../print/workbook/cell.ts';
import { headRow } from '../print/workbook/columns.ts';
import type { Row, Sheet } from '../print/workbook/sheet.ts';
import type { WorkbookDifference } from '../results/workbook-import.ts';
import type { ReadCell, ReadRow, ReadSheet } from './read-workbook.ts';

/**
 * A value that may be edited, and was: of what it is, where it stood when the workbook left, and the cell that holds it
 * now.
 */
export type InputEdit = {
  of: NonNullable<Sheet['inputs']>['of'];
  sheet: string;
  baseRow: number;
  column: number;
  cell: string;
  read: ReadCell | undefined;
};

export type ComparedWorkbook = {
  edits: readonly InputEdit[];
  differences: readonly WorkbookDifference[];
  /** How many differences there are besides those listed. */
  further: number;
};

/** Differences that are listed of one sheet; of the others only how many there are. */
const LISTED_MOST = 40;

/** Holds a workbook as it came back against its sheets as they left: what was edited, and everything else that differs. */
export function compareWorkbook(left: readonly Sheet[], back: readonly ReadSheet[]): ComparedWorkbook {
  const edits: InputEdit[] = [];
  const differences: WorkbookDifference[] = [];
  let further = 0;
  const report = (found: readonly WorkbookDifference[]) => {
    differences.push(...found.slice(0, LISTED_MOST));
    further += Math.max(0, found.length - LISTED_MOST);
  };
  for (const sheet of left) {
    const read = back.find(({ name }) => name === sheet.name);
    if (read === undefined) {
      report([{ kind: 'lost-sheet', sheet: sheet.name, message: `Sheet "${sheet.name}" is no longer there.` }]);
      continue;
    }
    report(compareSheet(sheet, read, edits));
  }
  for (const { name } of back)
    if (!left.some((sheet) => sheet.name === name))
      report([
        { kind: 'added-sheet', sheet: name, message: `Sheet "${name}" was added; nothing of it is taken over.` },
      ]);
  return { edits, differences, further };
}

function compareSheet(sheet: Sheet, read: ReadSheet, edits: InputEdit[]): readonly WorkbookDifference[] {
  const found: WorkbookDifference[] = [];
  const { pairs, lost, added } = pairRows([...sheet.rows], read.rows);
  for (const { base, baseRow, row } of pairs) compareRow(sheet, base, baseRow, row, found, edits);
  for (const { base, baseRow } of lost)
    found.push({
      kind: 'lost-row',
      sheet: sheet.name,
      cell: `A${baseRow}`,
      was: textOf(base),
      message: `Row ${baseRow} of "${sheet.name}" is no longer there.`,
    });
  for (const row of added)
    found.push({
      kind: 'added-row',
      sheet: sheet.name,
      cell: `A${row.number}`,
      is: row.cells
        .map(({ value }) => value)
        .join(' ')
        .slice(0, 200),
      message: `Row ${row.number} of "${sheet.name}" was added; nothing of it is taken over.`,
    });
  return found;
}

type Pair = { base: Row; baseRow: number; row: ReadRow };
type Paired = { pairs: readonly Pair[]; lost: readonly Omit<Pair, 'row'>[]; added: readonly ReadRow[] };

/** Rows by their texts, whatever order they are in now; those whose texts were edited, by their numbers. */
function pairRows(base: readonly Row[], back: readonly ReadRow[]): Paired {
  const waiting = new Map<string, ReadRow[]>();
  for (const row of back) {
    const key = row.cells
      .filter(({ kind, formula }) => kind === 'text' && formula === undefined)
      .map(({ value }) => plain(value))
      .join('\u0000');
    waiting.set(key, [...(waiting.get(key) ?? []), row]);
  }
  const taken = new Set<ReadRow>();
  const pairs: Pair[] = [];
  const open: Omit<Pair, 'row'>[] = [];
  base.forEach((one, index) => {
    if (one.cells.every((cell) => cell === undefined)) return;
    const candidates = waiting.get(keyOf(one)) ?? [];
    const same = candidates.find(({ number }) => number === index + 1) ?? candidates[0];
    if (same === undefined) {
      open.push({ base: one, baseRow: index + 1 });
      return;
    }
    candidates.splice(candidates.indexOf(same), 1);
    taken.add(same);
    pairs.push({ base: one, baseRow: index + 1, row: same });
  });
  const free = new Map(back.filter((row) => !taken.has(row)).map((row) => [row.number, row]));
  const lost: Omit<Pair, 'row'>[] = [];
  for (const one of open) {
    const row = free.get(one.baseRow);
    if (row === undefined) lost.push(one);
    else {
      free.delete(one.baseRow);
      pairs.push({ ...one, row });
    }
  }
  return { pairs, lost, added: [...free.values()] };
}

function keyOf({ cells }: Row): string {
  return cells
    .flatMap((cell) => (cell !== undefined && 'text' in cell && cell.text !== '' ? [plain(cell.text)] : []))
    .join('\u0000');
}

function textOf({ cells }: Row): string {
  return cells
    .flatMap((cell) => (cell !== undefined && 'text' in cell ? [cell.text] : []))
    .join(' ')
    .slice(0, 200);
}

function compareRow(
  { name: sheet, inputs }: Sheet,
  { cells }: Row,
  baseRow: number,
  { number, cells: read }: ReadRow,
  found: WorkbookDifference[],
  edits: InputEdit[],
): void {
  const byColumn = new Map(read.map((cell) => [cell.column, cell]));
  const width = Math.max(cells.length, ...read.map(({ column }) => column + 1));
  for (let column = 0; column < width; column += 1) {
    const [base, now] = [cells[column], byColumn.get(column)];
    const cell = address(column, number);
    if (base !== undefined && baseRow > headRow && inputs?.columns.includes(column) === true) {
      if (isOtherInput(base, now)) edits.push({ of: inputs.of, sheet, baseRow, column, cell, read: now });
      continue;
    }
    const difference = compareCell(base, now);
    if (difference !== undefined) found.push({ ...difference, sheet, cell });
  }
}

function isOtherInput(base: Cell, now: ReadCell | undefined): boolean {
  if (now === undefined) return true;
  if ('formula' in base) return now.formula === undefined || plainFormula(now.formula) !== plainFormula(base.formula);
  if ('text' in base || now.formula !== undefined) return true;
  if ('day' in base) return now.value !== base.day;
  if (now.kind !== 'number') return true;
  return Number(now.value) !== Number(base.number);
}

type CellDifference = Pick<WorkbookDifference, 'kind' | 'was' | 'is' | 'message'>;

function compareCell(base: Cell | undefined, now: ReadCell | undefined): CellDifference | undefined {
  if (base === undefined || ('text' in base && base.text === ''))
    return now === undefined || (now.value === '' && now.formula === undefined)
      ? undefined
      : said('added-value', '', now.formula === undefined ? now.value : `=${now.formula}`);
  const is = now?.formula === undefined ? (now?.value ?? '') : `=${now.formula}`;
  if ('formula' in base) {
    if (now?.formula === undefined) return said('lost-formula', `=${base.formula}`, is);
    return plainFormula(now.formula) === plainFormula(base.formula)
      ? undefined
      : said('changed-formula', `=${base.formula}`, is);
  }
  if ('text' in base) {
    const isSame = now?.formula === undefined && plain(now?.value ?? '') === plain(base.text);
    return isSame ? undefined : said('changed-text', base.text, is);
  }
  const own = 'day' in base ? base.day : String(base.number);
  const isSame =
    now?.formula === undefined &&
    ('day' in base ? now?.value === own : now?.kind === 'number' && Number(now.value) === Number(own));
  return isSame ? undefined : said('changed-value', own, is);
}

const MESSAGES: Readonly<Record<CellDifference['kind'], string>> = {
  'added-value': 'was empty when the workbook left',
  'changed-value': 'had another value when the workbook left; only rates and quantities are taken over',
  'changed-text': 'had another text when the workbook left',
  'changed-formula': 'had another formula when the workbook left, so what it shows is no longer computed as before',
  'lost-formula': 'had a formula when the workbook left and has none now, so it no longer follows',
  'lost-row': '',
  'added-row': '',
  'lost-sheet': '',
  'added-sheet': '',
};

function said(kind: WorkbookDifference['kind'], was: string, is: string): CellDifference {
  return { kind, was: was.slice(0, 300), is: is.slice(0, 300), message: MESSAGES[kind] };
}

/** Line ends and blanks at ends may differ, and what was cut for its length says so. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').slice(0, 30_000).trim();
}

/** A formula as it reads whatever program wrote it: blanks and capitals aside, but for what is in quotes. */
function plainFormula(formula: string): string {
  return formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\s+|[^"'\s]+/g, (piece) => {
    if (piece.startsWith('"') || piece.startsWith("'")) return piece;
    return piece.trim().toUpperCase();
  });
}
