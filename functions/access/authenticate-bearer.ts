import { AccessError } from './access-error.ts';
import { type Principal, principalFromClaims } from './principal.ts';
import type { Jwks } from 'aws-jwt-verify/jwk';

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

/**
 * Who issues tokens, for whom, and the public keys to check them with. Without keys they are fetched from the issuer,
 * over https alone.
 */
export type TrustedIssuer = { issuer: string; audience: string; jwks?: Jwks | undefined };

/** Verifies a token and gives its claims. */
export type VerifyToken = (token: string) => Promise<unknown>;

/** Longer than any token of ours; a longer one is not looked at. */
const tokenCharactersMax = 8192;

/**
 * Creates the one verification that every token passes, Cognito's and the development issuer's alike: signature,
 * algorithm (RS256), key id, issuer, audience and expiry. The library is loaded with the first token, since API Gateway
 * verifies before the function is reached.
 *
 * The verifier throws AccessError `unauthenticated`, whatever is wrong with the token.
 */
export function createTokenVerifier(trusted: TrustedIssuer): VerifyToken {
  let loading: Promise<VerifyToken> | undefined;
  return async (token) => {
    if (token.length > tokenCharactersMax) throw refusal();
    loading ??= loadVerifier(trusted);
    const verify = await loading;
    try {
      return await verify(token);
    } catch (error) {
      throw refusal(error);
    }
  };
}

async function loadVerifier({ issuer, audience, jwks }: TrustedIssuer): Promise<VerifyToken> {
  const { JwtVerifier } = await import('aws-jwt-verify');
  const verifier = JwtVerifier.create({
    issuer,
    // An access token of Cognito names its client in `client_id` and has no `aud`, so the audience is checked below.
    audience: null,
    graceSeconds: 0,
    customJwtCheck: ({ header, payload }) => {
      if (header.alg !== 'RS256') throw new Error(`algorithm ${header.alg}`);
      if (typeof payload.exp !== 'number') throw new Error('no expiry');
      const audiences = payload['token_use'] === 'access' ? [payload['client_id']] : [payload.aud].flat();
      if (!audiences.includes(audience)) throw new Error('another audience');
    },
  });
  if (jwks !== undefined) verifier.cacheJwks(jwks);
  return (token) => verifier.verify(token);
}

function refusal(cause?: unknown): AccessError {
  return new AccessError(
    'unauthenticated',
    'The token is not valid here, or no longer. Get a new one (locally: rule153 token --role budget-officer).',
    { cause },
  );
}
