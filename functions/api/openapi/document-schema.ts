import * as z from 'zod/mini';
import type { KindContent } from '../../documents/kinds/kind.ts';
import {
  engagementKind,
  postProfileKind,
  rateCardKind,
  scenarioKind,
  statementKind,
  workshopProgrammeKind,
} from '../../documents/kinds/kinds.ts';
import { type JsonSchema, portablePattern } from './schema-book.ts';

// JSON Schemas by which editors complete and check the files that people write. They take what files may have: numbers
// for decimals too, and `$schema`.

/** The documents that people write, by the names of their schemas. */
const KINDS_BY_NAME = {
  statement: statementKind,
  'rate-card': rateCardKind,
  scenario: scenarioKind,
  'workshop-programme': workshopProgrammeKind,
  'post-profile': postProfileKind,
  'engagement-terms': engagementKind,
} as const;

export const DOCUMENT_SCHEMA_NAMES = Object.keys(KINDS_BY_NAME) as readonly DocumentSchemaName[];
export type DocumentSchemaName = keyof typeof KINDS_BY_NAME;

/** The JSON Schema (2020-12) of a kind of document, complete in itself. */
export async function documentSchema(name: DocumentSchemaName): Promise<JsonSchema> {
  const content: KindContent = await KINDS_BY_NAME[name].load();
  const json = z.toJSONSchema(content.schema, { io: 'input', unrepresentable: 'any', override: forFiles });
  return withSchemaAddress(withoutIds(json) as JsonSchema);
}

/** A named schema is a reference to its definition; `$schema` is allowed in the object that it describes. */
function withSchemaAddress(schema: JsonSchema): JsonSchema {
  const name = /^#\/\$defs\/(.+)$/.exec(String(schema['$ref']))?.[1];
  const definitions = (schema['$defs'] ?? {}) as Record<string, JsonSchema>;
  const described = name === undefined ? schema : (definitions[name] ?? {});
  const properties = {
    $schema: { type: 'string', description: 'The address of this schema, for editors.' },
    ...(described['properties'] as JsonSchema | undefined),
  };
  if (name === undefined) return { ...schema, properties };
  return { ...schema, $defs: { ...definitions, [name]: { ...described, properties } } };
}

/**
 * Decimals and counts may be written without quotation marks; so may the text of a section or a paragraph that is a
 * number.
 */
function forFiles({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  const { type, pattern, enum: values, const: word } = jsonSchema;
  if (type !== 'string' || word !== undefined) return;
  if (Array.isArray(values)) {
    const digits = values.filter((one) => /^\d+$/.test(String(one)));
    if (digits.length > 0)
      Object.assign(jsonSchema, { type: ['string', 'number'], enum: [...(values as string[]), ...digits.map(Number)] });
    return;
  }
  if (typeof pattern !== 'string') return;
  if (new RegExp(pattern, 'u').test('12')) jsonSchema['type'] = ['string', 'number'];
  const portable = portablePattern(pattern);
  if (portable === undefined) delete jsonSchema['pattern'];
  else jsonSchema['pattern'] = portable;
}

/** An `id` would change what references are relative to. */
function withoutIds(schema: object): unknown {
  return JSON.parse(JSON.stringify(schema), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const { id, ...rest } = value as JsonSchema;
    return typeof id === 'string' ? rest : value;
  });
}
