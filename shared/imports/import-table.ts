import type { Problem } from '../model/problem.ts';

// What belongs in this folder: tables that come in as CSV or in a workbook and become part of a statement or rate card:
// posts, requirements, whole published tables, the status of a treaty, rates. No money is computed here.

/** A column that a table may have. `also` are names that people give it besides its own. */
export type ImportColumn = {
  name: string;
  required?: true;
  /** What tables have when they leave and follows from the rest: it is passed over when it comes back. */
  derived?: true;
  also?: readonly string[];
  about: string;
  example: string;
};

/** A row as a file has it: its number, and its cells as texts. */
export type SourceRow = { number: number; cells: readonly string[] };

/** What a file holds: its rows, what they are called in messages, and whether amounts may have a decimal comma. */
export type SourceTable = { rows: readonly SourceRow[]; rowName: 'line' | 'row'; isSemicolon: boolean };

/** A row by the columns of its table. A cell that is empty or missing is not there. */
export type ImportRecord = { number: number; cells: Readonly<Record<string, string>> };

/** Which header of the file is which column. A header mapped to "-" is passed over. */
export type ColumnMapping = Readonly<Record<string, string>>;

export type ReadTable = {
  records: readonly ImportRecord[];
  /** The headers of the file in their order, with the columns that they are taken for. */
  columns: readonly { header: string; column: string | null }[];
  isSemicolon: boolean;
  at: (record: ImportRecord, column: string, message: string) => Problem;
};

/** What an import would do to one row's thing. */
export type RowChange = {
  row: number;
  of: string;
  what: 'added' | 'changed' | 'unchanged' | 'removed';
  fields: readonly { field: string; from: string; to: string }[];
};

/** A document with a table taken in, and what each row did. */
export type ImportedTable<Document> = { document: Document; changes: readonly RowChange[] };
