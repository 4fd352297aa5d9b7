import { contentHashText } from '../canonical/text-formats.ts';
import * as z from 'zod/mini';
import { parse } from '../model/parse.ts';
import { readJson } from '../model/read-json.ts';
import { documentSymbol, lineText, proseText, slug } from '../model/text.ts';
import { changeSchema } from './change.ts';

// This folder holds what-ifs: changes against a statement, never an edited copy of it. No money is computed here.

/**
 * A scenario: a base, which it does not touch, and an ordered list of typed changes. `revision` pins the base's content
 * hash.
 */
export const scenarioSchema = z
  .strictObject({
    schema: z.literal('rule153/scenario/1'),
    id: slug,
    title: lineText,
    base: z.strictObject({
      statement: documentSymbol,
      revision: z.optional(contentHashText),
    }),
    note: z.optional(proseText),
    changes: z.array(changeSchema).check(z.maxLength(200)),
  })
  .register(z.globalRegistry, { id: 'Scenario', description: 'A named list of typed changes against a statement.' });
export type Scenario = z.infer<typeof scenarioSchema>;

/**
 * Reads a scenario's file.
 *
 * @throws Refused with every problem.
 */
export function readScenario(text: string): Scenario {
  return parse(scenarioSchema, readJson(text));
}

/** Prints a scenario in its file format: fields in the order of the schema, two spaces, a newline at the end. */
export function printScenario(scenario: Scenario): string {
  return `${JSON.stringify(parse(scenarioSchema, scenario), null, 2)}\n`;
}
