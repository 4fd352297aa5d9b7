import { parse } from './parse.ts';
import { type RateCard, rateCardSchema } from './rate.ts';
import { readJson } from './read-json.ts';
import { type Statement, statementSchema } from './statement.ts';

/**
 * The file form of statements and rate cards: JSON, two spaces, fields in the order of the schema, lists in the writer's
 * order, a newline at the end. So a change of one field is a change of one line, and reading and printing gives the same bytes.
 */

/** Reads a statement's file. Raises `Refused` with every problem. */
export function readStatement(text: string): Statement {
  return parse(statementSchema, readJson(text));
}

/** Reads a rate card's file. Raises `Refused` with every problem. */
export function readRateCard(text: string): RateCard {
  return parse(rateCardSchema, readJson(text));
}

/** Prints a document in its file form. Parsing it first puts the fields in the order of the schema. */
export function printStatement(statement: Statement): string {
  return printJson(parse(statementSchema, statement));
}

export function printRateCard(card: RateCard): string {
  return printJson(parse(rateCardSchema, card));
}

function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
