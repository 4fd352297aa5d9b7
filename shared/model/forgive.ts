import type * as z from 'zod/mini';
import { GRADE_EXPECTED, plainGrade } from './grade.ts';
import type { RefusedValue } from './problem.ts';

// What people write in a file where one thing alone can be meant: `1` for "1", "Conference" for "conference". Nothing
// that could be read in two ways, and nothing that would need arithmetic, is put right here: those are refused with
// what was most likely meant.

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * A refused value with everything put right that issues name and that can be meant in one way alone; undefined where
 * there is nothing such.
 */
export function forgive({ value, issues }: RefusedValue): unknown {
  const changes = issues.flatMap((issue) => changesOf(issue, [], value));
  if (changes.length === 0) return undefined;
  const copy: unknown = structuredClone(value);
  for (const { path, meant } of changes) write(copy, path, meant);
  return copy;
}

type Change = { path: Path; meant: unknown };

function changesOf(issue: Issue, above: Path, root: unknown): readonly Change[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap((inner) => changesOf(inner, path, root));
  const meant = meantBy(issue, valueAt(root, path));
  return meant === undefined ? [] : [{ path, meant }];
}

function meantBy(issue: Issue, found: unknown): unknown {
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'string') return numberText(found);
    if (issue.expected === 'int' || issue.expected === 'number') return wholeNumber(found);
    if (issue.expected === 'boolean') return found === 'true' || found === 'false' ? found === 'true' : undefined;
  }
  if (issue.message.startsWith(GRADE_EXPECTED) && typeof found === 'string') {
    const plain = plainGrade(found);
    return plain === found ? undefined : plain;
  }
  if (issue.code === 'invalid_value') {
    const text = typeof found === 'string' ? found : numberText(found);
    const same = text === undefined ? [] : issue.values.filter((one) => foldWord(String(one)) === foldWord(text));
    return same.length === 1 ? same[0] : undefined;
  }
  return undefined;
}

/** A number as the text that it was written as; undefined where a float may have changed it. */
function numberText(found: unknown): string | undefined {
  if (typeof found !== 'number') return undefined;
  const text = String(found);
  return /^-?\d+(?:\.\d{1,12})?$/.test(text) && text.replace(/\D/g, '').length <= 15 ? text : undefined;
}

function wholeNumber(found: unknown): number | undefined {
  return typeof found === 'string' && /^-?(?:0|[1-9]\d{0,14})$/.test(found) ? Number(found) : undefined;
}

function foldWord(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}

function write(root: unknown, path: Path, meant: unknown): void {
  const last = path.at(-1);
  const holder = valueAt(root, path.slice(0, -1));
  if (last === undefined || typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, last)) return;
  (holder as Record<PropertyKey, unknown>)[last] = meant;
}
