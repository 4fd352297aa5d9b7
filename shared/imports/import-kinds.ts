import { withGuard } from '../csv/read-csv.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import type { ImportKind } from '../results/import-kind.ts';
import { csv } from '../print/tables/csv.ts';
import { importPosts, POST_COLUMNS, postCells } from './import-posts.ts';
import { FIGURE_COLUMNS, importFigures } from './import-figures.ts';
import { importPublished, PUBLISHED_COLUMNS, PUBLISHED_YEARS } from './import-published.ts';
import type { PublishedChoice } from './published-choice.ts';
import { importRates, RATE_COLUMNS, rateCells } from './import-rates.ts';
import { importRequirements, REQUIREMENT_COLUMNS, requirementCells } from './import-requirements.ts';
import type { ColumnMapping, ImportColumn, ImportedTable, ReadTable, SourceTable } from './import-table.ts';
import { importTreatyStatus, type RegisterChoice, TREATY_COLUMNS, treatyCells } from './import-treaty-status.ts';
import { readTable } from './read-table.ts';

export type StatementTable = Exclude<ImportKind, 'rates'>;

const COLUMNS: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  posts: POST_COLUMNS,
  requirements: REQUIREMENT_COLUMNS,
  published: PUBLISHED_COLUMNS,
  figures: FIGURE_COLUMNS,
  'treaty-status': TREATY_COLUMNS,
  rates: RATE_COLUMNS,
};

/** The tables of a statement that leave in the columns in which they come back; figures leave as estimates do. */
export type ExportedTable = Exclude<StatementTable, 'published' | 'figures'>;

/** What an import is told besides its table. */
export type ImportChoice = RegisterChoice & PublishedChoice & { mapping?: ColumnMapping | undefined };

/** A table taken into a document, with the headers of the file and what they were taken for. */
export type MadeImport<Document> = ImportedTable<Document> & Pick<ReadTable, 'columns'>;

/** Takes a table into a statement. @throws Refused with every problem by row and column. */
export function importIntoStatement(
  statement: Statement,
  kind: StatementTable,
  source: SourceTable,
  choice: ImportChoice,
): MadeImport<Statement> {
  const table = readTable(source, COLUMNS[kind], {
    mapping: choice.mapping ?? {},
    takesYears: kind === 'published',
  });
  const imported = {
    posts: () => importPosts(statement, table),
    requirements: () => importRequirements(statement, table),
    published: () => importPublished(statement, table, choice),
    figures: () => importFigures(statement, table),
    'treaty-status': () => importTreatyStatus(statement, table, choice),
  }[kind]();
  return { ...imported, columns: table.columns };
}

/** Takes rates into a card. @throws Refused with every problem by row and column. */
export function importIntoCard(card: RateCard, source: SourceTable, choice: ImportChoice): MadeImport<RateCard> {
  const table = readTable(source, RATE_COLUMNS, { mapping: choice.mapping ?? {} });
  return { ...importRates(card, table), columns: table.columns };
}

/** The columns of a table, each with what it holds. */
export function importColumns(kind: ImportKind): readonly ImportColumn[] {
  return COLUMNS[kind];
}

/** Those that whoever fills one in has something to say in. */
function filledColumns(kind: ImportKind): readonly ImportColumn[] {
  return COLUMNS[kind].filter(({ derived }) => derived !== true);
}

/** A table to fill in: its header and one row as an example. */
export function importTemplate(kind: ImportKind): string {
  const columns = [...filledColumns(kind), ...(kind === 'published' ? PUBLISHED_YEARS : [])];
  return csv([columns.map(({ name }) => name), columns.map(({ example }) => withGuard(example))]);
}

/** A table of a statement as CSV, in the columns in which it comes back. Published amounts are in the tables. */
export function exportFromStatement(statement: Statement, kind: ExportedTable, register?: string): string {
  const rows = {
    posts: () => postCells(statement),
    requirements: () => requirementCells(statement),
    'treaty-status': () => treatyCells(statement, register),
  }[kind]();
  return asCsv(kind, rows);
}

/** The rates of a card as CSV, in the columns in which they come back. */
export function exportFromCard(card: RateCard): string {
  return asCsv('rates', rateCells(card));
}

function asCsv(kind: ImportKind, rows: readonly (readonly string[])[]): string {
  return csv([filledColumns(kind).map(({ name }) => name), ...rows.map((row) => row.map(withGuard))]);
}
