/** A value as DynamoDB writes it: under the one letter or word that says of which type it is. */
type AttributeValue =
  | { S: string }
  | { N: string }
  | { BOOL: boolean }
  | { NULL: true }
  | { L: readonly AttributeValue[] }
  | { M: AttributeMap };
export type AttributeMap = Readonly<Record<string, AttributeValue>>;

/** TextFields, which is what keys and the bounds of questions are. */
export type TextFields = Readonly<Record<string, string>>;

/** TextFields as DynamoDB takes them. */
export function writeTexts(texts: TextFields): Record<string, { S: string }> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { S: text }]));
}

/**
 * An item as plain values. Of the types of DynamoDB it knows those of JSON, since nothing else is written.
 *
 * @throws TypeError at a value of another type, and at a number that would lose digits.
 */
export function readAttributes(item: AttributeMap): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(item)) {
    const value = readAttribute(item[name] as AttributeValue);
    // A plain assignment of this one name would change what the object inherits.
    if (name === '__proto__') Object.defineProperty(values, name, { value, enumerable: true, writable: true });
    else values[name] = value;
  }
  return values;
}

function readAttribute(attribute: AttributeValue): unknown {
  if ('S' in attribute) return attribute.S;
  if ('N' in attribute) return readNumber(attribute.N);
  if ('M' in attribute) return readAttributes(attribute.M);
  if ('L' in attribute) return attribute.L.map(readAttribute);
  if ('BOOL' in attribute) return attribute.BOOL;
  if ('NULL' in attribute) return null;
  throw new TypeError(`The table holds a value of a type that nothing here writes: ${Object.keys(attribute).join()}.`);
}

function readNumber(digits: string): number {
  const value = Number(digits);
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  throw new TypeError(`The table holds the number ${digits}, which is larger than any that is written here.`);
}
