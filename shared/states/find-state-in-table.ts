import gathered from '../reference/states/names-in-tables.json' with { type: 'json' };
import { findState } from './find-state.ts';
import { normalTableName } from './normal-table-name.ts';

// Only what reads a table that comes in loads this: a register keeps the codes that were found.

let byName: ReadonlyMap<string, string> | undefined;

function namesInTables(): ReadonlyMap<string, string> {
  return (byName ??= new Map(
    Object.entries(gathered.names).flatMap(([code, forms]) => forms.map((form): [string, string] => [form, code])),
  ));
}

/** What "Fed." can stand for: "Russian Fed.", "Micronesia (Fed. States of)", "Germany, Fed. Rep.". */
const FEDERAL = ['federation', 'federated', 'federal'];

/**
 * The code of the State that a table names, as `findState`, and also by its names in Arabic, Chinese and Russian and by
 * its official long forms. An abbreviation that can be written out in several ways counts if one of them alone names a
 * State.
 */
export function findStateInTable(text: string): string | undefined {
  const found = findState(text) ?? namesInTables().get(normalTableName(text));
  if (found !== undefined || !/\bfed\b/i.test(text)) return found;
  const codes = new Set(
    FEDERAL.map((word) => {
      const whole = text.replace(/\bfed\b\.?/i, word);
      return findState(whole) ?? namesInTables().get(normalTableName(whole));
    }).filter((code) => code !== undefined),
  );
  return codes.size === 1 ? [...codes][0] : undefined;
}
