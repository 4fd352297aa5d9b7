import type { Principal } from '../access/principal.ts';
import type { ApiRequest, ApiResponse } from './http/message.ts';
import { readWhole } from './http/read-body.ts';

/**
 * A request whose sender is known and may come, with its body as it arrived: all of it can be copied to another thread.
 */
export type ElsewhereRequest = {
  /** Method and pattern of the route: "POST /v1/compute". */
  route: string;
  parameters: Readonly<Record<string, string>>;
  principal: Principal;
  requestId: string;
  method: string;
  url: string;
  headers: readonly (readonly [string, string])[];
  body: Uint8Array | null;
};

/**
 * Has another thread respond to a request, so that this one goes on listening.
 *
 * @throws RefusedElsewhere.
 */
export type RespondElsewhere = (request: ElsewhereRequest) => Promise<ApiResponse>;

/** The headers that endpoints read. */
const headersRead = [
  'accept',
  'accept-language',
  'content-type',
  'content-length',
  'content-encoding',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'prefer',
] as const;

/**
 * Reads a request for another thread. A body beyond the limit is not read to its end: what is here is too much already,
 * and is refused there.
 *
 * @throws HttpRefusal `incomplete-body`.
 */
export async function forElsewhere(
  { method, url, headers, body }: ApiRequest,
  known: Pick<ElsewhereRequest, 'route' | 'parameters' | 'principal' | 'requestId'>,
  bytesMax: number,
): Promise<ElsewhereRequest> {
  const announced = Number(headers.get('content-length') ?? '0');
  const { bytes } = await readWhole(body, announced > bytesMax ? 0 : bytesMax);
  return {
    ...known,
    method,
    url,
    headers: headersRead.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value] as const];
    }),
    body: body === null ? null : bytes,
  };
}
