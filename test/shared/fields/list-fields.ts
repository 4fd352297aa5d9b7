import * as z from 'zod/mini';

type AnySchema = z.core.$ZodType;
type Definition = z.core.$ZodTypeDef & {
  shape?: Readonly<Record<string, AnySchema>>;
  element?: AnySchema;
  innerType?: AnySchema;
  options?: readonly AnySchema[];
  entries?: Readonly<Record<string, string>>;
  values?: readonly unknown[];
  getter?: () => AnySchema;
  in?: AnySchema;
};

/**
 * Objects by the names under which documents describe them: "Statement", "Statement.sections", "Charge". What many
 * share has one name.
 */
export type Names = Map<AnySchema, string>;

const definitionOf = (schema: AnySchema): Definition => schema._zod.def;

/** What stands behind optional, lazy, defaulted and piped schemas and lists, each member of a union by itself. */
function membersOf(schema: AnySchema): readonly AnySchema[] {
  const { innerType, getter, in: input, options, element } = definitionOf(schema);
  const inner = innerType ?? getter?.() ?? input ?? element;
  if (inner !== undefined) return membersOf(inner);
  return options === undefined ? [schema] : options.flatMap(membersOf);
}

/**
 * Every field of a document, each once: "Statement.date", "ItemRequirement.quantity". What has no name of its own is
 * named by its first place.
 */
export function listFields(document: AnySchema, names: Names, called = ''): ReadonlyMap<string, AnySchema> {
  const fields = new Map<string, AnySchema>();
  const walk = (schema: AnySchema, place: string): void => {
    const name = idOf(schema) ?? place;
    const { innerType, getter, in: input, options, element, shape } = definitionOf(schema);
    const inner = innerType ?? getter?.() ?? input ?? element;
    if (inner !== undefined) walk(inner, name);
    for (const option of options ?? []) walk(option, name);
    if (shape === undefined || names.has(schema)) return;
    names.set(schema, name);
    for (const [key, own] of Object.entries(shape)) {
      if (holdsValues(own)) fields.set(`${name}.${key}`, own);
      walk(own, `${name}.${key}`);
    }
  };
  walk(document, called);
  return fields;
}

/** Whether a schema says of itself that it is a description: "Description: …". */
export function saysDescription(schema: AnySchema): boolean {
  const { innerType } = definitionOf(schema);
  return (
    z.globalRegistry.get(schema)?.description?.startsWith('Description') === true ||
    (innerType !== undefined && saysDescription(innerType))
  );
}

function idOf(schema: AnySchema): string | undefined {
  const id = z.globalRegistry.get(schema)?.id;
  return typeof id === 'string' ? id : undefined;
}

/** Whether a field holds values of its own, rather than further fields or the mark of what a document is. */
function holdsValues(schema: AnySchema): boolean {
  return membersOf(schema).some((member) => {
    const { shape, type } = definitionOf(member);
    return shape === undefined && type !== 'literal';
  });
}

/** Where a document has a field: the keys that lead to its value, and the schema of that. */
export type Place = { field: string; keys: readonly (string | number)[]; value: unknown; schema: AnySchema };

/** Every place of a document in which it has a field. */
export function placesOf(document: unknown, schema: AnySchema, names: Names): readonly Place[] {
  const places: Place[] = [];
  const visit = (value: unknown, own: AnySchema, keys: readonly (string | number)[]): void => {
    if (Array.isArray(value)) {
      value.forEach((item: unknown, position) => {
        visit(item, own, [...keys, position]);
      });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const member = membersOf(own).find((one) => fits(one, value));
    const shape = member === undefined ? undefined : definitionOf(member).shape;
    if (member === undefined || shape === undefined) return;
    for (const [key, inner] of Object.entries(value)) {
      const innerSchema = shape[key];
      if (innerSchema === undefined) continue;
      places.push({
        field: `${names.get(member) ?? ''}.${key}`,
        keys: [...keys, key],
        value: inner,
        schema: innerSchema,
      });
      visit(inner, innerSchema, [...keys, key]);
    }
  };
  visit(document, schema, []);
  return places;
}

/** Whether an object has no key that a schema lacks, and the kind that it names. */
function fits(schema: AnySchema, value: object): boolean {
  const { shape } = definitionOf(schema);
  if (shape === undefined) return false;
  return Object.entries(value).every(([key, inner]) => {
    const own = shape[key];
    if (own === undefined) return false;
    const { type, values } = definitionOf(own);
    return type !== 'literal' || values?.includes(inner) === true;
  });
}

/** The document with another value at a place; without it where the value is undefined. */
export function withValue(document: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(document)) {
    const items: readonly unknown[] = document;
    return items.map((item, position) => (position === key ? withValue(item, rest, value) : item));
  }
  const { [key]: inner, ...others } = document as Record<string | number, unknown>;
  const changed = withValue(inner, rest, value);
  return changed === undefined ? others : { ...others, [key]: changed };
}

/** Other values that a field could have instead of one. What is not allowed among them the schema refuses. */
export function otherValues({ value, schema }: Place): readonly unknown[] {
  const isOptional = definitionOf(schema).type === 'optional';
  const choices = membersOf(schema).flatMap((member) => Object.values(definitionOf(member).entries ?? {}));
  return [...choices.filter((choice) => choice !== value), ...variantsOf(value), ...(isOptional ? [undefined] : [])];
}

function variantsOf(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, value - 1];
  if (Array.isArray(value)) return [value.slice(1), [...(value as unknown[])].reverse(), []];
  if (typeof value !== 'string') return [];
  if (/^\d{4}-\d\d-\d\d$/.test(value)) {
    const year = Number(value.slice(0, 4));
    return [-20, -1, 1, 20].map((years) => `${year + years}-07-15`);
  }
  if (/^-?\d+(?:\.\d+)?$/.test(value)) return [`1${value.replace('-', '')}`, '1', '0.5', '0'];
  return [`${value}x`, value.length === 3 ? 'XTS' : 'Otherwise', 'GS(OL)', 'P-5', 'other'];
}
