import { Refused } from '../../../shared/model/problem.ts';
import type { ApiRequest } from './message.ts';

/**
 * The key under which a change may be sent again: in quotes, as the draft of the header writes it (a string of RFC 8941), or bare, which is
 * the same key. Raises `Refused` if it is not one.
 */
export function readIdempotencyKey(headers: ApiRequest['headers']): string | undefined {
  const header = headers.get('idempotency-key');
  const quoted = header === null ? undefined : /^"((?:[^"\\]|\\["\\])*)"$/.exec(header)?.[1];
  const key = quoted === undefined ? header : quoted.replace(/\\(["\\])/g, '$1');
  if (key === null || /^[\x21-\x7e]{1,255}$/.test(key)) return key ?? undefined;
  throw new Refused([
    { code: 'invalid', path: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters, such as a UUID' },
  ]);
}
