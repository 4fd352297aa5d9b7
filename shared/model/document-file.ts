import { type ExportedFrom, takeExportedFrom, withExportedFrom } from './exported-from.ts';
import { parse } from './parse.ts';
import { type RateCard, rateCardSchema } from './rate.ts';
import { readJson } from './read-json.ts';
import { type Statement, statementSchema } from './statement.ts';

/**
 * The file format of statements and rate cards: JSON, two spaces, fields in the order of the schema, lists in the
 * writer's order, a newline at the end. So a change of one field is a change of one line, and reading and printing
 * gives the same bytes.
 */

/**
 * Reads a statement's file.
 *
 * @throws Refused with every problem.
 */
export function readStatement(text: string): Statement {
  return parse(statementSchema, takeExportedFrom(readJson(text)).value);
}

/**
 * Reads a rate card's file.
 *
 * @throws Refused with every problem.
 */
export function readRateCard(text: string): RateCard {
  return parse(rateCardSchema, takeExportedFrom(readJson(text)).value);
}

/**
 * Prints a document in its file format, with the revision from which it is exported if it is. Parsing it first puts the
 * fields in the order of the schema.
 */
export function printStatement(statement: Statement, exportedFrom?: ExportedFrom): string {
  return printJson(parse(statementSchema, statement), exportedFrom);
}

export function printRateCard(card: RateCard, exportedFrom?: ExportedFrom): string {
  return printJson(parse(rateCardSchema, card), exportedFrom);
}

function printJson(document: object, exportedFrom: ExportedFrom | undefined): string {
  const value = exportedFrom === undefined ? document : withExportedFrom(document, exportedFrom);
  return `${JSON.stringify(value, null, 2)}\n`;
}
