import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../functions/api/create-app.ts';
import { allRoutes } from '../../../functions/api/packing.ts';
import { listen, type Listening } from '../../../functions/local/listen.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
let listening: Listening;
beforeAll(async () => {
  api = await startTestApi();
  const app = createApp(api.ports, allRoutes());
  listening = await listen((request) => app.fetch(request), 0);
});
afterAll(async () => {
  await listening.close();
  await api.stop();
});

/** Sends bytes as they are, and gives all that comes back; `hangUp` ends the connection without waiting. */
function exchange(text: string, hangUp = false): Promise<string> {
  const { hostname, port } = new URL(listening.origin);
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(text, () => {
        if (hangUp) setTimeout(() => socket.destroy(), 100);
      });
    });
    socket.setEncoding('utf8').on('data', (piece: string) => (heard += piece));
    socket
      .on('error', () => undefined)
      .on('close', () => {
        resolve(heard);
      });
  });
}

describe('a request that cannot be read', () => {
  it('is refused with 431 and a problem document where its headers are too large', async () => {
    const response = await exchange(`GET /health HTTP/1.1\r\nHost: here\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(response).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/);
    expect(response).toContain('"code":"headers-too-large"');
  });

  it('is no fault of the service where its sender hung up in the middle of the body', async () => {
    const token = await api.token('budget-officer');
    const head = `POST /v1/statements HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n`;
    await exchange(`${head}{"half":`, true);
    await expect.poll(() => api.records.at(-1)?.status, { timeout: 10_000 }).toBe(400);
    expect(api.records.at(-1)).toMatchObject({ level: 'warn', code: 'incomplete-body' });
  });
});
