import type * as z from 'zod/mini';
import { readDay, readDecimal, readTruth, type Cell } from '../csv/read-cell.ts';
import { explainIssue } from '../model/explain-issue.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { ImportRecord, ReadTable } from './import-table.ts';

/** Reads the cells of one row as values, and remembers what cannot be read, by row and column. */
export type RowReader = {
  text: (column: string) => string | undefined;
  decimal: (column: string) => string | undefined;
  day: (column: string) => string | undefined;
  truth: (column: string) => boolean | undefined;
  /** Documents: "A/C.3/79/L.53" in one column, the place in it in another. */
  sources: () => readonly Source[] | undefined;
  /** Whether the table has the column at all. */
  hasColumn: (column: string) => boolean;
  refuse: (column: string, message: string) => void;
  /** Whether a cell of the row was refused. */
  isRefused: (column: string) => boolean;
};

export function makeRowReader(table: ReadTable, record: ImportRecord, problems: Problem[]): RowReader {
  const refused = new Set<string>();
  const refuse = (column: string, message: string) => {
    refused.add(column);
    problems.push(table.at(record, column, message));
  };
  const text = (column: string) => record.cells[column];
  const read = <Value>(column: string, reader: (cell: string) => Cell<Value>): Value | undefined => {
    const cell = text(column);
    if (cell === undefined) return undefined;
    const found = reader(cell);
    if ('value' in found) return found.value;
    refuse(column, found.refused);
    return undefined;
  };
  return {
    text,
    decimal: (column) => read(column, (cell) => readDecimal(cell, table.isSemicolon ? ';' : ',')),
    day: (column) => read(column, (cell) => readDay(cell)),
    truth: (column) => read(column, readTruth),
    sources: () => {
      const symbols = text('source');
      if (symbols === undefined) return undefined;
      const paragraph = text('paragraph');
      const [, place] = /,\s*(.+)$/.exec(symbols) ?? [];
      if (place !== undefined && !refused.has('source'))
        refuse('source', `has more than the symbol of a document: put "${place}" into a column "paragraph"`);
      return symbols
        .split(/\s*;\s*/)
        .filter((symbol) => symbol !== '')
        .map((symbol, position) => ({ symbol, ...(position === 0 && paragraph !== undefined && { paragraph }) }));
    },
    hasColumn: (column) => table.columns.some((one) => one.column === column),
    refuse,
    isRefused: (column) => refused.has(column),
  };
}

/** What a schema found, or a problem that is put into words already. */
type Issue = z.core.$ZodIssue | { path: readonly PropertyKey[]; message: string };

function wordsOf(issue: Issue, value: unknown): string {
  return 'code' in issue ? explainIssue(issue, value) : issue.message;
}

/** Says what a schema refuses of a row in the column that the value came from. */
export function refuseIssues(
  row: RowReader,
  issues: readonly Issue[],
  columnOf: (path: readonly PropertyKey[]) => string,
): void {
  for (const issue of issues) {
    const column = columnOf(issue.path);
    if (row.isRefused(column)) continue;
    const isMissing = row.text(column) === undefined;
    row.refuse(column, isMissing ? 'is needed here' : wordsOf(issue, row.text(column)));
  }
}
