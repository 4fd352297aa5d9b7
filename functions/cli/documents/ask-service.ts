import * as z from 'zod/mini';
import { EnvironmentError, RefusedInput } from '../terminal/failure.ts';

/** A running service and the token to show to it. */
export type Service = { server: URL; token: string };

export type Answer = { status: number; headers: Headers; body: unknown; bytes: Uint8Array };

/** A computation may take a while; a service that is silent for longer is taken for gone. */
const patience_ms = 60_000;

/** RFC 9457, as far as a person at the terminal needs it. */
const problemSchema = z.object({
  title: z.optional(z.string()),
  detail: z.optional(z.string()),
  problems: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
});

/**
 * Asks a service and reads its answer. An answer 404 to a reading request is given back; any other refusal raises `RefusedInput` with
 * the problems that the service names. Raises `EnvironmentError` if there is no service, or it fails.
 */
export async function askService(service: Service, path: string, request: RequestInit = {}): Promise<Answer> {
  const url = new URL(path, `${service.server.href.replace(/\/*$/, '')}/`);
  const response = await send(url, service, request);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const answer = { status: response.status, headers: response.headers, bytes, body: readBody(response, bytes) };
  if (response.ok || (response.status === 404 && (request.method ?? 'GET') === 'GET')) return answer;
  throw refusal(url, answer);
}

async function send(url: URL, { token }: Service, request: RequestInit): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${token}`);
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  try {
    return await fetch(url, { ...request, headers, redirect: 'error', signal: AbortSignal.timeout(patience_ms) });
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error && 'code' in error.cause
        ? ` (${String(error.cause.code)})`
        : '';
    throw new EnvironmentError(
      `No service answers at ${url.origin}${cause}. Start one with npm start, or correct the address.`,
      { cause: error },
    );
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

function refusal(url: URL, { status, body }: Answer): Error {
  const problem = z.safeParse(problemSchema, body).data;
  const words = problem?.detail ?? problem?.title ?? 'it gave no reason';
  // A single problem stands in the words already.
  const several = (problem?.problems ?? []).length > 1 ? (problem?.problems ?? []) : [];
  if (status >= 500) return new EnvironmentError(`The service at ${url.origin} failed with ${status}: ${words}`);
  return new RefusedInput(`The service at ${url.origin} refused with ${status}: ${words}`, several);
}
