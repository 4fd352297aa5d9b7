import { Refused } from '../../../shared/model/problem.ts';
import type { ApiRequest } from './message.ts';

/** The key under which a change may be sent again. Raises `Refused` if it is not one. */
export function readIdempotencyKey(headers: ApiRequest['headers']): string | undefined {
  const key = headers.get('idempotency-key');
  if (key === null || /^[\x21-\x7e]{1,255}$/.test(key)) return key ?? undefined;
  throw new Refused([
    { code: 'invalid', path: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters, such as a UUID' },
  ]);
}
