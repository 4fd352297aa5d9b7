import { describe, expect, it } from 'vitest';
import { expiryOf } from '../../../web/access/renew-session.ts';

const tokenOf = (payload: string) => `head.${Buffer.from(payload).toString('base64url')}.signature`;

describe('the end of a token', () => {
  it('is what it says, in milliseconds', () => {
    expect(expiryOf(tokenOf('{"exp":1800000000,"name":"Zoë"}'))).toBe(1_800_000_000_000);
  });

  it.each(['', 'no token', 'a.b.c', tokenOf('{}'), tokenOf('{"exp":"soon"}'), tokenOf('null')])(
    'is never, where it does not say: %s',
    (token) => {
      expect(expiryOf(token)).toBe(Infinity);
    },
  );
});
