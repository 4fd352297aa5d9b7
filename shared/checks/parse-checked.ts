import type * as z from 'zod/mini';
import { parse } from '../model/parse.ts';
import { type Problem, Refused } from '../model/problem.ts';
import { upgrade } from '../model/upgrade.ts';

/**
 * How documents of a kind are checked: by their schema, and by what the schema cannot see, such as references to what
 * is not there.
 */
export type DocumentChecks<Document extends object> = {
  schema: z.ZodMiniType<Document>;
  check: (document: Document) => readonly Problem[];
  /** What would be refused later on, such as when it is computed: named with what is refused now, and not alone. */
  further?: (document: Document) => readonly Problem[];
  /** Any valid document of the kind. Its fields stand in for those of a document that cannot be read. */
  example: () => object;
};

/**
 * Parses a document and checks it. Where the schema refuses it, what can be read of it is checked nevertheless, so that
 * all mistakes are named at once: elements of its lists that are wrong are left out, and of what remains references and
 * ids are checked, except where they may mean what was left out.
 *
 * @throws Refused with every problem, each with its path.
 */
export function parseChecked<Document extends object>(checks: DocumentChecks<Document>, sent: unknown): Document {
  let document: Document;
  try {
    document = parse(checks.schema, sent);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused([...error.problems, ...problemsOfReadable(checks, upgrade(sent), error.problems)], error.refused);
  }
  const problems = checks.check(document);
  if (problems.length > 0) throw new Refused([...problems, ...(checks.further?.(document) ?? [])]);
  return document;
}

type Fields = Readonly<Record<string, unknown>>;

function problemsOfReadable<Document extends object>(
  { schema, check, further, example }: DocumentChecks<Document>,
  sent: unknown,
  problems: readonly Problem[],
): readonly Problem[] {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return [];
  const readable = leaveOut({ ...sent }, { ...example() }, problems);
  if (readable === undefined) return [];
  const { success, data } = schema.safeParse(readable.document);
  if (!success) return [];
  return [...check(data), ...(further?.(data) ?? [])]
    .filter(({ code }) => code === 'unknown-reference' || code === 'duplicate-id')
    .map((problem) => ({ ...problem, path: readable.originalPath(problem.path) }))
    .filter(({ code, path }) => {
      const value = valueAt(sent, path);
      // What is chosen by several names may be in what was left out.
      const isChoice = code === 'unknown-reference' && typeof value === 'object';
      return !isChoice && !readable.mayBeMeant(value) && !readable.leftOutFields.some((field) => path.includes(field));
    });
}

type Readable = {
  document: Fields;
  /** The path in the document as it was sent. */
  originalPath: (path: string) => string;
  /** Fields left out whole: what refers to them by their name, as columns do to "recosting", may be right. */
  leftOutFields: readonly string[];
  /** Whether a value names something that was left out. */
  mayBeMeant: (value: unknown) => boolean;
};

/**
 * The document without what its problems are of; undefined where a whole list cannot be read, since references to it
 * would seem wrong.
 */
function leaveOut(sent: Fields, example: Fields, problems: readonly Problem[]): Readable | undefined {
  const wrong = new Map<string, Set<number> | 'whole'>();
  for (const { path } of problems) {
    const [, field, index] = /^([A-Za-z_]\w*)(?:\[(\d+)\])?/.exec(path) ?? [];
    if (field === undefined) return undefined;
    if (index === undefined) wrong.set(field, 'whole');
    else {
      const indexes = wrong.get(field) ?? new Set();
      if (indexes !== 'whole') wrong.set(field, indexes.add(Number(index)));
    }
  }
  const document: Record<string, unknown> = { ...sent };
  const kept = new Map<string, readonly number[]>();
  const leftOut: unknown[] = [];
  const leftOutFields: string[] = [];
  for (const [field, indexes] of wrong) {
    const value = sent[field];
    if (indexes === 'whole' || !Array.isArray(value)) {
      if (Array.isArray(value) || Array.isArray(example[field])) return undefined;
      if (field in example) document[field] = example[field];
      else {
        Reflect.deleteProperty(document, field);
        leftOutFields.push(field);
      }
      continue;
    }
    const positions = value.map((_, position) => position).filter((position) => !indexes.has(position));
    kept.set(field, positions);
    document[field] = positions.map((position): unknown => value[position]);
    leftOut.push(...[...indexes].map((position): unknown => value[position]));
  }
  const names = leftOut.flatMap(namesOf);
  return {
    document,
    leftOutFields,
    originalPath: (path) =>
      path.replace(/^(\w+)\[(\d+)\]/, (whole, field: string, index: string) => {
        const position = kept.get(field)?.[Number(index)];
        return position === undefined ? whole : `${field}[${position}]`;
      }),
    mayBeMeant: (value) => {
      const text = JSON.stringify(value);
      return names.some((name) => text.includes(JSON.stringify(name)));
    },
  };
}

/** By what a document refers to an element of its lists. */
function namesOf(element: unknown): readonly string[] {
  if (typeof element !== 'object' || element === null) return [];
  return (['id', 'number', 'category'] as const).flatMap((key) => {
    const value: unknown = key in element ? (element as Fields)[key] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  });
}

/** The value at a path as problems have it: `requirements[3].quantity.posts[0]`. */
function valueAt(root: unknown, path: string): unknown {
  const keys = [...path.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([A-Za-z_]\w*)/g)].map(
    ([, index, quoted, name]) => index ?? quoted ?? name ?? '',
  );
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Fields)[key] : undefined,
    root,
  );
}
