import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { lambdaEnvironment } from '../environment.ts';
import { createApp } from '../api/create-app.ts';
import type { ApiPorts } from '../api/ports.ts';
import type { Route } from '../api/route.ts';
import { type GatewayEvent, requestOf, surroundingsOf } from './event-request.ts';
import { responseOf } from './gateway-response.ts';

export type GatewayHandler = (event: GatewayEvent) => Promise<APIGatewayProxyStructuredResultV2>;

/** Answers what API Gateway's HTTP API sends for a part of the API; `known` as for `createApp`. */
export function respondToEvents(ports: ApiPorts, routes: readonly Route[], known?: readonly Route[]): GatewayHandler {
  const app = createApp(ports, routes, known);
  return async (event) => {
    const reply = await app.answer(requestOf(event), surroundingsOf(event));
    return responseOf(reply, process.env[lambdaEnvironment.resultsBucket]);
  };
}
