import { compareTexts } from '../../../shared/canonical/compare-texts.ts';
import * as z from 'zod/mini';

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

  return { refer, components: () => Object.fromEntries([...components].sort(([a], [b]) => compareTexts(a, b))) };
}

function reference(id: string): string {
  return `#/components/schemas/${id}`;
}

/**
 * A schema as the document shows it: references to definitions become references to components, an `id` goes, since it
 * would change what they are relative to, and patterns are written so that every language compiles them.
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

/**
 * Properties of Unicode that patterns here name, as ranges that every language has. Halves of pairs need none: JSON in
 * UTF-8 has none.
 */
const CATEGORIES: Readonly<Record<string, string>> = { Cc: '\\x00-\\x1f\\x7f-\\x9f', Cs: '' };

/** Digits and letters of ASCII alone: other languages count those of every script among `\d` and `\w`. */
const CLASSES: Readonly<Record<string, string>> = { '\\d': '0-9', '\\w': 'A-Za-z0-9_' };

/**
 * What not every language compiles: properties of Unicode, code points by four digits, looking ahead or behind, named
 * groups.
 */
const NOT_PORTABLE = /\\[pPuk]|\(\?[=!<]/;

/** A piece of a pattern: an escape, a bracket, or any other character. */
const PIECE = /\\p\{\w+\}|\\u[0-9a-fA-F]{4}|\\[^]|[^]/g;

/**
 * A pattern as the OpenAPI document publishes it, in what JavaScript, Python, Go and Java have in common. Properties
 * become ranges, and code points the characters themselves. The service checks by the pattern as it is written in the
 * schema.
 *
 * @returns undefined where no such pattern says the same; then the document shows none.
 */
export function portablePattern(pattern: string): string | undefined {
  let isInClass = false;
  const portable = pattern.replace(PIECE, (piece) => {
    if (piece === '[' || piece === ']') isInClass = piece === '[';
    const ranges = CATEGORIES[/^\\p\{(\w+)\}$/.exec(piece)?.[1] ?? ''] ?? CLASSES[piece];
    if (ranges !== undefined) return isInClass ? ranges : `[${ranges}]`;
    if (/^\\u[0-9a-fA-F]{4}$/.test(piece)) return String.fromCharCode(Number.parseInt(piece.slice(2), 16));
    return piece;
  });
  return NOT_PORTABLE.test(portable) ? undefined : portable;
}
