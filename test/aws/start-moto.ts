import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** The emulator of AWS of the Python package moto, or the program that `RULE153_MOTO` names. */
const program = process.env['RULE153_MOTO'] ?? 'moto_server';

export type Moto = { endpoint: string; ask: AskMoto; stop: () => Promise<void> };

/**
 * Asks a service of the emulator that speaks JSON, by the name of the operation with its prefix, such as
 * `AWSCognitoIdentityProviderService.ListUsers`.
 */
export type AskMoto = (service: string, operation: string, input: object) => Promise<Record<string, unknown>>;

export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  // It verifies codes of authenticator apps only if it is told to.
  const env = { ...process.env, MOTO_COGNITO_IDP_USER_POOL_ENABLE_TOTP: 'true' };
  const child = spawn(program, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore', env });
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const endpoint = `http://127.0.0.1:${port}`;
  for (let waited_ms = 0; ; waited_ms += 250) {
    const status = await fetch(`${endpoint}/moto-api/data.json`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) break;
    if (waited_ms > 90_000 || child.exitCode !== null) throw new Error(`${program} did not start`);
    await sleep(250);
  }
  return {
    endpoint,
    ask: (service, operation, input) => ask(endpoint, service, operation, input),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

async function ask(
  endpoint: string,
  service: string,
  operation: string,
  input: object,
): Promise<Record<string, unknown>> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': operation,
      // The emulator looks for the service in the scope and checks no signature.
      authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(input),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${operation} is refused with ${response.status}: ${text.slice(0, 300)}`);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
  return port;
}
