import { fitsOne } from '../model/line-filter.ts';
import { lineName } from '../model/line-selector.ts';
import type { Statement } from '../model/statement.ts';
import type { Warning } from '../model/warning.ts';
import type { EstimatedLine, YearAmount } from '../results/estimate.ts';
import { type LineOfFund, asksForFunds, divideByFund } from './lines-of-funds.ts';
import { makeRowOrder } from './order-rows.ts';

/**
 * Amounts that stand in no table, each named: those of a servicing that no table of lines shows, in years that no
 * summary shows either. A line that is shown in the summary alone is asked about only where no year of it is shown; its
 * other years are a note.
 */
export function checkShown(statement: Statement, lines: readonly EstimatedLine[]): readonly Warning[] {
  const { tables, currency } = statement;
  const isLaidOut = shownByLayouts(statement);
  const servicings = new Set<string>(tables.map((table) => table.of));
  const summaryYears = new Set(tables.flatMap((table) => (table.of === 'summary' ? table.years : [])));
  return lines.flatMap((line): Warning[] => {
    if (servicings.has(line.servicing)) return [];
    const due = line.amounts.filter(({ amount }) => amount !== 0);
    const hidden = due.filter(({ year }) => !summaryYears.has(year) && !isLaidOut(line, year));
    if (hidden.length === 0) return [];
    const isShownElsewhere =
      hidden.length < due.length &&
      (line.servicing === 'summary-only' || due.some(({ year }) => isLaidOut(line, year)));
    return [
      {
        severity: isShownElsewhere ? 'note' : 'query',
        code: 'in-no-table',
        message:
          `${amountsText(hidden, currency)} of ${lineName(line)} (${line.servicing}) stand in no ` +
          `table${advice(line, isShownElsewhere)}`,
        requirement: requirementOf(hidden),
      },
    ];
  });
}

/** Whether a table of its own layout has a row of a line and a column of its year. */
function shownByLayouts(statement: Statement): (line: EstimatedLine, year: number) => boolean {
  const layouts = statement.tables.filter((table) => table.of === 'layout');
  if (layouts.length === 0) return () => false;
  const { chainOf } = makeRowOrder(statement);
  const isDivided = layouts.some(asksForFunds);
  const isShown = (line: LineOfFund, year: number) =>
    layouts.some(
      ({ rows, columns }) =>
        fitsOne(line, rows?.only, chainOf) &&
        columns.some((column) => {
          if ('generated' in column) return fitsOne(line, column.only, chainOf);
          if ('changes' in column) return column.changes === year && line.category !== undefined;
          return 'year' in column && column.year === year && fitsOne(line, column.only, chainOf);
        }),
    );
  return (line, year) =>
    isDivided
      ? divideByFund([line])
          .filter(({ amounts }) => amounts.some((one) => one.year === year && one.amount !== 0))
          .every((part) => isShown(part, year))
      : isShown(line, year);
}

function advice({ servicing }: EstimatedLine, isShownElsewhere: boolean): string {
  if (isShownElsewhere)
    return servicing === 'summary-only'
      ? ': the summary does not show those years.'
      : ': the tables that show the line do not show those years.';
  const table = servicing === 'summary-only' ? 'a summary of those years' : `a table of "${servicing}"`;
  return `. Add ${table} to the tables, or correct the servicing of the charge.`;
}

function amountsText(hidden: readonly YearAmount[], currency: string): string {
  const named = hidden.slice(0, 4).map(({ year, amount }) => `${currency} ${amount} in ${year}`);
  return `${named.join(', ')}${hidden.length > 4 ? ` and further amounts until ${hidden.at(-1)?.year ?? ''}` : ''}`;
}

/**
 * The requirement with the first id among those that the amounts are of: the same, whatever the order of requirements.
 */
function requirementOf(hidden: readonly YearAmount[]): string {
  const ids = hidden.flatMap(({ components }) => components.map(({ requirement }) => requirement));
  return [...ids].sort()[0] ?? '';
}
