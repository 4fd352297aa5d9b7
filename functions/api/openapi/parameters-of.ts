import * as z from 'zod/mini';
import type { Endpoint } from '../endpoint.ts';
import { descriptionOf } from '../http/fields.ts';
import type { JsonSchema, SchemaBook } from './schema-book.ts';

/** An entity tag as the service gives them: the hash of a revision in quotation marks. */
const EXAMPLE_TAG = `"${'A'.repeat(43)}"`;

/** `*` and a weak tag, which name no revision, are refused. */
const IF_MATCH: JsonSchema = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of the revision that the change was made from.',
  schema: { type: 'string', pattern: '^"[^"]*"(, ?"[^"]*")*$' },
  example: EXAMPLE_TAG,
};

const IDEMPOTENCY_KEY: JsonSchema = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A key of your own under which the request may be sent again: it is carried out once.',
  schema: { type: 'string', pattern: '^[!-~]{1,255}$' },
  example: 'b7c2d1a4-0001',
};

const IF_NONE_MATCH: JsonSchema = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'ETags of revisions that you have; 304 if it is one of them.',
  schema: { type: 'string' },
  example: EXAMPLE_TAG,
};

/** The parameters of an endpoint as OpenAPI writes them: of path and query, and the headers that its kind takes. */
export function parametersOf(endpoint: Endpoint, book: SchemaBook): JsonSchema[] {
  return [
    ...fieldsOf(endpoint.path).map(([name, schema]) => parameter('path', name, schema, book)),
    ...fieldsOf(endpoint.query).map(([name, schema]) => parameter('query', name, schema, book)),
    ...(endpoint.changes === 'revision' ? [IF_MATCH] : []),
    ...(endpoint.changes === undefined ? [] : [IDEMPOTENCY_KEY]),
    ...(endpoint.conditional === true ? [IF_NONE_MATCH] : []),
  ];
}

function fieldsOf(schema: z.ZodMiniType): [string, z.ZodMiniType][] {
  if (!(schema instanceof z.ZodMiniObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodMiniType>);
}

function parameter(place: 'path' | 'query', name: string, schema: z.ZodMiniType, book: SchemaBook): JsonSchema {
  const inner = schema instanceof z.ZodMiniOptional ? (schema.def.innerType as z.ZodMiniType) : schema;
  const said = descriptionOf(inner);
  if (said === undefined)
    throw new Error(`The ${place} parameter "${name}" is not documented. Say what it means with "documented".`);
  return {
    name,
    in: place,
    required: inner === schema,
    description: said.description,
    schema: said.schema ?? book.refer(inner),
    ...(said.example !== '' && { example: said.example }),
  };
}
