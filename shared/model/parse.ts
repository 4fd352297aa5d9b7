import type * as z from 'zod/mini';
import { fieldsAt } from './schema-fields.ts';
import { type Problem, Refused } from './problem.ts';
import { describeKind, documentKindOf, whereToUse } from './document-names.ts';
import { nearestName } from './did-you-mean.ts';
import { explainIssue } from './explain-issue.ts';
import { upgrade } from './upgrade.ts';

/** More problems than this help nobody; the rest is counted. */
export const MOST_PROBLEMS = 200;

/**
 * Parses a value by a schema; documents in it that are of an earlier version are upgraded first.
 *
 * @throws Refused with every problem at once, each with its path.
 */
export function parse<T>(schema: z.ZodMiniType<T>, sent: unknown): T {
  const value = upgrade(sent);
  const result = parseSafely(schema, value);
  if (result.success) return result.data;
  const { issues } = result.error;
  const otherKind = documentOfAnotherKind(issues, value);
  if (otherKind !== undefined) throw new Refused([otherKind]);
  // An issue is at least one problem, so no more issues than problems shown need to be put into words.
  const problems = issues.slice(0, MOST_PROBLEMS).flatMap((issue) => problemsOf(issue, [], { schema, value }));
  const shown = problems.slice(0, MOST_PROBLEMS);
  const further = problems.length - shown.length + Math.max(0, issues.length - MOST_PROBLEMS);
  if (further > 0)
    shown.push({
      code: 'invalid',
      path: '',
      message: `At least ${further} further problems are not listed; correct these first.`,
    });
  throw new Refused(shown, { value, issues });
}

/**
 * The schema library gathers issues on the call stack, which hundreds of thousands of them exhaust: that too is a
 * refusal of bad input, not a bug.
 */
function parseSafely<T>(schema: z.ZodMiniType<T>, value: unknown): ReturnType<z.ZodMiniType<T>['safeParse']> {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refused([
      {
        code: 'invalid',
        path: '',
        message:
          'The document has more mistakes than can be listed; check ' +
          'that it is a document of the kind that is asked for.',
      },
    ]);
  }
}

type Issue = z.core.$ZodIssue;

/** The whole value and its schema, in which paths find what stands there and what could. */
type Root = { schema: z.ZodMiniType; value: unknown };

/** Somebody gave a scenario where a statement belongs: the one thing to say, instead of every field that it lacks. */
function documentOfAnotherKind(issues: readonly Issue[], value: unknown): Problem | undefined {
  const named = issues.find((issue) => issue.code === 'invalid_value' && pathText(issue.path) === 'schema');
  const found = valueAt(value, ['schema']);
  if (named?.code !== 'invalid_value' || typeof found !== 'string') return undefined;
  const kind = documentKindOf(found);
  const expected = documentKindOf(String(named.values[0]));
  if (kind === undefined || expected === undefined || kind === expected) return undefined;
  const message = `this is ${describeKind(kind)}, where ${describeKind(expected)} is expected; ${whereToUse(kind)}`;
  return { code: 'invalid', path: 'schema', message };
}

/**
 * One issue as problems. Of a union the branch that the writer meant is shown: the one that knows the most of the keys
 * present, then the one with the fewest complaints. Where no branch knows any key, the union speaks for itself.
 */
function problemsOf(issue: Issue, above: readonly PropertyKey[], root: Root): Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const meant = meantBranch(issue.errors, valueAt(root.value, path));
    if (meant !== undefined)
      return meant.flatMap((inner) => problemsOf(withEveryChoice(inner, issue.errors), path, root));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'invalid',
      path: pathText([...path, key]),
      message: unknownField(key, fieldsAt(root.schema, path, root.value)),
    }));
  }
  const message = explainIssue(issue, valueAt(root.value, path));
  return [{ code: 'invalid', path: pathText(path), message: `${message}${fieldsMeant(message, path, root)}` }];
}

/** Where an object is expected, what it may hold. */
function fieldsMeant(message: string, path: readonly PropertyKey[], { schema, value }: Root): string {
  const found = valueAt(value, path);
  if (typeof found === 'string' && message.startsWith('must be a list')) {
    const meant = writtenAsField(fieldsAt(schema, [...path, 0], value), found);
    return meant === undefined ? '' : `; write it as a list of one, [${meant}]`;
  }
  const fields =
    path.length > 0 && /must be an object|none of the structures/.test(message) ? fieldsAt(schema, path, value) : [];
  const meant = writtenAsField(fields, found);
  if (meant !== undefined) return `; write ${meant}`;
  return fields.length === 0
    ? ''
    : `; its fields are ${fields.slice(0, 12).join(', ')}${fields.length > 12 ? ' …' : ''}`;
}

/** A symbol or the id of a mandate alone, where an object with it belongs: "A/79/1" → {"symbol": "A/79/1"}. */
function writtenAsField(fields: readonly string[], value: unknown): string | undefined {
  const [first = ''] = fields;
  const isMeant = typeof value === 'string' && value.length <= 80 && (first === 'symbol' || first === 'mandate');
  return isMeant ? JSON.stringify({ [first]: value }) : undefined;
}

function unknownField(key: string, known: readonly string[]): string {
  const meant = nearestName(key, known);
  return meant === undefined
    ? 'is not a known field; remove it or correct its name'
    : `is not a known field; did you mean "${meant}"?`;
}

/**
 * The branch with the best score, unless every branch complains of the value itself: then the union's own words serve.
 */
function meantBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const inner = branches.filter((issues) =>
    issues.some((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'),
  );
  const strangers = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
  const score = (issues: readonly Issue[]) => strangers(issues) * 9 + issues.length;
  const best = [...inner].sort((a, b) => score(a) - score(b))[0];
  if (best === undefined)
    return branches.find((issues) => issues[0]?.code === 'custom' || issues[0]?.code === 'invalid_format');
  const keys =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).length : undefined;
  return keys === strangers(best) ? undefined : best;
}

/** Where branches differ by a word ("day", "month"), every branch's word is a choice, not the meant branch's alone. */
function withEveryChoice(issue: Issue, branches: readonly (readonly Issue[])[]): Issue {
  if (issue.code !== 'invalid_value') return issue;
  const values = branches
    .flat()
    .flatMap((other) =>
      other.code === 'invalid_value' && pathText(other.path) === pathText(issue.path) ? other.values : [],
    );
  return { ...issue, values: [...new Set(values)] };
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
