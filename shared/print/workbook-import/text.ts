import type { WorkbookImport } from '../../results/workbook-import.ts';
import { columnsText } from '../align-columns.ts';
import { counted } from '../counted.ts';
import { formatAmount } from '../format-amount.ts';

/** What came back in a workbook, to read: proposals first, then what cannot be one, then everything else that differs. */
export function workbookImportText(result: WorkbookImport): string {
  const { symbol, madeFrom, proposals, totals, problems, differences, furtherDifferences, notes } = result;
  const { statement } = madeFrom;
  return [
    `Workbook of ${symbol}, made from revision ` +
      `${statement.revision}${madeFrom.isCurrent ? '' : ' (no longer current)'}`,
    ...notes.map((note) => `  ${note}`),
    '',
    proposals.length === 0
      ? 'No rate or quantity was edited.'
      : `${counted(proposals.length, 'proposal')}; nothing is changed until somebody keeps the scenario:`,
    ...(proposals.length === 0
      ? []
      : columnsText(proposals.map(({ sheet, cell, of, from, to }) => [`  ${sheet}!${cell}`, `${from} → ${to}`, of]))
          .trimEnd()
          .split('\n')),
    ...(totals.length === 0
      ? []
      : [
          '',
          'Totals would be:',
          ...totals.map(
            ({ table, column, from, to }) =>
              `  Table ${table}, ${column}: ${formatAmount(to)} instead of ${formatAmount(from)}`,
          ),
        ]),
    ...section(
      'Edited, and no proposal:',
      problems.map(({ sheet, cell, message }) => `${sheet}!${cell}: ${message}`),
    ),
    ...section(
      'Edited elsewhere, and not taken over:',
      differences.map(({ sheet, cell, was, is, message }) =>
        cell === undefined || is === undefined || was === undefined
          ? message
          : `${sheet}!${cell} ${message}: ${JSON.stringify(was)}, now ${JSON.stringify(is)}`,
      ),
    ),
    ...(furtherDifferences === 0 ? [] : [`  and ${furtherDifferences} more`]),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}
