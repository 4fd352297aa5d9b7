import { listGradeSpellings } from '../../../shared/model/grade.ts';
import descriptions from './field-descriptions.json' with { type: 'json' };
import type { JsonSchema } from './schema-book.ts';

// What editors make of a schema: completion, marks and what stands where the pointer rests. The same documents fit it
// as before, but for grades that are misspelt.

/** A schema as editors read it best: kinds first, then their fields; known grades; every field described. */
export function forEditors(schema: JsonSchema): JsonSchema {
  const definitions = (schema['$defs'] ?? {}) as Record<string, JsonSchema>;
  const prepared = Object.entries(definitions).map(([name, definition]) => [
    name,
    prepare(definition, [name], definitions),
  ]);
  const text = JSON.stringify(prepared);
  return {
    ...schema,
    $defs: {
      ...(Object.fromEntries(prepared) as Definitions),
      ...(text.includes(KNOWN_GRADE) && {
        KnownGrade: { type: 'string', enum: listGradeSpellings(), errorMessage: UNKNOWN_GRADE },
      }),
    },
  };
}

const KNOWN_GRADE = '#/$defs/KnownGrade';
const UNKNOWN_GRADE =
  'is not a United Nations grade, such as "P-4" or "GS (OL)"; add "category" for the band of another organization';

/**
 * What fields mean, by their names; where a name means something else in one place, by the place too: the end of the
 * path of fields, "documents.stage", or the definition before it, "TripRequirement.from". The longest that fits is
 * shown. A field that its schema describes itself needs none here.
 */
const FIELD_DESCRIPTIONS: Readonly<Record<string, string>> = descriptions;

type Path = readonly string[];
type Definitions = Readonly<Record<string, JsonSchema>>;

function prepare(schema: JsonSchema, path: Path, definitions: Definitions): JsonSchema {
  const made = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'properties' ? prepareFields(value as Record<string, JsonSchema>, path, definitions) : inner(value),
    ]),
  );
  return choosingByKind(withKnownGrades(made), definitions);

  function inner(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(inner);
    return isSchema(value) ? prepare(value, path, definitions) : value;
  }
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function prepareFields(fields: Readonly<Record<string, JsonSchema>>, path: Path, definitions: Definitions): JsonSchema {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const own = [...path, name];
      const prepared = prepare(field, own, definitions);
      const isDescribed = prepared['description'] !== undefined || prepared['$ref'] !== undefined;
      const description = isDescribed ? undefined : descriptionOf(own);
      return [name, description === undefined ? prepared : { description, ...prepared }];
    }),
  );
}

/** What a field means, by the longest end of its path that is described. */
function descriptionOf(path: Path): string | undefined {
  const ends = path.map((_, start) => path.slice(start).join('.'));
  const first = ends.find((end) => Object.hasOwn(FIELD_DESCRIPTIONS, end));
  return first === undefined ? undefined : FIELD_DESCRIPTIONS[first];
}

/**
 * One of several objects that differ by their `kind`: first the kinds with what each is, then the fields of the one that
 * was chosen. As a plain choice, an editor offers the fields of all of them, and of a misspelt kind it shows one at
 * random.
 */
function choosingByKind(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const { oneOf, anyOf, ...rest } = schema;
  const branches = (oneOf ?? anyOf) as readonly JsonSchema[] | undefined;
  const kinds = branches?.map((branch) => kindOfBranch(branch, definitions));
  if (branches === undefined || branches.length < 2 || kinds === undefined || kinds.includes(undefined)) return schema;
  const described = branches.map((branch) => resolve(branch, definitions)['description']);
  return {
    ...rest,
    type: 'object',
    properties: {
      kind: {
        description: FIELD_DESCRIPTIONS['kind'],
        enum: kinds,
        ...(!described.includes(undefined) && { enumDescriptions: described }),
      },
    },
    required: ['kind'],
    allOf: branches.map((branch, position) => ({
      if: { properties: { kind: { const: kinds[position] } }, required: ['kind'] },
      then: branch,
    })),
  };
}

function kindOfBranch(branch: JsonSchema, definitions: Definitions): unknown {
  const { properties } = resolve(branch, definitions) as { properties?: Record<string, JsonSchema> };
  return properties?.['kind']?.['const'];
}

function resolve(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const name = /^#\/\$defs\/(.+)$/.exec(String(schema['$ref']))?.[1];
  return name === undefined ? schema : (definitions[name] ?? {});
}

/** The grades that are known, where a row has a category beside: without it, any other grade is a mistake. */
function withKnownGrades(schema: JsonSchema): JsonSchema {
  const { properties } = schema as { properties?: Record<string, JsonSchema> };
  const grade = properties?.['grade'];
  if (properties === undefined || grade?.['pattern'] === undefined) return schema;
  const known = { $ref: KNOWN_GRADE };
  const offered = { ...schema, properties: { ...properties, grade: { ...grade, anyOf: [known, {}] } } };
  if (properties['category'] === undefined) return offered;
  return { ...offered, if: { not: { required: ['category'] } }, then: { properties: { grade: known } } };
}
