import { withGuard } from '../csv/read-csv.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import type { ImportKind } from '../results/import-kind.ts';
import { csv } from '../print/tables/csv.ts';
import { CONSULTANT_TABLE } from './import-consultants.ts';
import { DOCUMENT_TABLE } from './import-documents.ts';
import { importPosts, postCells } from './import-posts.ts';
import { FIGURE_COLUMNS, importFigures } from './import-figures.ts';
import { importPublished, PUBLISHED_COLUMNS, PUBLISHED_YEARS } from './import-published.ts';
import { POST_COLUMNS } from './post-columns.ts';
import type { PublishedChoice } from './published-choice.ts';
import { importRates, RATE_COLUMNS, rateCells } from './import-rates.ts';
import { importRequirements, REQUIREMENT_COLUMNS, requirementCells } from './import-requirements.ts';
import { SESSION_TABLE } from './import-sessions.ts';
import { TRAVEL_TABLE } from './import-travel.ts';
import { importKind, kindCells } from './kind-table.ts';
import type { ColumnMapping, ImportColumn, ImportedTable, ReadTable, SourceTable } from './import-table.ts';
import { importTreatyStatus, type RegisterChoice, TREATY_COLUMNS, treatyCells } from './import-treaty-status.ts';
import { readTable } from './read-table.ts';

export type StatementTable = Exclude<ImportKind, 'rates'>;

const COLUMNS: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  posts: POST_COLUMNS,
  requirements: REQUIREMENT_COLUMNS,
  documents: DOCUMENT_TABLE.columns,
  sessions: SESSION_TABLE.columns,
  travel: TRAVEL_TABLE.columns,
  consultants: CONSULTANT_TABLE.columns,
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
    documents: () => importKind(statement, table, DOCUMENT_TABLE),
    sessions: () => importKind(statement, table, SESSION_TABLE),
    travel: () => importKind(statement, table, TRAVEL_TABLE),
    consultants: () => importKind(statement, table, CONSULTANT_TABLE),
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
    documents: () => kindCells(statement, DOCUMENT_TABLE),
    sessions: () => kindCells(statement, SESSION_TABLE),
    travel: () => kindCells(statement, TRAVEL_TABLE),
    consultants: () => kindCells(statement, CONSULTANT_TABLE),
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
