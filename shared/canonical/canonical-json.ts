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
  return write(value, []);
}

/** @param path to the value: keys and positions, from which words are made only where something is wrong. */
function write(value: unknown, path: (string | number)[]): string {
  if (path.length > depthMax) throw notCanonical(path, `nested deeper than ${depthMax}`);
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw notCanonical(path, String(value));
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path);
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      throw notCanonical(path, value === undefined ? 'undefined' : `a ${typeof value}`);
  }
}

function writeArray(values: readonly unknown[], path: (string | number)[]): string {
  let text = '';
  // Every position is visited: `map` would skip holes, and JSON.stringify would turn them into null.
  for (let index = 0; index < values.length; index += 1) {
    path.push(index);
    text += (index === 0 ? '' : ',') + write(values[index], path);
    path.pop();
  }
  return `[${text}]`;
}

function writeObject(value: object, path: (string | number)[]): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    const { constructor } = prototype as { constructor?: { name: string } };
    throw notCanonical(path, `an instance of ${constructor?.name ?? 'an unknown class'}`);
  }
  let text = '';
  for (const key of Object.keys(value).sort(compareTexts)) {
    path.push(key);
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${write((value as Record<string, unknown>)[key], path)}`;
    path.pop();
  }
  return `{${text}}`;
}

function notCanonical(path: readonly (string | number)[], found: string): NotCanonicalError {
  const words = path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
  return new NotCanonicalError(words, found);
}
