import * as z from 'zod/mini';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { [key: string]: unknown };

/** Turns schemas into JSON Schema; those with a name in zod's registry become components and are referred to. */
export type SchemaBook = { refer: (schema: z.ZodMiniType) => JsonSchema; components: () => Record<string, JsonSchema> };

export function makeSchemaBook(): SchemaBook {
  const components = new Map<string, JsonSchema>();

  function refer(schema: z.ZodMiniType): JsonSchema {
    const id = z.globalRegistry.get(schema)?.id;
    if (id === undefined) return convert(schema);
    if (!components.has(id)) components.set(id, convert(schema));
    return { $ref: reference(id) };
  }

  function convert(schema: z.ZodMiniType): JsonSchema {
    // What a transform makes of a text is no concern of the caller, who sends the text.
    const { $defs, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    for (const [id, definition] of Object.entries($defs ?? {}))
      if (!components.has(id)) components.set(id, rename(definition));
    delete json.$schema;
    return rename(json);
  }

  return { refer, components: () => Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function reference(id: string): string {
  return `#/components/schemas/${id}`;
}

/** References to definitions become references to components; an `id` would change what they are relative to. */
function rename(schema: object): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string') return value.replace('#/$defs/', reference(''));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const { id, ...rest } = value as JsonSchema;
    return typeof id === 'string' ? rest : value;
  }) as JsonSchema;
}
