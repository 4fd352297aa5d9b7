import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect } from 'vitest';
import { defined } from '../../../../shared/canonical/defined.ts';
import { localAddress } from '../../../../functions/aws/dynamodb-address.ts';
import type { Engine } from '../../../../functions/local/engine/engine.ts';

/** Asks as anybody can who reaches the engine: it looks at no signature. */
export async function listTables(
  { endpoint }: Engine,
  more: Record<string, string> = {},
): Promise<{ status: number; body: string; allowed: string | undefined }> {
  const authorization =
    'AWS4-HMAC-SHA256 Credential=anybody/20300101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=none';
  const headers = {
    'x-amz-date': '20300101T000000Z',
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'DynamoDB_20120810.ListTables',
    authorization,
    ...more,
  };
  const { endpoint: url, socketPath } = localAddress(endpoint);
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', headers, ...defined({ socketPath }) });
    asking.once('error', reject).once('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      response.once('end', () => {
        const allowed = response.headers['access-control-allow-origin'];
        resolve({ status: response.statusCode ?? 0, body, allowed });
      });
    });
    asking.end('{}');
  });
}

/** Every other address of this machine refuses a connection to the port of the engine, which takes one at its own. */
export async function expectOneAddressOnly({ endpoint }: Engine): Promise<void> {
  const { hostname, port: text } = new URL(endpoint);
  const port = Number(text);
  const others = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ scopeid }) => !scopeid).map(({ address }) => address),
  );
  others.push('127.0.0.2');
  expect(await connects(hostname, port)).toBe('connected');
  for (const address of others) expect([address, await connects(address, port)]).toEqual([address, 'ECONNREFUSED']);
}

async function connects(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 5_000 });
    const end = (how: string) => {
      socket.destroy();
      resolve(how);
    };
    socket.once('connect', () => {
      end('connected');
    });
    socket.once('timeout', () => {
      end('silent');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      end(error.code ?? error.message);
    });
  });
}
