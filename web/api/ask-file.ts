import { currentToken, expireSession } from '../access/session.ts';
import { addressOf, type ApiQuestion } from './ask.ts';
import { type ProblemDocument, RefusedByServer, Unreachable } from './refused-by-server.ts';

/** A file that the API gives: its name and what it is, and what its headers say. */
export type AskedFile = { name: string; blob: Blob; headers: Headers };

/**
 * Asks the API for a file.
 *
 * @throws RefusedByServer with the problem document; Unreachable without a response.
 */
export async function askFile(path: string, query: ApiQuestion['query'] = {}): Promise<AskedFile> {
  const response = await send(addressOf(path, query), { method: 'GET' });
  const said = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { name: said ?? 'file', blob: await response.blob(), headers: response.headers };
}

/**
 * Sends the API the bytes of a file, and reads what it says of them.
 *
 * @throws as `askFile`.
 */
export async function sendFile<Value>(path: string, file: File): Promise<Value> {
  const isText = /\.(?:csv|txt)$/i.test(file.name);
  const type = isText ? (/\.csv$/i.test(file.name) ? 'text/csv' : 'text/plain') : 'application/octet-stream';
  const response = await send(path, {
    method: 'POST',
    body: await file.arrayBuffer(),
    headers: { 'content-type': type },
  });
  return (await response.json()) as Value;
}

async function send(path: string, request: RequestInit): Promise<Response> {
  const token = currentToken();
  const headers = new Headers(request.headers);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(path, { ...request, headers }).catch((error: unknown) => {
    throw new Unreachable(error);
  });
  if (response.ok) return response;
  if (response.status === 401) expireSession();
  const said = (await response.json().catch(() => ({}))) as Partial<ProblemDocument>;
  const detail = said.detail ?? `The service responded with status ${response.status} and no explanation.`;
  throw new RefusedByServer({
    title: detail,
    code: 'unknown',
    ...said,
    problems: said.problems ?? [],
    status: response.status,
    detail,
  });
}
