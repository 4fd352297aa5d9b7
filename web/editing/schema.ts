import { readDecimal } from '../format/numbers.ts';

/** As much of a published JSON Schema as forms are made from. */
export type Schema = {
  $ref?: string;
  $defs?: Readonly<Record<string, Schema>>;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  /** Of several kinds: the fields of each, where its kind is chosen. */
  allOf?: readonly { if?: Schema; then?: Schema }[];
  pattern?: string;
  /** What a value that does not fit the pattern must be. */
  patternErrorMessage?: string;
  description?: string;
  minItems?: number;
  maxLength?: number;
};

/** A schema with what it refers to in its place. */
export function resolve(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  const found = name === undefined ? undefined : root.$defs?.[name];
  return found === undefined ? schema : resolve(found, root);
}

/** How a value is entered. */
export type FieldKind = 'fixed' | 'choice' | 'yes-no' | 'whole-number' | 'text' | 'object' | 'list' | 'variants';

export function kindOf(schema: Schema): FieldKind {
  if (schema.const !== undefined) return 'fixed';
  if (schema.enum !== undefined) return 'choice';
  const variants = variantsOf(schema);
  if (variants.length > 0)
    return variants.every(({ properties, $ref }) => properties === undefined && $ref === undefined)
      ? 'text'
      : 'variants';
  if (schema.properties !== undefined) return 'object';
  if (schema.items !== undefined) return 'list';
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.includes('boolean')) return 'yes-no';
  return types.includes('integer') ? 'whole-number' : 'text';
}

/** The choices of a list of fixed values; a number that may be written as a text is one. */
export function choicesOf({ enum: choices = [] }: Schema): readonly unknown[] {
  return choices.filter((one, position) => choices.findIndex((other) => String(other) === String(one)) === position);
}

/** What a value may be one of; nothing where one of these is any value, since the others then only offer some. */
export function variantsOf({ anyOf, oneOf, allOf = [] }: Schema): readonly Schema[] {
  const variants = anyOf ?? oneOf ?? allOf.flatMap(({ then }) => then ?? []);
  return variants.some((one) => Object.keys(one).length === 0) ? [] : variants;
}

/** What tells variants apart: the one fixed value of each, or the fields that it cannot be without. */
export function variantName(schema: Schema): string {
  const fixed = Object.values(schema.properties ?? {}).find((property) => property.const !== undefined);
  if (fixed !== undefined) return String(fixed.const);
  if (schema.properties !== undefined)
    return (schema.required ?? Object.keys(schema.properties)).map(fieldName).join(', ');
  return schema.items === undefined ? 'one value' : 'a list';
}

/** The variant that a value is of: the one that knows all of its fields, or most of them. */
export function variantOf(variants: readonly Schema[], value: unknown): number {
  const fits = variants.map((variant) => {
    if (typeof value !== 'object' || value === null) return variant.properties === undefined ? 1 : 0;
    if (Array.isArray(value)) return variant.items === undefined ? 0 : 1;
    const { properties = {} } = variant;
    const fixed = Object.entries(properties).filter(([, property]) => property.const !== undefined);
    if (fixed.some(([name, property]) => (value as Record<string, unknown>)[name] !== property.const)) return -1;
    const known = Object.keys(value).filter((name) => name in properties).length;
    const needed = (variant.required ?? []).filter((name) => !(name in value)).length;
    return 1 + known - needed;
  });
  return Math.max(0, fits.indexOf(Math.max(...fits)));
}

/** "dutyStation" as people read it: "duty station". */
export function fieldName(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** The smallest value of a schema, to be filled in: fields that it cannot be without, empty. */
export function emptyValue(schema: Schema, root: Schema): unknown {
  const own = resolve(schema, root);
  const kind = kindOf(own);
  if (kind === 'fixed') return own.const;
  if (kind === 'choice') return own.enum?.[0];
  if (kind === 'yes-no') return true;
  if (kind === 'variants') return emptyValue(variantsOf(own)[0] ?? {}, root);
  if (kind === 'list') return (own.minItems ?? 0) > 0 && own.items !== undefined ? [emptyValue(own.items, root)] : [];
  if (kind === 'object')
    return Object.fromEntries(
      (own.required ?? []).map((name) => [name, emptyValue(own.properties?.[name] ?? {}, root)]),
    );
  return '';
}

/** What somebody types into a field, as a document has it. What cannot be read stays as it was typed, to be refused. */
export function readTyped(schema: Schema, typed: string): unknown {
  if (kindOf(schema) === 'whole-number') return /^-?\d{1,15}$/.test(typed.trim()) ? Number(typed.trim()) : typed;
  if (schema.pattern?.startsWith('^-?(?:0|[1-9]') === true) return readDecimal(typed) ?? typed;
  return typed;
}

/** Why a typed value does not fit, as far as the schema says; the server says the rest. */
export function whyNot(schema: Schema, value: unknown): string | undefined {
  if (value === '') return 'is empty';
  if (kindOf(schema) === 'whole-number' && !Number.isInteger(value)) return 'must be a whole number';
  if (schema.enum !== undefined && !schema.enum.some((one) => String(one) === String(value)))
    return `must be one of ${schema.enum.join(', ')}`;
  if (typeof value !== 'string') return undefined;
  if (schema.maxLength !== undefined && value.length > schema.maxLength) return 'is too long';
  if (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value)) return undefined;
  return schema.pattern.startsWith('^-?(?:0|[1-9]')
    ? 'must be a number, such as 1250.5'
    : (schema.patternErrorMessage ?? 'is not written as it must be');
}
