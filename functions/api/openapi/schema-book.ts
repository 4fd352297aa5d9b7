import * as z from 'zod/mini';
import { portablePattern } from './portable-pattern.ts';

/** A JSON Schema, or one inside another. */
export type JsonSchema = { [key: string]: unknown };

/** Turns schemas into JSON Schema; those with a name in zod's registry become components and are referred to. */
export type SchemaBook = { refer: (schema: z.ZodMiniType) => JsonSchema; components: () => Record<string, JsonSchema> };

export function makeSchemaBook(): SchemaBook {
  const components = new Map<string, JsonSchema>();

  function refer(schema: z.ZodMiniType): JsonSchema {
    // What a transform makes of a text is no concern of the caller, who sends the text.
    const { $defs, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    // The schema itself, where it has a name, is among the definitions too, and what remains is a reference to it.
    for (const [id, definition] of Object.entries($defs ?? {}))
      if (!components.has(id)) components.set(id, publish(definition));
    delete json.$schema;
    const id = z.globalRegistry.get(schema)?.id;
    if (id === undefined) return publish(json);
    if (!components.has(id)) components.set(id, publish(json));
    return { $ref: reference(id) };
  }

  return { refer, components: () => Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function reference(id: string): string {
  return `#/components/schemas/${id}`;
}

/**
 * A schema as the document shows it: references to definitions become references to components, an `id` goes, since it would change what
 * they are relative to, and patterns are written so that every language compiles them.
 */
function publish(schema: object): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string') return value.replace('#/$defs/', reference(''));
    if (key === 'pattern' && typeof value === 'string') return portablePattern(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const { id, ...rest } = value as JsonSchema;
    return typeof id === 'string' ? rest : value;
  }) as JsonSchema;
}
