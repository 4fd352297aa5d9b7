import { AccessError } from './access-error.ts';
import type { VerifyToken } from './create-token-verifier.ts';
import type { Principal } from './principal.ts';
import { principalFromClaims } from './principal-from-claims.ts';

/**
 * Reads the bearer token of an `Authorization` header and makes a principal of it.
 *
 * @throws AccessError `unauthenticated`.
 */
export async function authenticateBearer(verify: VerifyToken, authorization: string | undefined): Promise<Principal> {
  const token = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) {
    throw new AccessError(
      'unauthenticated',
      'Send a token: "Authorization: Bearer …" (locally: rule153 token --role budget-officer).',
    );
  }
  return principalFromClaims(await verify(token));
}
