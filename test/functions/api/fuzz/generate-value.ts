import type { JsonSchema } from '../../../support/openapi.ts';
import { HOSTILE_TEXTS, HOSTILE_VALUES } from './hostile.ts';
import type { Random } from './random.ts';

export type Schemas = Readonly<Record<string, JsonSchema>>;

const slugs = ['a', 'interpretation', 'l53-identified', 'entry-into-force', 'example-card', 'x'.repeat(80)];
const likely = [
  ...slugs,
  'A/C.3/79/L.53',
  'A-C.3-79-L.53',
  '2',
  '29C',
  'IS1',
  'USD',
  '2027-01-01',
  '2026-01-01T00:00:00.000Z',
  '0',
  '1',
  '8050',
  '0.5',
  '-1',
  '999999999999999999.999999999999',
  'Vienna',
  'P-4',
  'A'.repeat(43),
];

/** A value that mostly fits a schema: boundaries are likely, and now and then something is far off. */
export function generateValue(schema: JsonSchema, schemas: Schemas, random: Random, depth = 0): unknown {
  if (random.chance(0.02)) return random.chance(0.5) ? random.pick(HOSTILE_TEXTS) : random.pick(HOSTILE_VALUES);
  const reference = schema['$ref'];
  if (typeof reference === 'string')
    return generateValue(schemas[reference.split('/').at(-1) ?? ''] ?? {}, schemas, random, depth + 1);
  if ('const' in schema) return schema['const'];
  const choices = schema['enum'] ?? schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) {
    const chosen: unknown = random.pick(choices as unknown[]);
    return schema['enum'] === undefined ? generateValue(chosen as JsonSchema, schemas, random, depth + 1) : chosen;
  }
  const [first] = Array.isArray(schema['allOf']) ? (schema['allOf'] as JsonSchema[]) : [];
  if (first !== undefined) return generateValue(first, schemas, random, depth + 1);
  switch (schema['type']) {
    case 'object':
      return generateObject(schema, schemas, random, depth);
    case 'array':
      return Array.from({ length: depth > 6 ? Number(schema['minItems'] ?? 0) : random.below(3) }, () =>
        generateValue((schema['items'] ?? {}) as JsonSchema, schemas, random, depth + 1),
      );
    case 'integer':
    case 'number':
      return random.pick([
        1,
        0,
        -1,
        Number(schema['minimum'] ?? 0),
        Number(schema['maximum'] ?? 10),
        Number(schema['minimum'] ?? 0) - 1,
        Number(schema['maximum'] ?? 10) + 1,
        2027,
        2 ** 53,
        0.5,
      ]);
    case 'boolean':
      return random.chance(0.5);
    default:
      return generateText(schema, random);
  }
}

function generateText({ pattern }: JsonSchema, random: Random): string {
  if (typeof pattern === 'string' && random.chance(0.8)) {
    const expression = new RegExp(pattern, 'u');
    const fitting = likely.filter((text) => expression.test(text));
    if (fitting.length > 0) return random.pick(fitting);
  }
  return random.chance(0.8) ? random.pick(likely) : random.pick(HOSTILE_TEXTS);
}

function generateObject(schema: JsonSchema, schemas: Schemas, random: Random, depth: number): Record<string, unknown> {
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>;
  const required = new Set((schema['required'] ?? []) as string[]);
  const entries = Object.entries(properties).flatMap(([name, inner]): [string, unknown][] => {
    const wanted = required.has(name) ? !random.chance(0.01) : depth < 6 && random.chance(0.4);
    return wanted ? [[name, generateValue(inner, schemas, random, depth + 1)]] : [];
  });
  if (random.chance(0.02)) entries.push([random.pick(HOSTILE_TEXTS), random.pick(HOSTILE_VALUES)]);
  return Object.fromEntries(entries);
}

/** A copy of a value in which one place, or a few, hold something else. */
export function mutate(value: unknown, random: Random): unknown {
  if (random.chance(0.15) || typeof value !== 'object' || value === null)
    return random.chance(0.5) ? random.pick(HOSTILE_TEXTS) : random.pick(HOSTILE_VALUES);
  if (Array.isArray(value)) {
    if (value.length === 0 || random.chance(0.15))
      return [...(value as unknown[]), ...(value as unknown[]), random.pick(HOSTILE_VALUES)];
    const place = random.below(value.length);
    return value.map((item: unknown, position) => (position === place ? mutate(item, random) : item));
  }
  const entries = Object.entries(value);
  if (entries.length === 0 || random.chance(0.1))
    return Object.fromEntries([...entries, [random.pick(HOSTILE_TEXTS), random.pick(HOSTILE_VALUES)]]);
  const place = random.below(entries.length);
  if (random.chance(0.15)) return Object.fromEntries(entries.filter((_, position) => position !== place));
  return Object.fromEntries(
    entries.map(([key, item], position): [string, unknown] => [key, position === place ? mutate(item, random) : item]),
  );
}
