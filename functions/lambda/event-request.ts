import { defined } from '../../shared/canonical/defined.ts';
import { timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { ApiRequest } from '../api/http/message.ts';
import type { Surroundings } from '../api/ports.ts';

/** What API Gateway's HTTP API sends (payload format 2.0), with verified claims unless the route is open. */
export type GatewayEvent = APIGatewayProxyEventV2 | APIGatewayProxyEventV2WithJWTAuthorizer;

/** The request in an event of the gateway. */
export function requestOf({
  requestContext,
  rawPath,
  rawQueryString,
  headers,
  body,
  isBase64Encoded,
}: GatewayEvent): ApiRequest {
  const given = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    method: requestContext.http.method,
    url: `https://${requestContext.domainName}${rawPath}${rawQueryString === '' ? '' : `?${rawQueryString}`}`,
    headers: { get: (name) => given.get(name.toLowerCase()) ?? null, has: (name) => given.has(name.toLowerCase()) },
    body: body === undefined ? null : pieces(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')),
  };
}

/**
 * What the gateway knows of the request: the claims that its authorizer has verified, where it came from, and how its log names it. The
 * gateway sees the address of the edge; the viewer's, which the edge tells, is taken from a request that has shown to come by it.
 *
 * @param cameByEdge whether it has.
 */
export function surroundingsOf({ requestContext, headers }: GatewayEvent, cameByEdge: boolean): Surroundings {
  const claims = 'authorizer' in requestContext ? requestContext.authorizer.jwt.claims : undefined;
  const viewer = cameByEdge ? headers[edgeHeaders.viewerAddress] : undefined;
  return {
    callerAddress: viewer ?? requestContext.http.sourceIp,
    gatewayRequestId: requestContext.requestId,
    ...defined({ claims }),
  };
}

/** Whether a request shows the secret of the edge. How long it takes says nothing of where they differ. */
export function showsSecret({ headers }: GatewayEvent, secret: string): boolean {
  const [shown, kept] = [Buffer.from(headers[edgeHeaders.originSecret] ?? ''), Buffer.from(secret)];
  return shown.length === kept.length && timingSafeEqual(shown, kept);
}

/** A body that is there already, in one piece. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** Headers that the edge adds to what it passes on to the gateway. Whatever a caller sends under these names, the edge writes over it. */
export const edgeHeaders = {
  /** Shows that a request came by the edge, and so past its firewall. */
  originSecret: 'x-rule153-origin',
  /** The address of the viewer: the gateway sees that of the edge. */
  viewerAddress: 'x-rule153-viewer',
} as const;
