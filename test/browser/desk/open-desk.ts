import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { type RunningServer, runServer } from '../../functions/local/run-server.ts';

/** How roles are called on the page. */
type RoleName = 'Budget officer' | 'Planner' | 'Auditor' | 'Administrator';

/** The desk in a real browser, against a real server. */
export type Desk = {
  server: RunningServer;
  /** The address that the server printed, with its key. */
  address: string;
  open: (role: RoleName | undefined, path?: string, options?: BrowserContextOptions) => Promise<OpenPage>;
  close: () => Promise<void>;
};

/** A page, and all that it complained of or asked of other hosts. */
type OpenPage = { page: Page; complaints: string[] };

export const L53 = '/statements/A-C.3-79-L.53';

export async function startDesk(): Promise<Desk> {
  const data = mkdtempSync(join(tmpdir(), 'rule153-desk-'));
  const server = await runServer(data, ['--rate-limit', '1000']);
  const browser: Browser = await chromium.launch({
    executablePath: process.env.RULE153_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
  });
  const address = /#key=\S+/.exec(server.stdout())?.[0] ?? '';
  return {
    server,
    address: `${server.origin}/${address}`,
    open: async (role, path = '/statements', options = {}) => {
      const context = await browser.newContext(options);
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      const complaints = listen(page, server.origin);
      await page.goto(`${server.origin}/${address}`);
      if (role !== undefined) {
        await page.getByRole('button', { name: role, exact: true }).click();
        await page.getByRole('heading', { name: 'Statements', exact: true }).waitFor();
        if (path !== '/statements') await page.goto(server.origin + path);
      }
      return { page, complaints };
    },
    close: async () => {
      await browser.close();
      await server.end('SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Waits until the engine of the page has computed what the server has, so that something can be tried. */
export async function engineReady(page: Page): Promise<void> {
  await page.locator('.handle[aria-disabled="false"]').waitFor();
}

/** The violations that axe finds, each with the elements that have it. */
export async function axe(page: Page): Promise<readonly string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  return page.evaluate<string[]>(`axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }).then(({ violations }) => violations.map(({ id, help, nodes }) =>
      id + ': ' + help + ' ' + nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')))`);
}

/** Keeps a picture for the reader, where a folder is named for them. */
export async function keep(page: Page, name: string): Promise<void> {
  const folder = process.env.RULE153_SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

function listen(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
      complaints.push(`asked ${url}`);
  });
  return complaints;
}
