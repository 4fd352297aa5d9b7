import type * as z from 'zod/mini';

/**
 * The fields that an object may have at a path of a value, for suggestions. Where branches of a union apply, those of
 * every branch that fits the value's `kind` or, without one, of all.
 */
export function fieldsAt(schema: z.ZodMiniType, path: readonly PropertyKey[], value: unknown): readonly string[] {
  let schemas: readonly AnySchema[] = [schema];
  let current = value;
  for (const key of path) {
    schemas = branchesOf(schemas, current).flatMap((one) => childOf(one, key));
    current =
      typeof current === 'object' && current !== null ? (current as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return [...new Set(branchesOf(schemas, current).flatMap((one) => Object.keys(shapeOf(one))))];
}

type AnySchema = z.core.$ZodType;
type Definition = z.core.$ZodTypeDef & {
  shape?: Readonly<Record<string, AnySchema>>;
  element?: AnySchema;
  items?: readonly AnySchema[];
  innerType?: AnySchema;
  options?: readonly AnySchema[];
  valueType?: AnySchema;
  getter?: () => AnySchema;
  in?: AnySchema;
  out?: AnySchema;
};

const definitionOf = (schema: AnySchema): Definition => schema._zod.def;
const shapeOf = (schema: AnySchema) => definitionOf(schema).shape ?? {};

/**
 * Objects and lists behind optional, lazy, piped and union schemas; of a union only the branch of the value's own kind,
 * if it has one.
 */
function branchesOf(schemas: readonly AnySchema[], value: unknown): readonly AnySchema[] {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  const open = (schema: AnySchema): readonly AnySchema[] => {
    const { innerType, options, getter, in: input, out: output } = definitionOf(schema);
    if (innerType !== undefined) return open(innerType);
    if (getter !== undefined) return open(getter());
    if (options !== undefined) return options.flatMap(open);
    if (input !== undefined && output !== undefined) return [...open(input), ...open(output)];
    return [schema];
  };
  const all = schemas.flatMap(open);
  const ofKind = all.filter((schema) => {
    const literal = shapeOf(schema)['kind'];
    return literal !== undefined && kindsOf(literal).includes(kind);
  });
  return ofKind.length > 0 ? ofKind : all;
}

function kindsOf(schema: AnySchema): readonly unknown[] {
  const definition = schema._zod.def;
  return 'values' in definition && Array.isArray(definition.values) ? (definition.values as readonly unknown[]) : [];
}

function childOf(schema: AnySchema, key: PropertyKey): readonly AnySchema[] {
  const { shape, element, items, valueType } = definitionOf(schema);
  const found = typeof key === 'number' ? (items?.[key] ?? element) : (shape?.[String(key)] ?? valueType);
  return found === undefined ? [] : [found];
}
