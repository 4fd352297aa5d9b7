import type { ApiRequest } from './message.ts';

/** What a page of an allowed origin may read of a response. */
const exposed =
  'ETag, Location, Link, Retry-After, X-Request-Id, Rule153-Revision, Rule153-State, Idempotency-Replayed, Content-Disposition';

/** Headers for a page of another origin, if that is on the list; nothing otherwise, and browsers then keep the response from the page. */
export function corsHeaders(origins: readonly string[], { headers, method }: ApiRequest): Record<string, string> {
  if (origins.length === 0) return {};
  const origin = headers.get('origin');
  if (origin === null || !origins.includes(origin)) return { vary: 'Origin' };
  const granted = {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': exposed,
    'cross-origin-resource-policy': 'cross-origin',
  };
  if (!isPreflight(method, headers)) return granted;
  return {
    ...granted,
    'access-control-allow-methods': 'GET, HEAD, POST, PUT',
    'access-control-allow-headers': 'Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, Accept',
    'access-control-max-age': '600',
  };
}

/** Whether a browser asks before the request proper. */
export function isPreflight(method: string, headers: ApiRequest['headers']): boolean {
  return method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method');
}

/** Headers of every response. The API serves no page: nothing may be loaded, framed, sniffed or kept. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
