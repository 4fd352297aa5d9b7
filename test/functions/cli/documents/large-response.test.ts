import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cardText, l53Text } from '../../../support/api.ts';
import { cleanEnvironment, type Outcome, runHere } from '../run-cli.ts';

/*
 * A service whose responses are all too large: it sends each caller to a store with 303, as the functions on Lambda do.
 * The store refuses who shows a token besides its own signature, as S3 does.
 */

const stored = new Map<string, { body: string | Buffer; type: string }>();
const pack = Buffer.from('PK pack');
let store: { origin: string; seen: (string | undefined)[]; status: number; close: () => void };
let service: { origin: string; ifMatch: (string | undefined)[]; redirect: string | undefined; close: () => void };

async function listen(respond: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(respond);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

beforeAll(async () => {
  stored.set('/v1/statements/A-C.3-79-L.53', { body: l53Text(), type: 'application/json' });
  stored.set('/v1/rate-cards/l53-identified', { body: cardText(), type: 'application/json' });
  stored.set('/v1/statements/A-C.3-79-L.53/evidence', { body: pack, type: 'application/zip' });
  store = {
    seen: [],
    status: 200,
    ...(await listen((request, response) => {
      store.seen.push(request.headers.authorization);
      const found = stored.get(new URL(request.url ?? '', 'http://store').pathname);
      const status = request.headers.authorization === undefined ? store.status : 400;
      response
        .writeHead(status, { 'content-type': found?.type ?? 'text/plain' })
        .end(status === 200 ? found?.body : 'Only one auth mechanism allowed');
    })),
  };
  service = {
    ifMatch: [],
    redirect: undefined,
    ...(await listen((request, response) => {
      if (request.method === 'PUT') {
        service.ifMatch.push(request.headers['if-match']);
        response.writeHead(200, { 'content-type': 'application/json', 'rule153-revision': '2' }).end('{}');
        return;
      }
      const location = service.redirect ?? `${store.origin}${request.url ?? ''}?X-Amz-Signature=1`;
      response
        .writeHead(service.redirect === undefined ? 303 : 302, {
          location,
          etag: '"h1"',
          'rule153-revision': '7',
          'rule153-fingerprint': 'f-1',
        })
        .end();
    })),
  };
});
afterAll(() => {
  store.close();
  service.close();
});
beforeEach(() => {
  Object.assign(store, { seen: [], status: 200 });
  service.redirect = undefined;
});

const run = (...args: string[]): Promise<Outcome> =>
  runHere(args, { ...cleanEnvironment(), RULE153_SERVER: service.origin, RULE153_TOKEN: 'secret-token' });

describe('a response that is too large to be sent', () => {
  it('is fetched from where it was put, without the token', async () => {
    const { code, stdout, stderr } = await run('export', 'A/C.3/79/L.53');
    expect(code, stderr).toBe(0);
    // Said with the redirect, since the stored bytes cannot say it.
    expect(JSON.parse(stdout)).toEqual({
      exportedFrom: expect.objectContaining({ revision: 7 }) as object,
      ...(JSON.parse(l53Text()) as object),
    });
    expect(store.seen.length).toBeGreaterThan(0);
    expect(store.seen.every((shown) => shown === undefined)).toBe(true);
  });

  it('keeps what the service says of it: the fingerprint of a pack', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'pack-')), 'pack.zip');
    const { code, stderr } = await run('evidence', 'A/C.3/79/L.53', '--out', out);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('Fingerprint f-1');
    expect(readFileSync(out)).toEqual(pack);
  });

  it('can be replaced, from the revision that the service named', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'draft-')), 'draft.json');
    writeFileSync(file, l53Text());
    const { code, stderr } = await run('import', file, '--replace', '--reason', 'As agreed');
    expect(code, stderr).toBe(0);
    expect(service.ifMatch.at(-1)).toBe('"h1"');
  });

  it('that cannot be fetched is not taken for a missing service', async () => {
    store.status = 403;
    const { code, stderr } = await run('export', 'A/C.3/79/L.53');
    expect(code).toBe(3);
    expect(stderr).toContain('which is too large to be sent');
    expect(stderr).toContain('(403)');
    expect(stderr).not.toContain('X-Amz-Signature');
  });
});

it('another redirect is not followed with a token, and says where it leads', async () => {
  service.redirect = 'https://elsewhere.example.org/';
  const { code, stderr } = await run('export', 'A/C.3/79/L.53');
  expect(code).toBe(3);
  expect(stderr).toContain('sends this request elsewhere (302, to https://elsewhere.example.org/)');
});
