import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Grant, isAllowed } from './policed-endpoint.ts';

/** Step Functions as far as a function asks it: it writes down what is started, by whom it is allowed. */
export type StatesStandIn = { endpoint: string; started: unknown[]; refused: string[]; stop: () => void };

type Input = { stateMachineArn?: string; executionArn?: string; input?: string };

export async function startStatesStandIn(
  grantsOf: (accessKey: string) => readonly Grant[] | undefined,
): Promise<StatesStandIn> {
  const started: unknown[] = [];
  const refused: string[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const input = JSON.parse(Buffer.concat(pieces).toString('utf8')) as Input;
      const [, key = ''] = /Credential=([^/]+)/.exec(request.headers.authorization ?? '') ?? [];
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      const question = {
        action: `states:${operation}`,
        resources: [input.stateMachineArn ?? input.executionArn ?? ''],
      };
      const headers = { 'content-type': 'application/x-amz-json-1.0' };
      if (!isAllowed(question, grantsOf(key) ?? [])) {
        refused.push(`${key} ${question.action} on ${question.resources.join()}`);
        response.writeHead(400, headers).end(JSON.stringify({ __type: 'AccessDeniedException' }));
        return;
      }
      if (operation === 'StartExecution') started.push(JSON.parse(input.input ?? '{}'));
      response.writeHead(200, headers).end(JSON.stringify({ executionArn: 'arn', startDate: 1, stopDate: 1 }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    started,
    refused,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
