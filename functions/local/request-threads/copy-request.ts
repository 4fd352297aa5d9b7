import type { ApiRequest } from '../../api/http/message.ts';
import { readWhole } from '../../api/http/receive-bytes.ts';
import type { KnownRequest } from '../../api/ports.ts';

/** A request with its body as it arrived: all of it can be copied to another thread. */
export type CopiedRequest = KnownRequest & {
  method: string;
  url: string;
  headers: readonly (readonly [string, string])[];
  body: Uint8Array | null;
};

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
export async function copyRequest(
  { method, url, headers, body }: ApiRequest,
  known: KnownRequest,
  bytesMax: number,
): Promise<CopiedRequest> {
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
