import * as z from 'zod/mini';
import { defined } from '../../../shared/canonical/defined.ts';
import { rolesFor } from '../../access/policy.ts';
import type { Endpoint, ResponseDescription } from '../endpoint.ts';
import { problemDocumentSchema } from '../http/problem-schema.ts';
import { PROBLEM_TABLE, type RefusalCode } from '../http/refusals.ts';
import { BODY_TYPES, isJson } from '../http/body.ts';
import type { Route } from '../route.ts';
import problemExamples from '../routes/service/problem-examples.json' with { type: 'json' };
import componentExamples from './component-examples.json' with { type: 'json' };
import { parametersOf } from './parameters-of.ts';
import responseExamples from './response-examples.json' with { type: 'json' };
import { type JsonSchema, makeSchemaBook, type SchemaBook } from './schema-book.ts';

/** Refused by the server in front, before the service sees the request: so it has no problem document. */
const HEADERS_TOO_LARGE = { description: 'The headers of the request have more than the server reads (16 KiB).' };

/**
 * What the service has said to the examples of requests, and to the smallest requests that it refuses: tests ask it,
 * and compare.
 */
const RESPONSES: Readonly<Record<string, unknown>> = responseExamples;
const PROBLEMS: Readonly<Record<string, { problems: readonly { path: string; message: string }[] }>> = problemExamples;

/** Pieces of such responses, by the schema that describes them. */
const PIECES: Readonly<Record<string, unknown>> = componentExamples;

/**
 * Describes the API from its routes, endpoints and schemas. Every operation says who may call it (`x-roles`; empty
 * where anyone may).
 */
export async function makeOpenapi(routes: readonly Route[], version: string): Promise<JsonSchema> {
  const book = makeSchemaBook();
  book.refer(problemDocumentSchema);
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    const operations = (paths[route.path] ??= {});
    operations[route.method] = await describe(route, await route.load(), book);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'rule153',
      version,
      description:
        'Programme budget implications under rule 153 of the rules of procedure of the General Assembly. Amounts in ' +
        'tables are whole numbers; money, rates and quantities elsewhere are decimal strings. Every change names ' +
        'the revision that it was made from (If-Match) and may be sent again under its Idempotency-Key. Examples of ' +
        'responses are what the service says to the examples of requests, lists cut to three entries.',
    },
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(book.components()).map(([id, schema]) => [
          id,
          PIECES[id] === undefined ? schema : { ...schema, examples: [PIECES[id]] },
        ]),
      ),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'A JSON Web Token with the claims "cognito:groups" and "custom:organization".',
        },
      },
    },
  };
}

async function describe(route: Route, endpoint: Endpoint, book: SchemaBook): Promise<JsonSchema> {
  const roles = route.access === 'open' ? [] : rolesFor(route.access);
  const who = route.access === 'open' ? 'Anyone.' : `Roles: ${roles.join(', ')}.`;
  return {
    operationId: endpoint.operationId,
    summary: endpoint.summary,
    description: endpoint.description === undefined ? who : `${endpoint.description}\n\n${who}`,
    tags: [endpoint.tag],
    'x-action': route.access,
    'x-roles': roles,
    security: route.access === 'open' ? [] : [{ token: [] }],
    parameters: parametersOf(endpoint, book),
    ...(endpoint.body !== undefined && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          BODY_TYPES[endpoint.body.format].map((type) => [
            type,
            {
              schema: book.refer(endpoint.body?.schema ?? z.unknown()),
              // A Word document or a workbook cannot be shown as text, so only the other types have an example.
              ...(!type.startsWith('application/vnd.') && { example: endpoint.body?.example() }),
            },
          ]),
        ),
      },
    }),
    responses: {
      ...successes(endpoint.operationId, await endpoint.responses(), book),
      ...failures(refusalsOf(route, endpoint)),
      431: HEADERS_TOO_LARGE,
    },
  };
}

function successes(
  operationId: string,
  responses: Readonly<Record<number, ResponseDescription>>,
  book: SchemaBook,
): JsonSchema {
  // An operation with a second response in JSON names that by its status.
  const exampleOf = (status: string) => RESPONSES[`${operationId} ${status}`] ?? RESPONSES[operationId];
  return Object.fromEntries(
    Object.entries(responses).map(([status, { description, content, headers }]) => [
      status,
      {
        description,
        ...(headers !== undefined && {
          headers: Object.fromEntries(
            Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
          ),
        }),
        ...(content !== undefined && {
          content: Object.fromEntries(
            Object.entries(content).map(([type, schema]) => [
              type,
              {
                schema: schema === undefined ? { type: 'string' } : book.refer(schema),
                ...(type === 'application/json' && defined({ example: exampleOf(status) })),
              },
            ]),
          ),
        }),
      },
    ]),
  );
}

/** What an endpoint refuses by its kind, and what it names itself. */
function refusalsOf({ access }: Route, { body, changes, refuses, path, query }: Endpoint): readonly RefusalCode[] {
  const parameters = [path, query].some(
    (schema) => schema instanceof z.ZodMiniObject && Object.keys(schema.shape).length > 0,
  );
  return [
    ...(access === 'open' ? [] : (['unauthenticated', 'forbidden'] as const)),
    // Every address refuses query parameters that it does not know.
    'invalid',
    ...(parameters || body !== undefined ? (['no-such-address'] as const) : []),
    ...(body === undefined ? [] : (['too-large', 'unsupported-media-type', 'incomplete-body'] as const)),
    ...(body === undefined || !isJson(body.format) ? [] : (['not-json', 'too-deep'] as const)),
    ...(changes === undefined ? [] : (['idempotency-mismatch'] as const)),
    ...(changes === 'revision' ? (['precondition-required', 'changed-meanwhile'] as const) : []),
    ...(refuses ?? []),
    'address-too-long',
    'too-many-requests',
    'internal',
    ...(access === 'open' ? [] : (['unavailable'] as const)),
  ];
}

function exampleProblem(code: RefusalCode): JsonSchema {
  const { status, title } = PROBLEM_TABLE[code];
  // No input gives a few of them, such as a fault of the service itself.
  const problems = PROBLEMS[code]?.problems ?? [{ path: '', message: 'What is wrong, and what to do about it.' }];
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail: problems[0]?.message,
    code,
    instance: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    problems: problems.map((problem) => ({ code, ...problem })),
  };
}

/** Refusals by status, each with its codes. */
function failures(codes: readonly RefusalCode[]): JsonSchema {
  const byStatus = new Map<number, Set<RefusalCode>>();
  for (const code of codes) {
    const { status } = PROBLEM_TABLE[code];
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  }
  return Object.fromEntries(
    [...byStatus].map(([status, own]) => [
      status,
      {
        description: [...own].map((code) => `${code}: ${PROBLEM_TABLE[code].title}.`).join(' '),
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/ProblemDocument' },
            example: exampleProblem([...own][0] ?? 'internal'),
          },
        },
      },
    ]),
  );
}
