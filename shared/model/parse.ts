import type * as z from 'zod/mini';
import { type Problem, Refused } from './problem.ts';
import { issueWords } from './issue-words.ts';

/** More problems than this help nobody; the rest is counted. */
const MOST_PROBLEMS = 200;

/** Parses a value by a schema. Raises `Refused` with every problem at once, each with its path. */
export function parse<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, [], value));
  const shown = problems.slice(0, MOST_PROBLEMS);
  if (problems.length > MOST_PROBLEMS) {
    shown.push({ code: 'invalid', path: '', message: `${problems.length - MOST_PROBLEMS} further problems are not listed; mend these first.` });
  }
  throw new Refused(shown);
}

type Issue = z.core.$ZodIssue;

/**
 * One issue as problems. Of a union the branch that the writer meant is shown: the one that knows the most of the keys
 * present, then the one with the fewest complaints.
 */
function problemsOf(issue: Issue, above: readonly PropertyKey[], root: unknown): Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const meant = meantBranch(issue.errors);
    if (meant !== undefined) return meant.flatMap((inner) => problemsOf(inner, path, root));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ code: 'invalid', path: pathText([...path, key]), message: 'is not a known field; remove it or correct its name' }));
  }
  return [{ code: 'invalid', path: pathText(path), message: issueWords(issue, valueAt(root, path)) }];
}

/** The branch with the best score, unless every branch complains of the value itself: then the union's own words serve. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const inner = branches.filter((issues) => issues.some((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'));
  const strangers = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length * 10 : 1), 0);
  return [...inner].sort((a, b) => strangers(a) - strangers(b))[0] ?? branches.find((issues) => issues[0]?.code === 'custom' || issues[0]?.code === 'invalid_format');
}

/** `requirements[3].schedule.every`; a key that is no plain word stands in quotes. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    const name = String(key).slice(0, 80);
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<PropertyKey, unknown>)[key];
  }, root);
}
