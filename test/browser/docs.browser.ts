import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../functions/cli/run-cli.ts';
import { type RunningServer, runServer } from '../functions/local/run-server.ts';

const executablePath = process.env.RULE153_CHROMIUM ?? '/usr/bin/chromium';
const data = mkdtempSync(join(tmpdir(), 'rule153-browser-'));

let server: RunningServer;
let browser: Browser;
let token: string;

beforeAll(async () => {
  server = await runServer(data);
  token = (await runCli(['token', '--role', 'planner', '--data', data])).stdout.trim();
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
});

afterAll(async () => {
  await browser.close();
  await server.end('SIGTERM');
  rmSync(data, { recursive: true, force: true });
});

/** A page, and all that it complained of or asked of other hosts. */
async function open(
  path: string,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage(options);
  // The description is long: a busy machine takes its time to show it.
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin) && !request.url().startsWith('data:'))
      complaints.push(`asked ${request.url()}`);
  });
  page.on('requestfailed', (request) => complaints.push(`failed ${request.url()}`));
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
  return { page, complaints };
}

/** Keeps a picture for the reader, where a folder is named for them. */
async function keep(page: Page, name: string): Promise<void> {
  const folder = process.env.RULE153_SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/**
 * The endpoints that the page shows, from its beginning to its end: of a long list it holds only what is in sight. Goes
 * through it again where a busy machine has shown fewer than there are.
 */
async function shownEndpoints(page: Page, all: number): Promise<ReadonlySet<string>> {
  const shown = new Set<string>();
  for (let walk = 0; walk < 5 && shown.size < all; walk += 1)
    for (let [top, height] = [0, 0]; top <= height; top += 400) {
      height = await page.evaluate<number>(
        `window.scrollTo(0, ${top}); document.documentElement.scrollHeight - window.innerHeight`,
      );
      await page.waitForTimeout(60);
      for (const name of await page.locator('.opblock .opblock-summary-control').allInnerTexts()) shown.add(name);
    }
  return shown;
}

describe('the documentation page', () => {
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    ({ page, complaints } = await open('/docs'));
    await page.locator('.opblock').first().waitFor();
  });
  afterAll(() => page.close());

  it('says once what it is of', async () => {
    expect(await page.getByRole('heading', { name: /rule153/i }).count()).toBe(1);
    // Of the highest rank there is one heading too, so that who has it read aloud finds the beginning.
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual([expect.stringContaining('rule153')]);
  });

  it('shows every endpoint, asks no other host and complains of nothing', async () => {
    const document = (await (await page.request.get(`${server.origin}/openapi.json`)).json()) as {
      paths: Record<string, object>;
    };
    const all = Object.values(document.paths).reduce(
      (sum, methods) => sum + Object.keys(methods).filter((key) => /^(?:get|post|put|patch|delete)$/.test(key)).length,
      0,
    );
    expect((await shownEndpoints(page, all)).size).toBe(all);
    expect(complaints).toEqual([]);
    await keep(page, 'docs');
  });
});

describe('a reader of the documentation page', () => {
  it('authorizes and tries a request, whose real response the page shows', async () => {
    const { page, complaints } = await open('/docs');
    await page.locator('button.authorize').first().click();
    await page.locator('.auth-container input').first().fill(token);
    await page.locator('.auth-btn-wrapper button.authorize').click();
    await page.locator('.auth-btn-wrapper .btn-done').click();
    // Of a long list only what is in sight is there.
    await page.evaluate('window.scrollTo(0, 600)');
    const operation = page.locator('#operations-statements-listStatements');
    await operation.locator('.opblock-summary-control').click();
    await operation.locator('.try-out__btn').click();
    await operation.locator('button.execute').click();
    const response = operation.locator('.live-responses-table tbody .response-col_description .microlight').first();
    await response.waitFor();
    expect(await response.textContent()).toContain('A/C.3/79/L.53');
    expect(complaints).toEqual([]);
    await keep(page, 'docs-tried');
    await page.close();
  });

  it.each([
    ['in a narrow window', { viewport: { width: 390, height: 800 } }],
    ['in dark mode', { colorScheme: 'dark' as const }],
  ])('finds that it fits %s', async (name, options) => {
    const { page, complaints } = await open('/docs', options);
    await page.locator('.opblock').first().waitFor();
    const [content, window] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(content).toBeLessThanOrEqual(window);
    expect(complaints).toEqual([]);
    await keep(page, `docs ${name}`);
    await page.close();
  });
});
