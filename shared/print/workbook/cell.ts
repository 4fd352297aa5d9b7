import { dayNumber } from '../../time/calendar.ts';
import { escapeXml } from './xml-text.ts';
import type { Style } from './style-book.ts';

/** A cell: a text, a number as it is written, a day, or a formula with the value that it has now. */
export type Cell =
  | { text: string; style?: Style }
  | { day: string; style?: Style }
  | { number: string | number; style?: Style }
  | { formula: string; value: string | number; style?: Style };

/** From which spreadsheets count days, since they take 1900 for a leap year. */
const dayZero = '1899-12-30';

/** What a cell of a spreadsheet holds at most, in UTF-16 units. */
const mostCharacters = 32_767;

const cut = (length: number) => ` … [cut: the text has ${length} characters, a cell holds ${mostCharacters}]`;

/** A text within a formula. */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Letters of a column, from A for 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** The address of a cell, its column counted from 0 and its row from 1. */
export function address(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** The address of a cell on another sheet, which copying a formula does not move. */
export function absolute(sheet: string, column: number, row: number): string {
  return `${quoteSheet(sheet)}!$${columnName(column)}$${row}`;
}

/** The name of a sheet as formulas have it. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z]+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * One cell as XML. Texts are inline strings: a spreadsheet takes none of them for a formula, whatever it begins with.
 */
export function cellXml(cell: Cell, at: string, style: number): string {
  const opening = `<c r="${at}"${style === 0 ? '' : ` s="${style}"`}`;
  if ('text' in cell) return `${opening} t="inlineStr"><is><t xml:space="preserve">${cellText(cell.text)}</t></is></c>`;
  if ('day' in cell) return `${opening}><v>${dayNumber(cell.day) - dayNumber(dayZero)}</v></c>`;
  if ('number' in cell) return `${opening}><v>${cell.number}</v></c>`;
  if (typeof cell.value === 'number') return `${opening}><f>${escapeXml(cell.formula)}</f><v>${cell.value}</v></c>`;
  return `${opening} t="str"><f>${escapeXml(cell.formula)}</f><v>${cellText(cell.value)}</v></c>`;
}

/** A text that no cell can hold whole says so at its end. */
function cellText(text: string): string {
  if (text.length <= mostCharacters) return escapeXml(text);
  const note = cut(text.length);
  return escapeXml(text.slice(0, mostCharacters - note.length).replace(/[\ud800-\udbff]$/, '') + note);
}
