import { LinearRouter } from 'hono/router/linear-router';
import { rolesFor } from '../access/policy.ts';
import { type Found, respondToRequest } from './respond-to-request.ts';
import { corsHeaders, isPreflight } from './http/headers.ts';
import { HttpRefusal } from './http/refusals.ts';
import { type ApiRequest, type ApiResponse, toResponse } from './http/message.ts';
import { createRateLimiter } from './http/rate-limiter.ts';
import type { ApiPorts, Surroundings } from './ports.ts';
import type { Route } from './route.ts';

/** The app as servers see it. `surroundings` is what the server knows of the request besides. */
export type Api = {
  /** For servers that speak the Fetch API: the local one, and tests. */
  fetch: (request: Request, surroundings?: Surroundings) => Promise<Response>;
  /**
   * For Lambda, which has no use for the Fetch API's classes and pays for loading them at every cold start. The same
   * routes, the same responses.
   */
  respond: (request: ApiRequest, surroundings: Surroundings) => Promise<ApiResponse>;
};

/**
 * Creates the API, or a part of it: one app for Lambda and the local server.
 *
 * @param routes that the app has.
 * @param known every route of the service, so that what is asked of no route is refused with all that there is; those
 *   of the app if left out.
 * @throws Error if a route stands without a decision who may come to it.
 */
export function createApp(ports: ApiPorts, routes: readonly Route[], known: readonly Route[] = routes): Api {
  const responder = { ports, limiter: createRateLimiter(ports.limits.rate) };
  for (const route of routes) refuseUndecided(route);
  const own = new Set(routes.map(nameOf));
  const router = new LinearRouter<Route>();
  for (const route of known) router.add('ALL', route.path.replace(/\{(\w+)\}/g, ':$1'), route);

  const respond: Api['respond'] = async (request, surroundings) => {
    const isHead = request.method === 'HEAD';
    const method = isHead ? 'GET' : request.method;
    const [onPath] = router.match(method, new URL(request.url).pathname);
    const match = onPath.find(([route]) => route.method.toUpperCase() === method && own.has(nameOf(route)));
    const found: Found =
      match === undefined
        ? elsewhere(
            ports,
            onPath.map(([route]) => route),
            request,
          )
        : { route: match[0], parameters: decodeParameters(match[1]) };
    const response = await respondToRequest(responder, request, surroundings, found);
    return isHead ? { ...response, body: null } : response;
  };
  return { respond, fetch: async (request, surroundings = {}) => toResponse(await respond(request, surroundings)) };
}

function nameOf({ method, path }: Route): string {
  return `${method} ${path}`;
}

function refuseUndecided({ access, method, path }: Route): void {
  if (access === 'open' || Array.isArray(rolesFor(access))) return;
  throw new Error(
    `${method} ${path} stands without a decision who may come to it. Name an action of the policy, or "open".`,
  );
}

/** Parameters as they stand in the path; one that is not well encoded stays as it is, and fits no schema. */
function decodeParameters(parameters: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      const text = String(value);
      try {
        return [name, decodeURIComponent(text)];
      } catch {
        return [name, text];
      }
    }),
  );
}

/**
 * How to respond where no route is: to a browser's question before a request proper, to another method, or to nothing
 * known.
 */
function elsewhere({ corsOrigins = [] }: ApiPorts, onPath: readonly Route[], request: ApiRequest): Found {
  const methods = onPath.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
  const pattern = onPath[0]?.path ?? '(none)';
  if (
    isPreflight(request.method, request.headers) &&
    'access-control-allow-origin' in corsHeaders(corsOrigins, request)
  ) {
    return { instead: { status: 204, headers: {}, body: null }, pattern };
  }
  if (methods.length === 0)
    return {
      instead: new HttpRefusal(
        'no-such-address',
        'There is nothing at this address. GET /openapi.json lists those that there are.',
      ),
      pattern,
    };
  const allow = [...new Set(methods)].sort().join(', ');
  return { instead: new HttpRefusal('method-not-allowed', `This address takes ${allow}.`, { allow }), pattern };
}
