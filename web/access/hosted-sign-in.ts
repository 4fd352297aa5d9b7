import type { Renewal } from './renew-session.ts';
import type { SignInPlace } from './sign-in-place.ts';

const place = 'rule153.sign-in';

/** Kept in this tab while its user is at the hosted sign-in. */
type Pending = { verifier: string; state: string; back: string };

/** Leaves for the hosted sign-in (OAuth 2.0, code grant with PKCE: RFC 6749, RFC 7636), and comes back to this view. */
export async function leaveForSignIn({ authorize, clients }: SignInPlace): Promise<void> {
  const pending: Pending = { verifier: randomText(), state: randomText(), back: location.pathname + location.search };
  sessionStorage.setItem(place, JSON.stringify(pending));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pending.verifier));
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clients.page,
    redirect_uri: `${location.origin}/`,
    scope: 'openid profile email',
    state: pending.state,
    code_challenge_method: 'S256',
    code_challenge: base64url(new Uint8Array(digest)),
  });
  location.assign(`${authorize}?${query.toString()}`);
}

/**
 * Finishes a sign-in that led back here.
 *
 * @returns the token and what renews it; undefined if this address is no return from a sign-in.
 * @throws Error with what to do.
 */
export async function finishSignIn(
  signIn: SignInPlace,
): Promise<{ token: string; renewal: Renewal | undefined } | undefined> {
  const given = new URLSearchParams(location.search);
  const code = given.get('code');
  const pending = takePending();
  if (code === null || pending === undefined) return undefined;
  history.replaceState(null, '', pending.back);
  if (given.get('state') !== pending.state)
    throw new Error('The sign-in led back without the state that this tab began with. Sign in again.');
  const response = await fetch(signIn.token, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: signIn.clients.page,
      code,
      redirect_uri: `${location.origin}/`,
      code_verifier: pending.verifier,
    }),
  });
  const body = (await response.json().catch(() => ({}))) as { id_token?: string; refresh_token?: string };
  if (!response.ok || body.id_token === undefined)
    throw new Error('The sign-in gave no token for its code. Sign in again.');
  const { id_token: token, refresh_token: refreshToken } = body;
  return { token, renewal: refreshToken === undefined ? undefined : { place: signIn, refreshToken } };
}

function takePending(): Pending | undefined {
  const text = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  return text === null ? undefined : (JSON.parse(text) as Pending);
}

function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
