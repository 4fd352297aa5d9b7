import { lineName } from '../model/line-selector.ts';
import type { Statement } from '../model/statement.ts';
import type { Warning } from '../model/warning.ts';
import type { EstimatedLine, YearAmount } from '../results/estimate.ts';

/**
 * Amounts that stand in no table, each named: those of a servicing that no table of lines shows, in years that no summary shows
 * either. A line that is shown in the summary alone is asked about only where no year of it is shown; its other years are a note.
 */
export function checkShown({ tables, currency }: Statement, lines: readonly EstimatedLine[]): readonly Warning[] {
  const servicings = new Set<string>(tables.map((table) => table.of));
  const summaryYears = new Set(tables.flatMap((table) => (table.of === 'summary' ? table.years : [])));
  return lines.flatMap((line): Warning[] => {
    if (servicings.has(line.servicing)) return [];
    const due = line.amounts.filter(({ amount }) => amount !== 0);
    const hidden = due.filter(({ year }) => !summaryYears.has(year));
    if (hidden.length === 0) return [];
    const isShownElsewhere = line.servicing === 'summary-only' && hidden.length < due.length;
    return [
      {
        severity: isShownElsewhere ? 'note' : 'query',
        code: 'in-no-table',
        message: `${amountWords(hidden, currency)} of ${lineName(line)} (${line.servicing}) stand in no table${advice(line, isShownElsewhere)}`,
        requirement: requirementOf(hidden),
      },
    ];
  });
}

function advice({ servicing }: EstimatedLine, isShownElsewhere: boolean): string {
  if (isShownElsewhere) return ': the summary does not show those years.';
  const table = servicing === 'summary-only' ? 'a summary of those years' : `a table of "${servicing}"`;
  return `. Add ${table} to the tables, or correct the servicing of the charge.`;
}

function amountWords(hidden: readonly YearAmount[], currency: string): string {
  const named = hidden.slice(0, 4).map(({ year, amount }) => `${currency} ${amount} in ${year}`);
  return `${named.join(', ')}${hidden.length > 4 ? ` and further amounts until ${hidden.at(-1)?.year ?? ''}` : ''}`;
}

/** The requirement with the first id among those that the amounts are of: the same, whatever the order of requirements. */
function requirementOf(hidden: readonly YearAmount[]): string {
  const ids = hidden.flatMap(({ components }) => components.map(({ requirement }) => requirement));
  return [...ids].sort()[0] ?? '';
}
