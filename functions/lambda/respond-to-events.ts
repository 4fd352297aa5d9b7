import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';
import { lambdaEnvironment } from '../environment.ts';
import { createApp } from '../api/create-app.ts';
import type { ApiRequest, ApiResponse } from '../api/http/message.ts';
import type { ApiPorts, Surroundings } from '../api/ports.ts';
import type { Route } from '../api/route.ts';

// What belongs in this folder: every Lambda function, a page each, and what they share. No decisions.

/** Lambda hands on responses of up to 6 MB as JSON, in which a text may grow by its escapes and base64 by a third. */
const responseBytesMax = 4_000_000;

/** What API Gateway's HTTP API sends (payload format 2.0), with verified claims unless the route is open. */
export type GatewayEvent = APIGatewayProxyEventV2 | APIGatewayProxyEventV2WithJWTAuthorizer;

export type GatewayHandler = (event: GatewayEvent) => Promise<APIGatewayProxyStructuredResultV2>;

/** Responds to what API Gateway's HTTP API sends for a function of the API; `known` as for `createApp`. */
export function respondToEvents(ports: ApiPorts, routes: readonly Route[], known?: readonly Route[]): GatewayHandler {
  const app = createApp(ports, routes, known);
  return async (event) => {
    const response = await app.answer(requestOf(event), surroundingsOf(event));
    return responseOf(response, process.env[lambdaEnvironment.resultsBucket]);
  };
}

/** The request in an event of the gateway. */
function requestOf({
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

/** What the gateway knows of the request: the claims that its authorizer has verified, and where it came from. */
function surroundingsOf({ requestContext }: GatewayEvent): Surroundings {
  const claims = 'authorizer' in requestContext ? requestContext.authorizer.jwt.claims : undefined;
  return { callerAddress: requestContext.http.sourceIp, ...(claims === undefined ? {} : { claims }) };
}

/** A body that is there already, in one piece. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/**
 * A response as API Gateway takes it. One that is too large for Lambda goes to the bucket of responses, and the caller is sent there.
 *
 * @param responsesBucket where large responses go; without one they are refused by Lambda.
 */
async function responseOf(
  { status, headers, body }: ApiResponse,
  responsesBucket: string | undefined,
): Promise<APIGatewayProxyStructuredResultV2> {
  const large =
    body !== null && (typeof body === 'string' ? Buffer.byteLength(body, 'utf8') : body.byteLength) > responseBytesMax;
  if (large && responsesBucket !== undefined) {
    const { storeLargeResponse } = await import('./store-large-response.ts');
    const location = await storeLargeResponse(
      responsesBucket,
      typeof body === 'string' ? new TextEncoder().encode(body) : body,
      headers,
    );
    const { 'x-request-id': requestId = '' } = headers;
    return {
      statusCode: 303,
      headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-request-id': requestId },
    };
  }
  if (typeof body === 'string' || body === null)
    return { statusCode: status, headers, body: body ?? '', isBase64Encoded: false };
  return { statusCode: status, headers, body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
}
