import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Role } from '../../../functions/access/principal.ts';
import { runCli } from '../../functions/cli/run-cli.ts';
import { type RunningServer, runServer } from '../../functions/local/run-server.ts';

const executablePath = process.env.RULE153_CHROMIUM ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A view of the desk, open in a browser as somebody of a role, and all that it complained of or asked of other hosts. */
export type OpenView = { page: Page; complaints: string[] };

/** The desk on a real server with data of its own. */
export type DeskBrowser = {
  server: RunningServer;
  open: (role: Role, path: string, options?: BrowserContextOptions) => Promise<OpenView>;
  /** Asks the API as somebody of a role. */
  send: (
    role: Role,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  stop: () => Promise<void>;
};

export async function startDeskBrowser(): Promise<DeskBrowser> {
  const data = mkdtempSync(join(tmpdir(), 'rule153-desk-'));
  const server = await runServer(data);
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
  });
  const tokens = new Map<Role, Promise<string>>();
  const tokenOf = (role: Role): Promise<string> => {
    const token =
      tokens.get(role) ?? runCli(['token', '--role', role, '--data', data]).then(({ stdout }) => stdout.trim());
    tokens.set(role, token);
    return token;
  };
  return {
    server,
    open: async (role, path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const session = JSON.stringify({ token: await tokenOf(role), by: 'local' });
      await context.addInitScript(`sessionStorage.setItem('rule153.session', ${JSON.stringify(session)})`);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        // A refusal that the page shows is logged by the browser as well.
        if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource'))
          complaints.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(server.origin) && !/^(?:data|blob):/.test(request.url()))
          complaints.push(`asked ${request.url()}`);
      });
      await page.goto(server.origin + path, { waitUntil: 'networkidle' });
      return { page, complaints };
    },
    send: async (role, method, path, body, headers = {}) =>
      fetch(server.origin + path, {
        method,
        headers: { authorization: `Bearer ${await tokenOf(role)}`, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    stop: async () => {
      await browser.close();
      await server.end('SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** What axe finds wrong by WCAG 2.2 AA: a rule and where it is broken, a line each. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // A script that the page loads would be refused by its policy; one that the debugger evaluates is not the page's.
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `${axe};axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
      .then(({ violations }) => JSON.stringify(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200)))))`,
    awaitPromise: true,
  });
  return JSON.parse(String(result.value)) as string[];
}

/** Keeps a picture for the reader, where a folder is named for them. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.RULE153_SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The forms in which every view is looked at. */
export const FORMS = [
  ['wide', { viewport: { width: 1440, height: 900 } }],
  ['middle', { viewport: { width: 1024, height: 800 } }],
  ['narrow', { viewport: { width: 390, height: 800 } }],
  ['dark', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' as const }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[];

/** What a user saves by pressing something. */
export async function downloadOf(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
