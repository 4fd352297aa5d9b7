import { placeText } from './figures-table.ts';
import { cellAt } from './footed-sum.ts';
import { formatValue } from './read-figure.ts';
import type { RecurrenceItem } from './recurrence-items.ts';
import type { YearsRow } from './recurrence-rows.ts';
import type { DocumentFinding } from '../results/document-check.ts';

/**
 * Holds "recurrent", "non-recurrent" and "biennial" in the text against the columns. All of it are queries: a text may
 * mean more than it says.
 */
export function checkDeclaredRecurrence(rows: readonly YearsRow[]): readonly DocumentFinding[] {
  return rows.flatMap((row) => [...againstOpenColumn(row), ...biennialInAnnualColumn(row), ...fromYear(row)]);
}

/** A further year's column shows something, or nothing, against the words. */
function againstOpenColumn(row: YearsRow): readonly DocumentFinding[] {
  const { open, items } = row;
  const recurs = items.filter(({ recurrence }) => recurrence !== 'non-recurrent');
  const [first] = items;
  if (first === undefined) return [];
  if (recurs.length === 0 && open.value !== 0n) {
    const message =
      `The text says "${first.declared}", but ${formatValue(open.value)} is printed under "${open.head}". Correct ` +
      'the words, or show nothing there.';
    return [finding('recurrence-words', row, open.column, items, message)];
  }
  const [annual] = recurs;
  if (annual !== undefined && open.value === 0n && row.years.some(({ value }) => value !== 0n)) {
    const message =
      `The text says "${annual.declared}", but nothing is printed under ` +
      `"${open.head}". Correct the words, or show what recurs.`;
    return [finding('recurrence-words', row, open.column, recurs, message)];
  }
  return [];
}

/** What comes every second year cannot be in a column for every year. */
function biennialInAnnualColumn(row: YearsRow): readonly DocumentFinding[] {
  const { open, items, years } = row;
  const biennial = items.filter(({ recurrence }) => recurrence === 'biennial');
  const [first] = biennial;
  if (
    first === undefined ||
    open.every === 'biennial' ||
    open.value === 0n ||
    isBiennial(years.map(({ value }) => value))
  )
    return [];
  const message =
    `The text says "${first.declared}" of "${shorten(first.text)}", but "${open.head}" shows ` +
    `${formatValue(open.value)} for every year, which does not alternate. Ask in which years the amount falls, and ` +
    'how much of the line it is.';
  return [finding('recurrence-words', row, open.column, biennial, message)];
}

/** Whether amounts of consecutive years alternate with nothing. */
function isBiennial(values: readonly bigint[]): boolean {
  return values.length >= 2 && values.every((value, at) => at === 0 || (value === 0n) !== (values[at - 1] === 0n));
}

/** "Recurrent from 2026 onwards": nothing before, something in each year from then on. */
function fromYear(row: YearsRow): readonly DocumentFinding[] {
  if (row.items.length !== 1) return [];
  return row.items.flatMap((item) => {
    const { from } = item;
    if (from === undefined) return [];
    const odd = row.years.find(({ year, value }) => (year < from ? value !== 0n : value === 0n));
    if (odd === undefined) return [];
    const shown = odd.value === 0n ? 'nothing' : formatValue(odd.value);
    const message = `The text says "${item.declared}", but ${odd.year} shows ${shown}. Correct the words or the year.`;
    return [finding('recurrence-words', row, odd.column, [item], message)];
  });
}

export function finding(
  rule: DocumentFinding['rule'],
  { table, row }: Pick<YearsRow, 'table' | 'row'>,
  column: number,
  items: readonly RecurrenceItem[],
  message: string,
): DocumentFinding {
  const place = placeText({ table, row, column });
  const said = items.map((item) => ({ place: item.place, printed: `(${item.declared})` }));
  const figures = [{ place, printed: cellAt(table, row, column)?.printed ?? '' }, ...said];
  return { severity: 'query', rule, place, figures, message };
}

function shorten(text: string): string {
  const bare = text.replace(/^\((?:[a-z]+)\)\s+/u, '').trim();
  return bare.length <= 120 ? bare : `${bare.slice(0, 117)}…`;
}
