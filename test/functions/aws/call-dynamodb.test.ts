import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDynamoCaller, type DynamoCaller } from '../../../functions/aws/call-dynamodb.ts';
import { regionalAddress } from '../../../functions/aws/dynamodb-address.ts';
import { signatureDue } from './signature.ts';

type Asked = { request: IncomingMessage; body: string };
type PreparedResponse = { status: number; body: string } | 'hang up' | 'say nothing';

const result: PreparedResponse = { status: 200, body: '{"Item":{"pk":{"S":"ü"}}}' };
const error = (status: number, type: string): PreparedResponse => ({
  status,
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'Because.' }),
});
const environment = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'AKID',
  AWS_SECRET_ACCESS_KEY: 'the/secret',
  AWS_SESSION_TOKEN: 'the token',
};

describe('a question to DynamoDB', () => {
  let server: Server;
  let caller: DynamoCaller;
  let asked: Asked[];
  let responses: PreparedResponse[];
  beforeEach(async () => {
    asked = [];
    responses = [];
    server = createServer((request, response) => void respond(request, response));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    caller = createDynamoCaller(
      regionalAddress({
        ...environment,
        AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      }),
      200,
    );
  });
  afterEach(() => {
    caller.close();
    server.closeAllConnections();
    server.close();
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    asked.push({ request, body: Buffer.concat(pieces).toString('utf8') });
    const next = responses.shift() ?? result;
    if (next === 'hang up') request.socket.destroy();
    else if (next !== 'say nothing')
      response.writeHead(next.status, { 'content-type': 'application/x-amz-json-1.0' }).end(next.body);
  }
  const ask = (): Promise<unknown> => caller.ask('GetItem', { TableName: 'ledger', Key: { pk: { S: 'ü' } } });

  it('is signed as Signature Version 4 says, session token and all', async () => {
    expect(await ask()).toEqual({ Item: { pk: { S: 'ü' } } });
    const [{ request, body } = { request: undefined, body: '' }] = asked;
    expect(request?.headers).toMatchObject({
      'x-amz-target': 'DynamoDB_20120810.GetItem',
      'x-amz-security-token': 'the token',
      'content-type': 'application/x-amz-json-1.0',
    });
    expect(request?.headers.authorization).toMatch(
      /Credential=AKID\/\d{8}\/eu-central-1\/dynamodb\/aws4_request, SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token;x-amz-target, /,
    );
    if (request !== undefined)
      expect(request.headers.authorization).toContain(
        `Signature=${signatureDue(request, body, environment.AWS_SECRET_ACCESS_KEY)}`,
      );
  });

  it.each<{ name: string; first: PreparedResponse }>([
    { name: 'the service failed', first: { status: 500, body: 'Bad gateway, in HTML perhaps' } },
    { name: 'the table asks for patience', first: error(400, 'ProvisionedThroughputExceededException') },
    { name: 'the connection breaks', first: 'hang up' },
    { name: 'no response comes in time', first: 'say nothing' },
  ])('is asked again when $name', async ({ first }) => {
    responses = [first, first, first];
    expect(await ask()).toEqual({ Item: { pk: { S: 'ü' } } });
    expect(asked).toHaveLength(4);
  });

  it('is not asked a fifth time, and says what the last response said', async () => {
    responses = Array.from({ length: 9 }, () => error(400, 'ThrottlingException'));
    await expect(ask()).rejects.toMatchObject({ name: 'ThrottlingException', message: 'Because.' });
    expect(asked).toHaveLength(4);
  });

  it('is not asked again when it was wrong', async () => {
    responses = [error(400, 'ValidationException')];
    await expect(ask()).rejects.toMatchObject({ name: 'ValidationException', $metadata: { httpStatusCode: 400 } });
    expect(asked).toHaveLength(1);
  });

  it('keeps its connection for the next one', async () => {
    await ask();
    await ask();
    expect(new Set(asked.map(({ request }) => request.socket.remotePort)).size).toBe(1);
  });
});

describe('the address of DynamoDB', () => {
  it('is that of the region, unless the environment names another', () => {
    expect(regionalAddress(environment).endpoint.href).toBe('https://dynamodb.eu-central-1.amazonaws.com/');
  });

  it('cannot be told without a region or credentials', () => {
    expect(() => regionalAddress({ ...environment, AWS_REGION: undefined })).toThrow('no region in AWS_REGION');
    expect(() => regionalAddress({ ...environment, AWS_SECRET_ACCESS_KEY: undefined })).toThrow(
      'no credentials in AWS_ACCESS_KEY_ID',
    );
  });
});
