import { defined } from '../../shared/canonical/defined.ts';
import * as z from 'zod/mini';
import { type Problem, Refused } from '../../shared/model/problem.ts';
import { parse } from '../../shared/model/parse.ts';
import type { Call, UseCasePorts } from '../use-cases/ports.ts';
import type { Principal } from '../access/principal.ts';
import { readIdempotencyKey, readIfMatch, readIfNoneMatch } from './http/headers.ts';
import { HttpRefusal, type RefusalCode } from './http/refusals.ts';
import type { ExpectedBody, ReceivedBody } from './http/body.ts';
import type { ApiRequest, ApiResponse } from './http/message.ts';
import type { ApiPorts } from './ports.ts';

/**
 * One endpoint, in a file of its own: what it takes, what it gives, an example, and a handler that calls one use case.
 */
export type EndpointDefinition<Path extends z.ZodMiniType, Query extends z.ZodMiniType, Body> = EndpointDescription & {
  path: Path;
  query: Query;
  /** `jsonBody`, `csvBody` or `fileBody`. */
  body?: ExpectedBody<Body>;
  handle: (input: EndpointInput<z.output<Path>, z.output<Query>, Body>) => Promise<ApiResponse>;
};

/** What the OpenAPI document says of an endpoint besides its parameters. */
type EndpointDescription = {
  operationId: string;
  summary: string;
  description?: string;
  tag: string;
  /**
   * Changes something, so it takes `If-Match` (`revision`) or makes something new (`new`); both take `Idempotency-Key`.
   */
  changes?: 'revision' | 'new';
  /** Responds to `If-None-Match` with 304. */
  conditional?: boolean;
  /** Made only for the OpenAPI document. */
  responses: () =>
    Readonly<Record<number, ResponseDescription>> | Promise<Readonly<Record<number, ResponseDescription>>>;
  /** What it refuses besides what every endpoint of its kind does. */
  refuses?: readonly RefusalCode[];
};

export type ResponseDescription = {
  description: string;
  /** By media type: the schema, or undefined for text. */
  content?: Readonly<Record<string, z.ZodMiniType | undefined>>;
  headers?: Readonly<Record<string, string>>;
};

/** The one response of an endpoint that gives a result: as JSON, and as rows in CSV where it `hasRows`. */
export function resultResponse(
  description: string,
  schema: z.ZodMiniType,
  { hasRows = false }: { hasRows?: boolean } = {},
): Readonly<Record<number, ResponseDescription>> {
  const content = { 'application/json': schema, ...(hasRows && { 'text/csv': undefined }) };
  return { 200: { description, content } };
}

export type EndpointInput<Path, Query, Body> = {
  path: Path;
  query: Query;
  body: Body;
  request: ApiRequest;
  /** Of an open endpoint, which has no principal, nothing may be asked that needs one. */
  principal: Principal;
  call: Call;
  ports: UseCasePorts;
  api: ApiPorts;
  /** Hashes in `If-Match`; empty unless the endpoint changes a revision. */
  ifMatch: readonly string[];
  /** Hashes in `If-None-Match`. */
  known: readonly string[];
};

/** What is known of a request before its endpoint looks at it. */
type RequestContext = {
  request: ApiRequest;
  parameters: Readonly<Record<string, string>>;
  principal: Principal;
  requestId: string;
  api: ApiPorts;
};

/** An endpoint with its types closed over. */
export type Endpoint = EndpointDescription & {
  path: z.ZodMiniType;
  query: z.ZodMiniType;
  body?: Pick<ExpectedBody<unknown>, 'schema' | 'example' | 'format'>;
  respond: (context: RequestContext) => Promise<ApiResponse>;
};

export const NO_PARAMETERS = z.strictObject({});

/** Makes an endpoint: reads the request in the order path, headers, query and body, and hands over what fits. */
export function defineEndpoint<Path extends z.ZodMiniType, Query extends z.ZodMiniType, Body = undefined>(
  definition: EndpointDefinition<Path, Query, Body>,
): Endpoint {
  const { path, query, body, handle, ...described } = definition;
  return {
    ...described,
    path,
    query,
    ...defined({ body }),
    respond: async (context) => {
      const { request, principal, requestId, api } = context;
      const where = readPath(path, context.parameters);
      const ifMatch = described.changes === 'revision' ? readIfMatch(request.headers) : [];
      const idempotencyKey = described.changes === undefined ? undefined : readIdempotencyKey(request.headers);
      const received = await body?.receive(request, api.limits.bodyBytesMax);
      const { query: asked, body: sent } = await readInputs(request, query, received);
      const idempotency =
        idempotencyKey === undefined || received === undefined
          ? undefined
          : { key: idempotencyKey, bodyHash: received.hash };
      const input = {
        path: where,
        query: asked,
        body: sent,
        request,
        principal,
        call: { principal, requestId, idempotency },
        ports: { documents: api.ledger, ledger: api.ledger, now: api.now, newId: api.newRequestId, limits: api.limits },
        api,
        ifMatch,
        known: described.conditional === true ? readIfNoneMatch(request.headers) : [],
      };
      return received === undefined ? handle(input) : received.locate(sent, () => handle(input));
    },
  };
}

/** What does not fit in a path names nothing. */
function readPath<Schema extends z.ZodMiniType>(schema: Schema, parameters: unknown): z.output<Schema> {
  const result = z.safeParse(schema, parameters);
  if (result.success) return result.data;
  throw new HttpRefusal(
    'no-such-address',
    'There is nothing at this address: something in it is not an id or number as they are written here.',
  );
}

/** Reads query and body, and refuses both together: the caller learns of every problem at once. */
async function readInputs<Query extends z.ZodMiniType, Body>(
  request: ApiRequest,
  querySchema: Query,
  received: ReceivedBody<Body> | undefined,
): Promise<{ query: z.output<Query>; body: Body }> {
  const problems: Problem[] = [];
  const gather = async <Output>(work: () => Output | Promise<Output>): Promise<Output | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const query = await gather(() => readQuery(querySchema, new URL(request.url).searchParams));
  const body = await gather(() => received?.parse());
  if (problems.length > 0) throw new Refused(problems);
  return { query: query as z.output<Query>, body: body as Body };
}

function readQuery<Schema extends z.ZodMiniType>(schema: Schema, parameters: URLSearchParams): z.output<Schema> {
  const names = [...new Set(parameters.keys())];
  const twice = names.filter((name) => parameters.getAll(name).length > 1);
  if (twice.length > 0) {
    throw new Refused(
      twice.map((name) => ({
        code: 'invalid' as const,
        path: `query.${name.slice(0, 80)}`,
        message: 'is given more than once; give it once',
      })),
    );
  }
  try {
    return parse(schema, Object.fromEntries(parameters)) as z.output<Schema>;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(
      error.problems.map((problem) => ({
        ...problem,
        path: problem.path.startsWith('[') ? `query${problem.path}` : `query.${problem.path}`,
      })),
    );
  }
}
