import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import type { Role } from '../../../functions/access/principal.ts';
import { type RunningServer, runServer } from '../../functions/local/run-server.ts';

/** The desk in a real browser, against a real server. */
export type Desk = {
  server: RunningServer;
  /** The address that the server printed, with its key. */
  address: string;
  /** Opens a view as somebody who has signed in, in a context of their own; without a role as somebody who has not. */
  open: (role: Role | undefined, path?: string, options?: BrowserContextOptions) => Promise<OpenPage>;
  token: (role: Role) => Promise<string>;
  /** Asks the API as somebody of a role. */
  send: (
    role: Role,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  close: () => Promise<void>;
};

/** A page, and all that it complained of or asked of other hosts. */
type OpenPage = { page: Page; complaints: string[] };

export const L53 = '/statements/A-C.3-79-L.53';

/** How roles are called on the page. */
export const ROLE_NAMES = {
  'budget-officer': 'Budget officer',
  planner: 'Planner',
  auditor: 'Auditor',
  administrator: 'Administrator',
} as const satisfies Record<Role, string>;

export async function startDesk(): Promise<Desk> {
  const data = mkdtempSync(join(tmpdir(), 'rule153-desk-'));
  const server = await runServer(data, ['--rate-limit', '1000']);
  const browser: Browser = await chromium.launch({
    executablePath: process.env.RULE153_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
  });
  const [hash = '', key = ''] = /#key=(\S+)/.exec(server.stdout()) ?? [];
  const address = `${server.origin}/${hash}`;
  const tokenOf = tokens(server.origin, key);
  return {
    server,
    address,
    token: tokenOf,
    open: async (role, path = '/statements', options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        serviceWorkers: 'block',
        ...options,
      });
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
      context.setDefaultTimeout(15_000);
      if (role !== undefined) await context.addInitScript(sessionScript(key, await tokenOf(role)));
      const page = await context.newPage();
      const complaints = listen(page, server.origin);
      await page.goto(role === undefined ? address : server.origin + path);
      return { page, complaints };
    },
    send: async (role, method, path, body, headers = {}) =>
      fetch(server.origin + path, {
        method,
        headers: { authorization: `Bearer ${await tokenOf(role)}`, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    close: async () => {
      await browser.close();
      await server.end('SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A token for each role, given once. */
function tokens(origin: string, key: string): (role: Role) => Promise<string> {
  const given = new Map<Role, Promise<string>>();
  const ask = async (role: Role): Promise<string> => {
    const response = await fetch(`${origin}/local/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key, role }),
    });
    return ((await response.json()) as { token: string }).token;
  };
  return (role) => {
    const token = given.get(role) ?? ask(role);
    given.set(role, token);
    return token;
  };
}

/** What a sign-in leaves in the browser, as a script for it. A tab that has signed out stays so. */
function sessionScript(key: string, token: string): string {
  return `if (sessionStorage.getItem('began') === null) {
    sessionStorage.setItem('began', 'yes');
    sessionStorage.setItem('rule153.session', ${JSON.stringify(JSON.stringify({ token, by: 'local' }))});
    localStorage.setItem('rule153.key', ${JSON.stringify(key)});
  }`;
}

/** Waits until the engine of the page has computed what the server has, so that something can be tried. */
export async function engineReady(page: Page): Promise<void> {
  await page.locator('.handle[aria-disabled="false"]').waitFor();
}

/**
 * The milliseconds for which the page itself was at work meanwhile: the time of the processor, which does not depend on
 * what else the machine does.
 */
export async function workOf(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked_s = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
  const before_s = await worked_s();
  await act();
  const after_s = await worked_s();
  await session.detach();
  return (after_s - before_s) * 1000;
}

/**
 * The violations that axe finds, each with the elements that have it.
 *
 * @param only the rules to look by; all of WCAG 2.2 AA and of good practice if left out.
 */
export async function axe(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(source);
  const rules = only ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  return page.evaluate<string[]>(`axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, help, nodes }) =>
      id + ': ' + help + ' ' + nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')))`);
}

/** By how many pixels the page, or on a narrow one the view in it, is wider than what one sees of it. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>(
    `Math.max(...[...document.querySelectorAll(innerWidth > 760 ? 'html' : 'html, #content')]
      .map((one) => one.scrollWidth - one.clientWidth))`,
  );
}

/** Keeps a picture for the reader, where a folder is named for them. */
export async function keep(page: Page, name: string): Promise<void> {
  const folder = process.env.RULE153_SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** What a user saves by pressing something. */
export async function downloadOf(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

function listen(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Where a test lets no service worker in, the browser's driver says so.
    if (message.text().includes('Service Worker registration blocked')) return;
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
