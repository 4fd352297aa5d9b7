import { authorize } from '../access/authorize.ts';
import type { Principal } from '../access/principal.ts';
import { AccessError } from '../access/access-error.ts';
import { corsHeaders } from './http/cors.ts';
import { HttpRefusal } from './http/http-refusal.ts';
import { type Refusal, refusalOf } from './http/problem-document.ts';
import type { RateLimiter } from './http/rate-limiter.ts';
import { SECURITY_HEADERS } from './http/security-headers.ts';
import type { ApiPorts, LogRecord, Surroundings } from './ports.ts';
import type { Route } from './route.ts';

/** What the router found: a route with the parameters in its path, or what to answer without one. */
export type Found = { route: Route; parameters: Readonly<Record<string, string>> } | { refusal: HttpRefusal | Response; pattern: string };

type Answering = { ports: ApiPorts; limiter: RateLimiter };

/** Nobody in particular: an open endpoint has no principal. */
const ANYONE: Principal = { id: 'anyone', name: 'anyone', organization: '', roles: [] };

/**
 * Answers one request, whatever becomes of it: who asks → how often → may they → the endpoint; then headers, and one line of the log.
 * A refusal is a problem document. Never throws.
 */
export async function answerRequest({ ports, limiter }: Answering, request: Request, surroundings: Surroundings, found: Found): Promise<Response> {
  const started = ports.now();
  const requestId = ports.newRequestId();
  const seen: { principal?: Principal } = {};
  let response: Response;
  let refusal: Refusal | undefined;
  try {
    response = await serve({ ports, limiter }, request, surroundings, found, requestId, seen);
  } catch (error) {
    refusal = refusalOf(error, requestId);
    response = problemResponse(refusal);
  }
  addHeaders(response, request, requestId, ports);
  const { principal } = seen;
  const { status } = response;
  const record: LogRecord = {
    time: started.toISOString(),
    level: status >= 500 ? 'error' : status >= 400 ? 'warn' : 'info',
    requestId,
    method: request.method,
    route: 'route' in found ? found.route.path : found.pattern,
    status,
    duration_ms: ports.now().getTime() - started.getTime(),
    ...(principal === undefined ? {} : { organization: principal.organization, actor: principal.id }),
    ...(refusal === undefined ? {} : { code: refusal.document.code }),
    ...(refusal?.failure === undefined ? {} : { failure: refusal.failure }),
  };
  ports.log(record);
  return response;
}

async function serve({ ports, limiter }: Answering, request: Request, surroundings: Surroundings, found: Found, requestId: string, seen: { principal?: Principal }): Promise<Response> {
  const take = (caller: string) => {
    refuseTooMany(limiter(caller, ports.now().getTime()));
  };
  const stranger = `address ${surroundings.callerAddress ?? 'unknown'}`;
  refuseLongAddress(request, ports.limits.addressCharactersMax);
  if (!('route' in found)) {
    take(stranger);
    if (found.refusal instanceof Response) return found.refusal;
    throw found.refusal;
  }
  const { route, parameters } = found;
  if (route.access === 'open') {
    take(stranger);
    const endpoint = await route.load();
    return endpoint.answer({ request, parameters, principal: ANYONE, requestId, api: ports });
  }
  const principal = await identify(ports, request, surroundings, () => {
    take(stranger);
  });
  seen.principal = principal;
  take(`principal ${principal.organization} ${principal.id}`);
  authorize(principal, route.access);
  const endpoint = await route.load();
  return endpoint.answer({ request, parameters, principal, requestId, api: ports });
}

/** Whoever cannot say who they are is counted by where they come from. */
async function identify(ports: ApiPorts, { headers }: Request, { claims }: Surroundings, countStranger: () => void): Promise<Principal> {
  try {
    return await ports.authenticate({ authorization: headers.get('authorization') ?? undefined, claims });
  } catch (error) {
    if (error instanceof AccessError) countStranger();
    throw error;
  }
}

function refuseTooMany(wait_s: number): void {
  if (wait_s > 0) throw new HttpRefusal('too-many-requests', `Too many requests at once. Wait ${wait_s} s.`, { 'retry-after': String(wait_s) });
}

function refuseLongAddress({ url }: Request, charactersMax: number): void {
  if (url.length > charactersMax) throw new HttpRefusal('address-too-long', `The address has ${url.length} characters; at most ${charactersMax} are read.`);
}

function problemResponse({ document, headers }: Refusal): Response {
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}

function addHeaders({ headers }: Response, request: Request, requestId: string, { corsOrigins = [] }: ApiPorts): void {
  // An endpoint that serves a page brings its own policy.
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!headers.has(name)) headers.set(name, value);
  for (const [name, value] of Object.entries(corsHeaders(corsOrigins, request))) {
    if (name === 'vary') headers.append(name, value);
    else headers.set(name, value);
  }
  headers.set('x-request-id', requestId);
}
