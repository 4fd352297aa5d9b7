import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { lambdaEnvironment } from '../environment.ts';
import { createApp } from '../api/create-app.ts';
import type { ApiRequest, ApiResponse } from '../api/http/message.ts';
import { PROBLEM_TABLE } from '../api/http/refusals.ts';
import type { ApiPorts, LogRecord } from '../api/ports.ts';
import type { Route } from '../api/route.ts';
import {
  compressResponse,
  type GatewayEvent,
  gatewayResult,
  isTooLarge,
  requestOf,
  showsSecret,
  surroundingsOf,
} from './gateway.ts';

export type GatewayHandler = (event: GatewayEvent) => Promise<APIGatewayProxyStructuredResultV2>;

/** Responds to what API Gateway's HTTP API sends for a part of the API; `known` as for `createApp`. */
export function respondToEvents(ports: ApiPorts, routes: readonly Route[], known?: readonly Route[]): GatewayHandler {
  const app = createApp(ports, routes, known);
  const { [lambdaEnvironment.resultsBucket]: bucket, [lambdaEnvironment.originSecrets]: taken } = process.env;
  const secrets = taken?.split(',');
  return async (event) => {
    const request = requestOf(event);
    const cameByEdge = secrets?.some((secret) => showsSecret(event, secret)) === true;
    const failed = failureIn(ports, event);
    if (secrets !== undefined && !cameByEdge)
      return gatewayResult(failed('forbidden', 'This service is reached by its public address alone.'));
    const response = compressResponse(request, await app.respond(request, surroundingsOf(event, cameByEdge)));
    if (bucket === undefined || !isTooLarge(response)) return gatewayResult(response);
    return gatewayResult(await sendToBucket(request, response, bucket, failed));
  };
}

type Failure = (code: 'forbidden' | 'unavailable', detail: string, cause?: unknown) => ApiResponse;

/** Stores a response that Lambda does not take, and sends the caller there. */
async function sendToBucket(
  { method }: ApiRequest,
  response: ApiResponse,
  bucket: string,
  failed: Failure,
): Promise<ApiResponse> {
  const { redirectToBucket } = await import('./store-large-response.ts');
  try {
    return await redirectToBucket(bucket, response);
  } catch (error) {
    const done = method === 'GET' ? '' : ' What it asked for is done; only the response is lost.';
    return failed(
      'unavailable',
      `The response is large and could not be stored for you to fetch.${done} Ask again shortly.`,
      error,
    );
  }
}

/**
 * What becomes of a request that fails outside the app: a problem document, and a line of the log as the app writes
 * one.
 */
function failureIn(ports: ApiPorts, { requestContext, routeKey }: GatewayEvent): Failure {
  return (code, detail, cause) => {
    const { status, title } = PROBLEM_TABLE[code];
    const requestId = ports.newRequestId();
    const record: LogRecord = {
      time: ports.now().toISOString(),
      level: status >= 500 ? 'error' : 'warn',
      requestId,
      gatewayRequestId: requestContext.requestId,
      method: requestContext.http.method,
      route: routeKey.replace(/^[A-Z]+ /, ''),
      status,
      duration_ms: 0,
      code,
      ...(cause !== undefined && {
        failure: cause instanceof Error ? (cause.stack ?? cause.message) : 'a value that is not an error was thrown',
      }),
    };
    ports.log(record);
    const document = {
      type: `/problems/${code}`,
      title,
      status,
      detail,
      code,
      instance: `urn:uuid:${requestId}`,
      problems: [{ code, path: '', message: detail }],
    };
    return {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        'x-request-id': requestId,
        ...(status === 503 && { 'retry-after': '1' }),
      },
      body: JSON.stringify(document),
    };
  };
}
