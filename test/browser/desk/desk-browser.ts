import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '../../../functions/access/principal.ts';
import { axe, type Desk, keep, startDesk } from './open-desk.ts';

/** The desk in a browser, opened by roles at addresses, beside the API that it asks. */
export type DeskBrowser = {
  server: Desk['server'];
  open: (role: Role, path: string, options?: BrowserContextOptions) => ReturnType<Desk['open']>;
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

const NAMES = {
  'budget-officer': 'Budget officer',
  planner: 'Planner',
  auditor: 'Auditor',
  administrator: 'Administrator',
} as const satisfies Record<Role, string>;

export async function startDeskBrowser(): Promise<DeskBrowser> {
  const desk = await startDesk();
  const { server } = desk;
  const key = /#key=(\S+)/.exec(desk.address)?.[1];
  const tokenOf = async (role: Role): Promise<string> => {
    const response = await fetch(`${server.origin}/local/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key, role }),
    });
    return ((await response.json()) as { token: string }).token;
  };
  return {
    server,
    open: async (role, path, options = {}) => {
      const opened = await desk.open(NAMES[role], path, { viewport: { width: 1440, height: 900 }, ...options });
      await opened.page.waitForLoadState('networkidle');
      return opened;
    },
    send: async (role, method, path, body, headers = {}) =>
      fetch(server.origin + path, {
        method,
        headers: { authorization: `Bearer ${await tokenOf(role)}`, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    stop: desk.close,
  };
}

export const violationsOf = axe;
export const keepPicture = keep;

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
