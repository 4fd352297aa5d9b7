import type * as z from 'zod/mini';
import { canonicalJson } from '../../shared/canonical/canonical-json.ts';
import { EvidenceError } from '../../shared/evidence/pack-file.ts';

/** Writes values as canonical JSON, one a line. */
export function writeLines(values: readonly unknown[]): string {
  return values.map((value) => `${canonicalJson(value)}\n`).join('');
}

/**
 * The lines of a file, each ended by a line feed.
 *
 * @throws EvidenceError if the last one is not ended.
 */
export function splitLines(path: string, text: string): readonly string[] {
  if (text === '') return [];
  if (!text.endsWith('\n')) throw new EvidenceError(path, 'is altered: its last line is not ended.');
  return text.slice(0, -1).split('\n');
}

/**
 * Reads a file of canonical JSON values of one schema, one a line.
 *
 * @throws EvidenceError naming the first line that is not what was written.
 */
export function readLines<Schema extends z.ZodMiniType>(
  path: string,
  text: string,
  schema: Schema,
): readonly z.output<Schema>[] {
  return splitLines(path, text).map((line, index) => {
    const value = parseLine(line);
    const parsed = schema.safeParse(value);
    // What was parsed is compared, so that a field that no entry has cannot ride along.
    if (!parsed.success || canonicalJson(parsed.data) !== line)
      throw new EvidenceError(`${path}, line ${index + 1},`, 'is altered: it is not an entry as it was written.');
    return parsed.data;
  });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
