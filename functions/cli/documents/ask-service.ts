import type { ExportedFrom } from '../../../shared/model/exported-from.ts';
import * as z from 'zod/mini';
import { startsService } from '../../package-folder.ts';
import { EnvironmentError, RefusedInput } from '../terminal/failure.ts';

/** A running service and the token to show to it. */
export type Service = { server: URL; token: string };

export type ServiceResponse = { status: number; headers: Headers; body: unknown; bytes: Uint8Array };

/** A computation may take a while; a service that is silent for longer is taken for gone. */
const patience_ms = 60_000;

/** RFC 9457, as far as a person at the terminal needs it. */
const problemSchema = z.object({
  title: z.optional(z.string()),
  detail: z.optional(z.string()),
  problems: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  conflict: z.optional(
    z.array(
      z.object({
        path: z.string(),
        base: z.optional(z.unknown()),
        theirs: z.optional(z.unknown()),
        mine: z.optional(z.unknown()),
      }),
    ),
  ),
});

/**
 * Asks a service and reads its response. A response 404 to a reading request is given back.
 *
 * @throws RefusedInput with the problems that the service names, for any other refusal; EnvironmentError if there is no
 *   service, or it fails.
 */
export async function askService(service: Service, path: string, request: RequestInit = {}): Promise<ServiceResponse> {
  const url = new URL(path, `${service.server.href.replace(/\/*$/, '')}/`);
  const response = await send(url, service, request);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const received = { status: response.status, headers: response.headers, bytes, body: readBody(response, bytes) };
  if (response.ok || (response.status === 404 && (request.method ?? 'GET') === 'GET')) return received;
  throw refusal(url, received);
}

async function send(url: URL, { token }: Service, request: RequestInit): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${token}`);
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  const response = await fetchOrExplain(url, { ...request, headers });
  if (response.status < 300 || response.status > 399 || response.status === 304) return response;
  return followRedirect(url, response);
}

/**
 * Fetches a response that was too large to be sent and was put elsewhere (303). The address is its own key: the token
 * is not shown there, since it is another service's, which would refuse two proofs at once.
 */
async function followRedirect(url: URL, { status, headers }: Response): Promise<Response> {
  const location = headers.get('location');
  if (status !== 303 || location === null || !URL.canParse(location, url.href))
    throw new EnvironmentError(
      `The service at ${url.origin} sends this request elsewhere ` +
        `(${status}${location === null ? '' : `, to ${location}`}), which is not followed with a token. Give the ` +
        'address where it is.',
    );
  const target = new URL(location, url);
  if (target.protocol !== 'https:' && target.protocol !== url.protocol)
    throw new EnvironmentError(
      `The service at ${url.origin} keeps its large response at ${target.origin} without TLS, so it is not fetched.`,
    );
  const stored = await fetchOrExplain(target, {}, 'keeps its large responses');
  if (!stored.ok)
    throw new EnvironmentError(
      `The service at ${url.origin} put its response, which is too large to be sent, at ${target.origin}, where it ` +
        `could not be fetched (${stored.status}). Try again: such an address is good for two minutes.`,
    );
  // What the service says of the document it says with the redirect; what is said of the bytes comes with them.
  const both = new Headers(headers);
  both.delete('location');
  stored.headers.forEach((value, name) => {
    if (/^content-(?:type|disposition)$/.test(name)) both.set(name, value);
  });
  return new Response(stored.body, { status: 200, headers: both });
}

async function fetchOrExplain(url: URL, request: RequestInit, does = 'responds'): Promise<Response> {
  try {
    return await fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.timeout(patience_ms) });
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      throw new EnvironmentError(`${url.origin} was silent for ${patience_ms / 1000} seconds. Try again.`, {
        cause: error,
      });
    const cause =
      error instanceof Error && error.cause instanceof Error && 'code' in error.cause
        ? ` (${String(error.cause.code)})`
        : '';
    const way = does === 'responds' ? `Start one with ${startsService}, or correct the address.` : 'Try again.';
    throw new EnvironmentError(`No service ${does} at ${url.origin}${cause}. ${way}`, { cause: error });
  }
}

function readBody(response: Response, bytes: Uint8Array): unknown {
  if (!(response.headers.get('content-type') ?? '').includes('json')) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function refusal(url: URL, { status, body }: ServiceResponse): Error {
  const problem = z.safeParse(problemSchema, body).data;
  const message = problem?.detail ?? problem?.title ?? 'it gave no reason';
  // A single problem is in the message already.
  const several = (problem?.problems ?? []).length > 1 ? (problem?.problems ?? []) : conflictLines(problem?.conflict);
  if (status >= 500) return new EnvironmentError(`The service at ${url.origin} failed with ${status}: ${message}`);
  return new RefusedInput(`The service at ${url.origin} refused with ${status}: ${message}`, several);
}

type Conflict = NonNullable<z.infer<typeof problemSchema>['conflict']>[number];

/** Each field that somebody else changed meanwhile: as it was, as it is now, and as the file has it. */
function conflictLines(conflict: readonly Conflict[] = []): readonly { path: string; message: string }[] {
  const show = (value: unknown): string => {
    const text = value === undefined ? 'not there' : JSON.stringify(value);
    return text.length > 120 ? `${text.slice(0, 119)}…` : text;
  };
  return conflict.map(({ path, base, theirs, mine }) => ({
    path,
    message: `base ${show(base)}; theirs ${show(theirs)}; mine ${show(mine)}`,
  }));
}

/** Which revision a service sent, by the headers of its response. */
export function revisionOf({ headers }: Pick<ServiceResponse, 'headers'>): ExportedFrom {
  const hash = (headers.get('etag') ?? '').replaceAll('"', '');
  return { revision: Number(headers.get('rule153-revision') ?? 0), hash };
}
