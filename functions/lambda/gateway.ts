import { defined } from '../../shared/canonical/defined.ts';
import { timingSafeEqual } from 'node:crypto';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';
import type { ApiRequest, ApiResponse } from '../api/http/message.ts';
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
 * What the gateway knows of the request: the claims that its authorizer has verified, where it came from, and how its
 * log names it. The gateway sees the address of the edge; the viewer's, which the edge tells, is taken from a request
 * that has shown to come by it.
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

/**
 * Headers that the edge adds to what it passes on to the gateway. Whatever a caller sends under these names, the edge
 * writes over it.
 */
export const edgeHeaders = {
  /** Shows that a request came by the edge, and so past its firewall. */
  originSecret: 'x-rule153-origin',
  /** The address of the viewer: the gateway sees that of the edge. */
  viewerAddress: 'x-rule153-viewer',
} as const;

/** Lambda hands on responses of up to 6 MB as JSON, in which a text may grow by its escapes and base64 by a third. */
const responseBytesMax = 4_000_000;

/** Whether a response is too large for Lambda to hand on. */
export function isTooLarge({ body }: ApiResponse): boolean {
  if (body === null) return false;
  return (typeof body === 'string' ? Buffer.byteLength(body, 'utf8') : body.byteLength) > responseBytesMax;
}

/** A response as API Gateway takes it. */
export function gatewayResult({ status, headers, body }: ApiResponse): APIGatewayProxyStructuredResultV2 {
  if (typeof body === 'string' || body === null)
    return { statusCode: status, headers, body: body ?? '', isBase64Encoded: false };
  return { statusCode: status, headers, body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
}

/** Below this a response fits into a packet or two and gains nothing. */
const bytesMin = 1_400;

/** Texts. A pack of evidence is an archive already. */
const compressible = /^(?:text\/|image\/svg|application\/(?:problem\+)?(?:json|javascript|yaml))/;

/**
 * A response compressed with gzip, where the caller takes it and it is worth it. The gateway compresses nothing, and
 * the edge only what it may keep, which of the API is nothing. The entity tag stays: it names the document, and is
 * compared as a whole when a change names it again.
 */
export function compressResponse({ headers: asked }: Pick<ApiRequest, 'headers'>, response: ApiResponse): ApiResponse {
  const { headers, body } = response;
  if (body === null || !compressible.test(headers['content-type'] ?? '')) return response;
  const vary = [headers['vary'], 'Accept-Encoding'].filter((name) => name !== undefined).join(', ');
  const varied = { ...response, headers: { ...headers, vary } };
  if (body.length < bytesMin || !takesGzip(asked.get('accept-encoding') ?? '')) return varied;
  const { gzipSync } = process.getBuiltinModule('node:zlib');
  return {
    ...varied,
    headers: { ...varied.headers, 'content-encoding': 'gzip' },
    body: new Uint8Array(gzipSync(body)),
  };
}

/** Whether a header names gzip and does not exclude it by a quality of zero (RFC 9110, 12.5.3). */
function takesGzip(accepted: string): boolean {
  return accepted
    .toLowerCase()
    .split(',')
    .map((coding) => coding.split(';').map((piece) => piece.trim()))
    .some(([name, quality = '']) => (name === 'gzip' || name === '*') && !/^q=0(?:\.0*)?$/.test(quality));
}
