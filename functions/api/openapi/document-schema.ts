import * as z from 'zod/mini';
import type { KindContent } from '../../documents/kinds/kind.ts';
import {
  analogueListKind,
  importMappingKind,
  engagementKind,
  postProfileKind,
  rateCardKind,
  scenarioKind,
  statementKind,
  workshopProgrammeKind,
} from '../../documents/kinds/kinds.ts';
import { DAY_EXPECTED } from '../../../shared/time/point.ts';
import { forEditors } from './for-editors.ts';
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
  'analogue-list': analogueListKind,
  'import-mapping': importMappingKind,
} as const;

export const DOCUMENT_SCHEMA_NAMES = Object.keys(KINDS_BY_NAME) as readonly DocumentSchemaName[];
export type DocumentSchemaName = keyof typeof KINDS_BY_NAME;

/** The JSON Schema (2020-12) of a kind of document, complete in itself. */
export async function documentSchema(name: DocumentSchemaName): Promise<JsonSchema> {
  const content: KindContent = await KINDS_BY_NAME[name].load();
  const json = z.toJSONSchema(content.schema, { io: 'input', unrepresentable: 'any', override: forFiles });
  return withSchemaAddress(forEditors(withoutIds(json) as JsonSchema));
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

/** Says of what has a pattern, or is a day, what it must be, in the words of the schema that checks. */
function sayExpected(zodSchema: z.core.$ZodType, jsonSchema: JsonSchema): void {
  const expected = expectedOf(zodSchema);
  if (expected === DAY_EXPECTED) jsonSchema['pattern'] = DAY_PATTERN;
  if (expected === undefined || jsonSchema['pattern'] === undefined) return;
  // Editors show it at what was written, and in files a number may stand without quotation marks.
  jsonSchema['patternErrorMessage'] = expected.replace(/, not a number$/, '').replace(/ as a string\b/, '');
}

const DAY_PATTERN = '^(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$';

function expectedOf({ _zod: { def } }: z.core.$ZodType): string | undefined {
  const { error, checks = [] } = def;
  const ofPattern = checks.find((check) => 'pattern' in check._zod.def);
  return messageOf(ofPattern?._zod.def.error) ?? messageOf(error);
}

/** What a schema says of what it refuses, where it says it in words of its own. */
function messageOf(error: unknown): string | undefined {
  if (typeof error !== 'function') return undefined;
  const found = (error as (issue: object) => unknown)({ code: 'custom', input: '', path: [] });
  return typeof found === 'string' ? found : undefined;
}

/**
 * Decimals and counts may be written without quotation marks; so may the text of a section or a paragraph that is a
 * number.
 */
function forFiles({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  sayExpected(zodSchema, jsonSchema);
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
