import { defined } from '../../shared/canonical/defined.ts';
import { AccessError } from '../access/access-error.ts';
import { authorize } from '../access/policy.ts';
import type { Principal } from '../access/principal.ts';
import { corsHeaders, SECURITY_HEADERS } from './http/headers.ts';
import { HttpRefusal } from './http/refusals.ts';
import type { ApiRequest, ApiResponse } from './http/message.ts';
import { type Refusal, refusalOf } from './http/problem-document.ts';
import type { RateLimiter } from './http/rate-limiter.ts';
import type { ApiPorts, LogRecord, Surroundings } from './ports.ts';
import type { Route } from './route.ts';

/** What the router found: a route with the parameters in its path, or how to respond without one. */
export type Found =
  | { route: Route; parameters: Readonly<Record<string, string>> }
  | { instead: HttpRefusal | ApiResponse; pattern: string };

export type Responder = { ports: ApiPorts; limiter: RateLimiter };

/** Nobody in particular: an open endpoint has no principal. */
const ANYONE: Principal = { id: 'anyone', name: 'anyone', organization: '', roles: [] };

/**
 * Responds to one request, whatever becomes of it: who asks → how often → may they → the endpoint; then headers, and
 * one line of the log. A refusal is a problem document. Never throws.
 */
export async function respondToRequest(
  { ports, limiter }: Responder,
  request: ApiRequest,
  surroundings: Surroundings,
  found: Found,
): Promise<ApiResponse> {
  const started = ports.now();
  const asked: Asked = {
    ports,
    limiter,
    request,
    surroundings,
    requestId: ports.newRequestId(),
    principal: undefined,
  };
  let response: ApiResponse;
  let refusal: Refusal | undefined;
  try {
    response = await serve(asked, found);
  } catch (error) {
    refusal = refusalOf(error, asked.requestId);
    response = problemResponse(refusal);
  }
  const { status } = response;
  ports.log({
    time: started.toISOString(),
    level: status >= 500 ? 'error' : status >= 400 ? 'warn' : 'info',
    requestId: asked.requestId,
    ...defined({ gatewayRequestId: surroundings.gatewayRequestId }),
    method: request.method,
    route: 'route' in found ? found.route.path : found.pattern,
    status,
    duration_ms: ports.now().getTime() - started.getTime(),
    ...whoAndWhy(asked, refusal),
  });
  return { ...response, headers: allHeaders(response, asked) };
}

/** One request under way. */
type Asked = Responder & {
  request: ApiRequest;
  surroundings: Surroundings;
  requestId: string;
  principal: Principal | undefined;
};

function whoAndWhy({ principal }: Asked, refusal: Refusal | undefined): Partial<LogRecord> {
  return {
    ...(principal !== undefined && { organization: principal.organization, actor: principal.id }),
    ...(refusal !== undefined && { code: refusal.document.code }),
    ...(refusal?.failure !== undefined && { failure: refusal.failure }),
  };
}

async function serve(asked: Asked, found: Found): Promise<ApiResponse> {
  const { ports, request, requestId } = asked;
  refuseLongAddress(request, ports.limits.addressCharactersMax);
  if ('instead' in found) {
    countStranger(asked);
    if (found.instead instanceof HttpRefusal) throw found.instead;
    return found.instead;
  }
  const { route, parameters } = found;
  if (route.access === 'open') {
    countStranger(asked);
    const endpoint = await route.load();
    return endpoint.respond({ request, parameters, principal: ANYONE, requestId, api: ports });
  }
  const principal = await identify(asked);
  asked.principal = principal;
  count(asked, `principal ${principal.organization} ${principal.id}`);
  authorize(principal, route.access);
  if (ports.respondElsewhere !== undefined) {
    const known = { route: `${route.method.toUpperCase()} ${route.path}`, parameters, principal, requestId };
    return ports.respondElsewhere(request, known);
  }
  const endpoint = await route.load();
  return endpoint.respond({ request, parameters, principal, requestId, api: ports });
}

/** Whoever cannot say who they are is counted by where they come from. */
async function identify(asked: Asked): Promise<Principal> {
  const { ports, request, surroundings } = asked;
  try {
    return await ports.authenticate({
      authorization: request.headers.get('authorization') ?? undefined,
      claims: surroundings.claims,
    });
  } catch (error) {
    if (error instanceof AccessError) countStranger(asked);
    throw error;
  }
}

function countStranger(asked: Asked): void {
  count(asked, `address ${asked.surroundings.callerAddress ?? 'unknown'}`);
}

function count({ limiter, ports }: Asked, caller: string): void {
  const wait_s = limiter(caller, ports.now().getTime());
  if (wait_s > 0)
    throw new HttpRefusal('too-many-requests', `Too many requests at once. Wait ${wait_s} s.`, {
      'retry-after': String(wait_s),
    });
}

function refuseLongAddress({ url }: ApiRequest, charactersMax: number): void {
  if (url.length > charactersMax)
    throw new HttpRefusal(
      'address-too-long',
      `The address has ${url.length} characters; at most ${charactersMax} are read.`,
    );
}

function problemResponse({ document, headers }: Refusal): ApiResponse {
  return {
    status: document.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(document),
  };
}

/** An endpoint that serves a page brings its own policy; what it says stands before what everything says. */
function allHeaders(
  { headers }: ApiResponse,
  { request, requestId, ports: { corsOrigins = [] } }: Asked,
): Record<string, string> {
  const { vary, ...cors } = corsHeaders(corsOrigins, request);
  const varies = [headers['vary'], vary].filter((part) => part !== undefined).join(', ');
  return {
    ...SECURITY_HEADERS,
    ...headers,
    ...cors,
    ...(varies !== '' && { vary: varies }),
    'x-request-id': requestId,
  };
}
