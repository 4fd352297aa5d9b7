import { Hono } from 'hono/tiny';
import { answerRequest } from './answer-request.ts';
import { corsHeaders, isPreflight } from './http/cors.ts';
import { HttpRefusal } from './http/http-refusal.ts';
import { createRateLimiter } from './http/rate-limiter.ts';
import type { ApiPorts, Surroundings } from './ports.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { rolesFor } from '../access/policy.ts';

/** The app as servers see it. `surroundings` is what the server knows of the request besides. */
export type Api = { fetch: (request: Request, surroundings?: Surroundings) => Promise<Response> };

/**
 * Creates the API: one app for Lambda and the local server. Give `fetch` a request and what is known of where it came from.
 *
 * @throws Error if a route stands without a decision who may come to it.
 */
export function createApp(ports: ApiPorts): Api {
  const app = new Hono<{ Bindings: Surroundings }>();
  const limiter = createRateLimiter(ports.limits.rate);
  const answer = { ports, limiter };
  for (const route of ROUTES) {
    refuseUndecided(route);
    app.on(route.method.toUpperCase(), honoPath(route.path), ({ req, env }) => answerRequest(answer, req.raw, env, { route, parameters: req.param() }));
  }
  for (const [path, methods] of methodsByPath(ROUTES)) {
    app.all(honoPath(path), ({ req, env }) => answerRequest(answer, req.raw, env, { refusal: otherMethod(ports, req.raw, methods), pattern: path }));
  }
  app.notFound(({ req, env }) => answerRequest(answer, req.raw, env, { refusal: noSuchAddress(ports, req.raw), pattern: '(none)' }));
  return { fetch: async (request, surroundings = {}) => app.fetch(request, surroundings) };
}

function refuseUndecided({ access, method, path }: Route): void {
  if (access === 'open' || Array.isArray(rolesFor(access))) return;
  throw new Error(`${method} ${path} stands without a decision who may come to it. Name an action of the policy, or "open".`);
}

function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function methodsByPath(routes: readonly Route[]): ReadonlyMap<string, readonly string[]> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of routes) methods.set(path, [...(methods.get(path) ?? (method === 'get' ? ['HEAD'] : [])), method.toUpperCase()]);
  return methods;
}

/** A browser that asks before a request proper is answered where its origin is allowed. */
function preflight({ corsOrigins = [] }: ApiPorts, request: Request): Response | undefined {
  if (!isPreflight(request.method, request.headers) || !('access-control-allow-origin' in corsHeaders(corsOrigins, request))) return undefined;
  return new Response(null, { status: 204 });
}

function otherMethod(ports: ApiPorts, request: Request, methods: readonly string[]): Response | HttpRefusal {
  const allow = [...new Set(methods)].sort().join(', ');
  return preflight(ports, request) ?? new HttpRefusal('method-not-allowed', `This address takes ${allow}.`, { allow });
}

function noSuchAddress(ports: ApiPorts, request: Request): Response | HttpRefusal {
  return preflight(ports, request) ?? new HttpRefusal('no-such-address', 'There is nothing at this address. GET /openapi.json lists those that there are.');
}
