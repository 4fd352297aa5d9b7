import { compareTexts } from './compare-texts.ts';

// What belongs here: the one text that stands for a JSON value, or for a name, when it is hashed, stored or compared.
// No knowledge of the model.

/** A value that JSON cannot say, with the path to it. */
export class NotCanonicalError extends Error {
  override readonly name = 'NotCanonicalError';
  readonly path: string;

  constructor(path: string, found: string) {
    super(
      `${path === '' ? 'The value' : path} is ${found}, which has no ` +
        'canonical JSON. Leave it out or write it as a string.',
    );
    this.path = path;
  }
}

/** Deeper values are refused before they can exhaust the stack of a reader. */
const depthMax = 256;

/**
 * The canonical JSON text of a value: object keys sorted by code point, no white space, arrays in their order, numbers
 * and strings as `JSON.stringify` writes them (so negative zero is `0`, and a lone surrogate is escaped). Two values
 * have one text exactly if they are the same JSON value.
 *
 * @throws NotCanonicalError for `undefined`, functions, symbols, big integers, NaN, infinities, holes in arrays,
 *   objects that are not plain (dates, maps, class instances), and nesting deeper than 256.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '', 0);
}

function write(value: unknown, path: string, depth: number): string {
  if (depth > depthMax) throw new NotCanonicalError(path, `nested deeper than ${depthMax}`);
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonicalError(path, String(value));
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value, path, depth) : writeObject(value, path, depth);
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      throw new NotCanonicalError(path, value === undefined ? 'undefined' : `a ${typeof value}`);
  }
}

function writeArray(values: readonly unknown[], path: string, depth: number): string {
  // Array.from visits holes, which `map` would skip and JSON.stringify would turn into null.
  const items = Array.from(values, (item, index) => write(item, `${path}[${index}]`, depth + 1));
  return `[${items.join(',')}]`;
}

function writeObject(value: object, path: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    const { constructor } = prototype as { constructor?: { name: string } };
    throw new NotCanonicalError(path, `an instance of ${constructor?.name ?? 'an unknown class'}`);
  }
  const entries = Object.entries(value) as [string, unknown][];
  entries.sort(([left], [right]) => compareTexts(left, right));
  const members = entries.map(
    ([key, item]) => `${JSON.stringify(key)}:${write(item, path === '' ? key : `${path}.${key}`, depth + 1)}`,
  );
  return `{${members.join(',')}}`;
}
