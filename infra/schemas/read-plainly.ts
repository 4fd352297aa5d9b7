import { isStrict, shapeOf, Written } from './written-schema.ts';

/** The value does not fit: zod refuses it too. */
export const MISFIT = Symbol('does not fit');
/** Whether the value fits is for zod to say. */
export const NEITHER = Symbol('not plain');

/**
 * Reads a value by a schema that was written down, without zod: what zod would give of it, if it plainly fits. Of
 * schemas and values whose reading takes more than a line here, it does not say anything.
 *
 * @returns the value read; or `MISFIT` or `NEITHER`.
 */
export function readPlainly(schema: unknown, value: unknown): unknown {
  if (!(schema instanceof Written)) return NEITHER;
  const reader = readers[schema.name];
  return reader === undefined ? NEITHER : reader(value, schema.given, schema);
}

type Reader = (value: unknown, given: readonly unknown[], schema: Written) => unknown;

const fits = (test: (value: unknown) => boolean): Reader => {
  return (value) => (test(value) ? value : MISFIT);
};
const isFailure = (read: unknown): boolean => read === MISFIT || read === NEITHER;

const readers: Readonly<Record<string, Reader>> = {
  unknown: (value) => value,
  string: fits((value) => typeof value === 'string'),
  boolean: fits((value) => typeof value === 'boolean'),
  number: fits(Number.isFinite),
  int: fits(Number.isSafeInteger),
  null: fits((value) => value === null),
  literal: (value, [one]) => (value === one ? value : Array.isArray(one) ? NEITHER : MISFIT),
  enum: (value, [names]) => (Array.isArray(names) ? (names.includes(value) ? value : MISFIT) : NEITHER),
  optional: readOptional,
  nullable: (value, [inner]) => (value === null ? value : readPlainly(inner, value)),
  nullish: (value, [inner]) => (value === null ? value : readOptional(value, [inner])),
  default: (value, [inner, otherwise]) => {
    if (value !== undefined) return readPlainly(inner, value);
    return typeof otherwise === 'string' || typeof otherwise === 'number' ? otherwise : NEITHER;
  },
  array: (value, [inner]) => (Array.isArray(value) ? readEach(value, () => inner) : MISFIT),
  tuple: (value, [items, ...more]) =>
    Array.isArray(value) && Array.isArray(items) && more.length === 0 && value.length === items.length
      ? readEach(value, (position) => items[position])
      : NEITHER,
  object: readObject,
  strictObject: readObject,
  extend: readObject,
  pick: readObject,
  record: readRecord,
  union: (value, [options]) => {
    for (const option of options as readonly unknown[]) {
      const read = readPlainly(option, value);
      if (read !== MISFIT) return read;
    }
    return MISFIT;
  },
  pipe: (value, [from, to]) => {
    const read = readPlainly(from, value);
    return isFailure(read) ? read : readPlainly(to, read);
  },
  // One that takes a second argument may refuse.
  transform: (value, [change]) =>
    typeof change === 'function' && change.length < 2 ? (change as (value: unknown) => unknown)(value) : NEITHER,
  clone: (value, [schema]) => readPlainly(schema, value),
  lazy: (value, [get]) => readPlainly((get as () => unknown)(), value),
  check: (value, [schema, ...checks]) => {
    const read = readPlainly(schema, value);
    if (isFailure(read)) return read;
    for (const check of checks) {
      const passed = check instanceof Written ? passes(check, read) : undefined;
      if (passed !== true) return passed === false ? MISFIT : NEITHER;
    }
    return read;
  },
};

/** What is left out stays so, unless the schema within has something to say of it. */
function readOptional(value: unknown, [inner]: readonly unknown[]): unknown {
  const read = readPlainly(inner, value);
  if (value !== undefined) return read;
  return read === MISFIT ? undefined : NEITHER;
}

function readEach(values: readonly unknown[], schemaAt: (position: number) => unknown): unknown {
  const all: unknown[] = [];
  for (const [position, value] of values.entries()) {
    const read = readPlainly(schemaAt(position), value);
    if (isFailure(read)) return read;
    all.push(read);
  }
  return all;
}

function readObject(value: unknown, _given: readonly unknown[], schema: Written): unknown {
  const shape = shapeOf(schema);
  if (shape === undefined || !isPlain(value)) return NEITHER;
  const all: Record<string, unknown> = {};
  for (const name of Object.keys(shape)) {
    const isThere = Object.hasOwn(value, name);
    const read = readPlainly(shape[name], value[name]);
    if (isFailure(read)) return read;
    if (isThere && value[name] !== undefined) all[name] = read;
    else if (isThere || !mayBeAbsent(shape[name])) return NEITHER;
    else if (read !== undefined) all[name] = read;
  }
  if (isStrict(schema)) for (const name of Object.keys(value)) if (!Object.hasOwn(shape, name)) return MISFIT;
  return all;
}

function mayBeAbsent(schema: unknown): boolean {
  if (!(schema instanceof Written)) return false;
  return schema.name === 'clone' ? mayBeAbsent(schema.given[0]) : ['optional', 'nullish', 'default'].includes(schema.name);
}

function readRecord(value: unknown, [keys, inner, ...more]: readonly unknown[]): unknown {
  if (!isPlain(value) || more.length > 0 || !isText(keys)) return NEITHER;
  const all: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    const name = readPlainly(keys, key);
    const read = name === key ? readPlainly(inner, field) : NEITHER;
    if (isFailure(read)) return NEITHER;
    all[key] = read;
  }
  return all;
}

/** Whether a schema is of any text, as against one that lists those that it means. */
function isText(schema: unknown): boolean {
  return schema instanceof Written && (schema.name === 'check' ? isText(schema.given[0]) : schema.name === 'string');
}

/** An object as JSON has it. What every object inherits, and a field that would change that, are for zod. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    !Object.hasOwn(value, '__proto__')
  );
}

/** Whether a value passes a check; undefined where that is for zod to say. */
function passes({ name, given: [bound, said] }: Written, value: unknown): boolean | undefined {
  if (name === 'describe') return true;
  if (name === 'refine') {
    if (typeof said === 'object' && said !== null && 'when' in said) return undefined;
    return Boolean((bound as (value: unknown) => unknown)(value));
  }
  if (typeof value === 'number') return passesAsNumber(name, bound, value);
  if (typeof value === 'string' && name === 'regex') return matches(bound as RegExp, value);
  return typeof value === 'string' || Array.isArray(value) ? passesInLength(name, Number(bound), value) : undefined;
}

function passesAsNumber(name: string, bound: unknown, value: number): boolean | undefined {
  if (name === 'positive') return value > 0;
  if (name === 'nonnegative') return value >= 0;
  if (name === 'gte' || name === 'minimum') return value >= Number(bound);
  return name === 'lte' || name === 'maximum' ? value <= Number(bound) : undefined;
}

function matches(pattern: RegExp, text: string): boolean | undefined {
  return pattern.global || pattern.sticky ? undefined : pattern.test(text);
}

/** Texts are measured in code points, of which there are at most as many as units and at least half as many. */
function passesInLength(name: string, bound: number, value: string | readonly unknown[]): boolean | undefined {
  const [most, least] = [value.length, typeof value === 'string' ? Math.ceil(value.length / 2) : value.length];
  if (name === 'maxLength') return most <= bound ? true : least > bound ? false : undefined;
  return name === 'minLength' ? (least >= bound ? true : most < bound ? false : undefined) : undefined;
}
