import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../functions/local/engine/engine.ts';
import { canConfine } from '../../functions/local/engine/place.ts';
import { startEngine } from '../../functions/local/engine/start-engine.ts';
import { hasDynamodbLocal } from '../support/dynamo-engine.ts';

const executablePath = process.env.RULE153_CHROMIUM ?? '/usr/bin/chromium';

let browser: Browser;
let elsewhere: Server;
let page: Page;
let engine: Engine | undefined;
let folder: string;

/**
 * A page of another site, which asks for everything that a page can ask for. Web security stays as the browser has it.
 */
beforeAll(async () => {
  elsewhere = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>A page elsewhere</title>');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  // The best chance for the page: no rules that keep pages away from addresses of the local machine.
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
  ];
  browser = await chromium.launch({ executablePath, args });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await browser.close();
  elsewhere.close();
});
afterEach(async () => {
  await engine?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(choice: 'dynoxide' | 'dynamodb-local', place: 'socket' | 'address'): Promise<Engine> {
  folder = mkdtempSync(join(tmpdir(), 'rule153-page-'));
  engine = await startEngine({
    dataFile: join(folder, 'ledger.db'),
    choice,
    place,
    environment: { ...process.env, RULE153_DYNAMODB_ENDPOINT: '' },
  });
  return engine;
}

/** How many of the addresses gave the page a response to an operation of DynamoDB that it can read. */
async function reachable(addresses: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (urls) => {
    const tried = await Promise.all(
      urls.map(async (url) => {
        const headers = {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'DynamoDB_20120810.ListTables',
          'x-amz-date': '20300101T000000Z',
          authorization:
            'AWS4-HMAC-SHA256 Credential=page/20300101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=none',
        };
        try {
          const response = await fetch(url, {
            method: 'POST',
            headers,
            body: '{}',
            signal: AbortSignal.timeout(20_000),
          });
          return (await response.text()).includes('TableNames') ? [url] : [];
        } catch {
          return [];
        }
      }),
    );
    return tried.flat();
  }, addresses);
}

/** Every port on which an engine can be looked for at the usual address, in runs that a browser copes with. */
async function scan(from: number, to: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (let port = from; port < to; port += 500) {
    const ports = Array.from({ length: Math.min(500, to - port) }, (_, index) => port + index);
    found.push(...(await reachable(ports.map((one) => `http://127.0.0.1:${one}/`))));
  }
  return found;
}

describe('a page in a browser and the local engine', () => {
  it.skipIf(!canConfine()).each(['dynoxide', ...(hasDynamodbLocal ? (['dynamodb-local'] as const) : [])] as const)(
    'finds nothing of %s, even if it is told the very port and path',
    { timeout: 180_000 },
    async (choice) => {
      const { endpoint } = await start(choice, 'socket');
      const path = endpoint.slice('unix:'.length);
      const guesses = ['http://127.0.0.1:8000/', 'http://localhost:8000/', 'http://[::1]:8000/', endpoint];
      const schemes = [`http+unix://${encodeURIComponent(path)}/`, `file://${path}`];
      expect(await reachable([...guesses, ...schemes])).toEqual([]);
    },
  );

  it(
    'finds nothing at the usual address on any port near the one that the engine has',
    { timeout: 180_000 },
    async () => {
      const { endpoint } = await start('dynoxide', 'address');
      const { port } = new URL(endpoint);
      expect(await scan(Math.max(1024, Number(port) - 1000), Math.min(65_536, Number(port) + 1000))).toEqual([]);
      // The trial is one: told the address as well, which it cannot look up, a page does get in.
      expect(await reachable([`${endpoint}/`])).toEqual([`${endpoint}/`]);
    },
  );
});
