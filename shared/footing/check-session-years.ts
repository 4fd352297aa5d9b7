import { finding } from './check-declared-recurrence.ts';
import type { FiguresTable } from './figures-table.ts';
import { formatValue } from './read-figure.ts';
import type { YearsRow } from './recurrence-rows.ts';
import type { DocumentFinding } from '../results/document-check.ts';

/** What is needed for sessions alone, by the last words before its recurrence. */
const forSessions = /\b(?:servicing|service)\b[^,;()]*\bsessions?\b[^,;()]{0,40}$|\bof (?:the )?sessions?\s*$/iu;

/**
 * Holds costs of servicing sessions against the years in which a table of conference services has any: an annual column
 * that goes on in a year between two sessions is asked about.
 */
export function checkSessionYears(
  rows: readonly YearsRow[],
  tables: readonly FiguresTable[],
): readonly DocumentFinding[] {
  const sessions = tables.flatMap(({ columns, name }) => {
    const open = columns.find((column) => column.open === 'biennial');
    const dated = columns.flatMap(({ year, open: isOpen }) =>
      year === undefined || isOpen !== undefined ? [] : [year],
    );
    return open?.year === undefined || dated.length === 0 ? [] : [{ name, last: Math.max(...dated), next: open.year }];
  });
  return rows.flatMap((row) => {
    const { open, items } = row;
    const [item] = items;
    if (item === undefined || items.length !== 1 || open.every === 'biennial' || open.value === 0n) return [];
    if (!forSessions.test(item.text.trim())) return [];
    const between = sessions.find(({ last, next }) => open.year > last && open.year < next);
    if (between === undefined) return [];
    const message =
      `${formatValue(open.value)} is printed for servicing sessions under ` +
      `"${open.head}", but ${between.name} has no session in ${open.year}: its columns ` +
      `go from ${between.last} to ${between.next}. Ask for which sessions the amount is.`;
    return [finding('session-years', row, open.column, items, message)];
  });
}
