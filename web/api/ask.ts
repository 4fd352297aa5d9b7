import { currentToken, expireSession } from '../access/session.ts';
import { type ProblemDocument, RefusedByServer, Unreachable } from './refused-by-server.ts';

// What belongs in this folder: questions to the API. Every request of the desk goes through `ask`.

/** One request to the API, by its path and what goes with it. */
export type ApiQuestion = {
  method?: 'GET' | 'POST' | 'PUT';
  /** Parameters that are undefined or empty are left out. */
  query?: Readonly<Record<string, string | undefined>>;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
};

/** What the API responded, with what its headers say of the revision. */
export type Responded<Value> = { value: Value; etag: string | null; revision: number | null; state: string | null };

/**
 * Asks the API.
 *
 * @throws RefusedByServer with the problem document; Unreachable without a response.
 */
export async function ask<Value>(path: string, question: ApiQuestion = {}): Promise<Responded<Value>> {
  const response = await send(path, question);
  if (!response.ok) {
    if (response.status === 401) expireSession();
    throw new RefusedByServer(await readProblem(response));
  }
  const revision = response.headers.get('rule153-revision');
  return {
    value: (await response.json()) as Value,
    etag: response.headers.get('etag'),
    revision: revision === null ? null : Number(revision),
    state: response.headers.get('rule153-state'),
  };
}

/** The address of a question with its parameters. */
export function addressOf(path: string, query: ApiQuestion['query'] = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

async function send(path: string, question: ApiQuestion): Promise<Response> {
  const { method = 'GET', query, body, headers, signal } = question;
  const token = currentToken();
  try {
    return await fetch(addressOf(path, query), {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal !== undefined && { signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreachable(error);
  }
}

/** What is no problem document says at least its status. */
async function readProblem(response: Response): Promise<ProblemDocument> {
  const text = await response.text();
  try {
    const document = JSON.parse(text) as Partial<ProblemDocument>;
    if (typeof document.detail === 'string' && typeof document.code === 'string')
      return { status: response.status, title: '', problems: [], ...document } as ProblemDocument;
  } catch {
    // Said below.
  }
  const detail = `The service responded with status ${response.status} and no explanation.`;
  return { status: response.status, title: detail, detail, code: 'unknown', problems: [] };
}
