import { defined } from '../../../shared/canonical/defined.ts';
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { type SignInPlace, signInPlaceSchema } from '../../access/sign-in-place.ts';
import { commandName } from '../../package-folder.ts';
import { EnvironmentError, RefusedInput } from '../terminal/failure.ts';
import type { Session } from './sessions.ts';

const patience_ms = 30_000;

/**
 * One sign-in under way: what it was begun with, and the secret that only its beginner can show at the end (RFC 7636).
 */
export type CodeGrant = { state: string; nonce: string; verifier: string };

export function beginCodeGrant(): CodeGrant {
  const random = (): string => randomBytes(32).toString('base64url');
  return { state: random(), nonce: random(), verifier: random() };
}

/** The address at which a person signs in. */
export function authorizeAddress(
  { authorize, clients }: SignInPlace,
  { state, nonce, verifier }: CodeGrant,
  returnTo: string,
): string {
  const url = new URL(authorize);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: clients.commandLine,
    redirect_uri: returnTo,
    scope: 'openid profile email',
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  return url.href;
}

/**
 * Where people sign in to a service, as it says itself.
 *
 * @throws EnvironmentError, RefusedInput.
 */
export async function findSignIn(server: URL): Promise<SignInPlace> {
  const url = new URL('sign-in', `${server.href.replace(/\/*$/, '')}/`);
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience_ms) }).catch(
    (error: unknown) => {
      throw new EnvironmentError(`No service responds at ${url.origin}. Correct the address.`, { cause: error });
    },
  );
  const body: unknown = await response.json().catch(() => undefined);
  if (response.status === 404)
    throw new RefusedInput(
      `Nobody signs in to ${url.origin}: a service on one machine ` +
        `takes what ${commandName} token --role planner prints.`,
    );
  const place = z.safeParse(signInPlaceSchema, body);
  if (response.ok && place.success) return place.data;
  throw new EnvironmentError(
    `${url.href} does not say where people sign in (status ${response.status}). Is it rule153?`,
  );
}

/**
 * Exchanges the code that a sign-in has brought.
 *
 * @throws RefusedInput, EnvironmentError.
 */
export async function exchangeCode(
  place: SignInPlace,
  { verifier, nonce }: CodeGrant,
  code: string,
  returnTo: string,
): Promise<Session> {
  const session = await askForTokens(place, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: returnTo,
    code_verifier: verifier,
  });
  if (claimsOf(session.idToken).nonce !== nonce)
    throw new RefusedInput('The token was made for another sign-in, so it is not taken. Begin again.');
  return session;
}

/** The next session of one whose token has ended; undefined if it cannot be had without signing in. */
export async function refreshSession(place: SignInPlace, { refreshToken }: Session): Promise<Session | undefined> {
  if (refreshToken === undefined) return undefined;
  const next = await askForTokens(place, { grant_type: 'refresh_token', refresh_token: refreshToken }).catch(
    (error: unknown) => {
      if (error instanceof RefusedInput) return undefined;
      throw error;
    },
  );
  return next === undefined ? undefined : { refreshToken, ...next };
}

/** Ends a session at the issuer too, as far as it can be reached. */
export async function revokeSession(place: SignInPlace, { refreshToken }: Session): Promise<void> {
  if (refreshToken === undefined) return;
  await post(place.token.replace(/\/token$/, '/revoke'), { token: refreshToken, client_id: place.clients.commandLine });
}

const tokensSchema = z.object({ id_token: z.string(), refresh_token: z.optional(z.string()) });
const errorSchema = z.object({ error: z.string() });

async function askForTokens(place: SignInPlace, fields: Record<string, string>): Promise<Session> {
  const response = await post(place.token, { client_id: place.clients.commandLine, ...fields });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const why = z.safeParse(errorSchema, body).data?.error ?? `status ${response.status}`;
    throw new RefusedInput(`${new URL(place.token).origin} gave no token (${why}). Sign in again.`);
  }
  const { data: tokens } = z.safeParse(tokensSchema, body);
  if (tokens === undefined) throw new EnvironmentError(`${place.token} gave something else than tokens.`);
  const { id_token: idToken, refresh_token: refreshToken } = tokens;
  return { idToken, expires_s: claimsOf(idToken).exp, ...defined({ refreshToken }) };
}

async function post(address: string, fields: Record<string, string>): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'error',
      signal: AbortSignal.timeout(patience_ms),
    });
  } catch (error) {
    throw new EnvironmentError(`${new URL(address).origin} does not respond.`, { cause: error });
  }
}

const claimsSchema = z.object({
  exp: z.number(),
  nonce: z.optional(z.string()),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  'custom:organization': z.optional(z.string()),
  'cognito:groups': z.optional(z.array(z.string())),
});
export type TokenClaims = z.infer<typeof claimsSchema>;

/**
 * What a token says of its bearer. It came from its issuer by TLS, so its signature is the service's to verify.
 *
 * @throws EnvironmentError.
 */
export function claimsOf(token: string): TokenClaims {
  try {
    const [, payload = ''] = token.split('.');
    return claimsSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  } catch (error) {
    throw new EnvironmentError('What was given as a token is none.', { cause: error });
  }
}
