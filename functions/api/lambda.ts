import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { lambdaEnvironment } from '../environment.ts';
import { createApp } from './create-app.ts';
import { type GatewayEvent, incomingOf, surroundingsOf } from './lambda/event-request.ts';
import { answerOf } from './lambda/gateway-answer.ts';
import { lambdaPorts } from './lambda/lambda-ports.ts';

const app = createApp(lambdaPorts());

/** Answers what API Gateway's HTTP API sends. */
export async function handler(event: GatewayEvent): Promise<APIGatewayProxyStructuredResultV2> {
  const reply = await app.answer(incomingOf(event), surroundingsOf(event));
  return answerOf(reply, process.env[lambdaEnvironment.resultsBucket]);
}
