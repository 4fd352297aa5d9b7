import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, type Desk, engineReady, keep, L53, overflow, startDesk, workOf } from './open-desk.ts';

let desk: Desk;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  desk = await startDesk();
  const { default: programme } = await import('../../../shared/reference/workshops/l53-programme.json', {
    with: { type: 'json' },
  });
  expect((await desk.send('planner', 'POST', '/v1/workshop-programmes', programme)).status).toBe(201);
  const scenario = {
    schema: 'rule153/scenario/1',
    id: 'later',
    title: 'Entry into force 2028',
    base: { statement: 'A/C.3/79/L.53' },
    changes: [{ kind: 'set-milestone', id: 'in-force', milestone: 'entry-into-force', to: { in: 2028 } }],
  };
  expect((await desk.send('planner', 'POST', '/v1/scenarios', scenario)).status).toBe(201);
  ({ page, complaints } = await desk.open('administrator'));
});
afterAll(async () => {
  await desk.close();
});

const proof = '?cell=1/2028/row|||2|Other staff costs|Interpretation services';
const tried = JSON.stringify([{ kind: 'set-milestone', id: 'try-1', milestone: 'entry-into-force', to: { in: 2028 } }]);

/** What must be there before a view is looked at: an element, or what somebody does first. */
type Ready = string | ((page: Page) => Promise<void>);

const pressing = (name: string, then: string) => async (page: Page) => {
  await engineReady(page);
  await page.getByRole('button', { name, exact: false }).first().click();
  await page.locator(then).first().waitFor();
};

const opening = (summary: string, count: number) => async (page: Page) => {
  await page
    .locator(summary)
    .nth(count - 1)
    .waitFor();
  for (const one of await page.locator(summary).all()) await one.click();
};

/** Every view, and every state of one that looks otherwise. */
const VIEWS: readonly [name: string, path: string, ready: Ready][] = [
  ['list', '/statements', '.list-table tbody tr'],
  ['list without a hit', '/statements?search=nothing-of-the-kind', '.notice, [role="status"]'],
  ['new', '/statements/new', 'input[type="radio"]'],
  ['new from a file', '/statements/new?view=file', '.drop-file'],
  ['import a table', `${L53}/import?view=published`, opening('.sheet summary', 2)],
  ['tables', L53, engineReady],
  ['proof', `${L53}${proof}`, '.proof .product'],
  ['what-if', `${L53}${proof}&try=${encodeURIComponent(tried)}`, '.preview'],
  ['keep', `${L53}?try=${encodeURIComponent(tried)}`, pressing('Keep as scenario', '[role="dialog"], dialog[open]')],
  ['scenario', `${L53}?scenarios=later`, '.chip.on'],
  ['palette', L53, pressing('Search or do', '.palette [role="option"]')],
  ['menu', L53, pressing('Administrator', '[role="menuitem"]')],
  ['edit', `${L53}/edit`, '.moves'],
  ['edit requirement', `${L53}/edit?at=requirements/protocol-session-1`, '.editor-form'],
  ['edit grid', `${L53}/edit?at=sections`, '.entry-grid'],
  ['compare', `${L53}/compare`, '.waterfall'],
  ['paragraphs', `${L53}/paragraphs`, 'table.plain-table'],
  ['paragraphs later', `${L53}/paragraphs?scenarios=later`, 'table.plain-table'],
  ['paragraphs dropped', `${L53}/paragraphs?at=op-9`, '.waterfall'],
  ['posts', `${L53}/posts`, 'table.plain-table'],
  ['workshops', `${L53}/workshops`, '.hub-map .hub'],
  ['rates', `${L53}/rates`, 'table.plain-table'],
  ['rate card', '/rate-cards/l53-identified?at=rates', '.entry-grid'],
  ['risk', `${L53}/risk`, '.chart-place svg'],
  ['risk by date', `${L53}/risk?view=sweep`, '.chart-place svg'],
  ['tornado', `${L53}/risk?view=tornado`, '.waterfall'],
  ['checks', `${L53}/checks`, 'table.plain-table'],
  ['rate card revision', '/rate-cards/l53-identified?revision=1', 'table.plain-table'],
  ['analogues', `${L53}/analogues`, '.notice'],
  ['documents', `${L53}/documents`, '.drop-file'],
  ['documents preview', `${L53}/documents?view=preview`, '.document-frame'],
  ['history', `${L53}/history`, 'table.plain-table'],
  ['trail', `${L53}/history?view=trail`, 'table.plain-table'],
  ['uses', `${L53}/history?view=uses&search=milestone:entry-into-force`, 'table.plain-table'],
  ['evidence', `${L53}/history?view=evidence`, '.drop-file'],
  ['help', '/help', '.terms dt'],
  ['no such statement', '/statements/NO-SUCH', '[role="alert"]'],
  ['no such address', '/nowhere', 'h1'],
];

type Look = {
  name: string;
  width: number;
  scheme: 'light' | 'dark';
  direction: 'ltr' | 'rtl';
  /** The rules of axe, where others cannot differ from the look before. */
  only?: readonly string[];
};
const CONTRAST = ['color-contrast'];
const LOOKS: readonly Look[] = [
  { name: 'light', width: 1440, scheme: 'light', direction: 'ltr' },
  { name: 'dark', width: 1440, scheme: 'dark', direction: 'ltr', only: CONTRAST },
  { name: 'right-to-left', width: 1440, scheme: 'light', direction: 'rtl' },
  { name: 'middle', width: 1024, scheme: 'light', direction: 'ltr' },
  { name: 'narrow', width: 390, scheme: 'light', direction: 'ltr' },
  { name: 'narrow-dark', width: 390, scheme: 'dark', direction: 'ltr', only: CONTRAST },
  { name: 'narrow-right-to-left', width: 390, scheme: 'light', direction: 'rtl' },
];

async function look({ width, scheme, direction }: Look): Promise<void> {
  await page.setViewportSize({ width, height: width > 1000 ? 900 : 844 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate(`document.documentElement.dir = '${direction}'`);
  // What measures itself has drawn itself by then.
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}

describe('every view has no fault that axe finds and never overflows, at 1440, 1024 and 390, dark and right to left', () => {
  it.each(VIEWS)('%s', async (name, path, ready) => {
    complaints.length = 0;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(desk.server.origin + path);
    if (typeof ready === 'string') await page.locator(ready).first().waitFor();
    else await ready(page);
    await page.locator('.loading').first().waitFor({ state: 'detached' });
    for (const one of LOOKS) {
      await look(one);
      expect(await axe(page, one.only), `${name}, ${one.name}`).toEqual([]);
      expect(await overflow(page), `${name}, ${one.name}`).toBeLessThanOrEqual(0);
      await keep(page, `${name} ${one.name}`);
    }
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
  });

  it('the sign-in', async () => {
    const { page, complaints } = await desk.open(undefined);
    await page.getByRole('button', { name: 'Planner', exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await keep(page, 'sign-in');
    await page.context().close();
  });
});

describe('the first look at a statement', () => {
  it('takes at most 250 KiB compressed, with its font, and the engine after that 130', async () => {
    const { page } = await desk.open('planner', L53);
    await engineReady(page);
    const read = (path: string) => readFileSync(new URL(`../../../dist/page/${path}`, import.meta.url));
    const sizeOf = (paths: readonly string[]) =>
      paths.reduce((sum, path) => sum + gzipSync(read(path)).length, 0) / 1024;
    const assets = await page.evaluate<string[]>(
      "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.slice(1))",
    );
    const first = new Set(
      read('index.html')
        .toString()
        .match(/assets\/[\w.-]+/g),
    );
    const fonts = assets.filter((path) => path.endsWith('.woff2'));
    expect(first.size).toBeGreaterThan(2);
    expect(fonts).toHaveLength(1);
    expect(sizeOf([...first, ...fonts])).toBeLessThan(250);
    expect(page.workers().filter((worker) => worker.url().includes('engine-worker'))).toHaveLength(1);
    const engine = page.workers().map((worker) => new URL(worker.url()).pathname.slice(1));
    expect(sizeOf(engine.filter((path) => path.includes('engine-worker')))).toBeLessThan(130);
    await page.context().close();
  });

  it('is there within a second, and a step of the clock is hardly any work', async () => {
    const { page } = await desk.open('planner');
    let shortest_ms = Infinity;
    for (let look = 0; look < 5 && shortest_ms >= 2_000; look += 1) {
      const started = performance.now();
      await page.goto(desk.server.origin + L53);
      await page.getByRole('grid').first().waitFor();
      shortest_ms = Math.min(shortest_ms, performance.now() - started);
    }
    // Twice what an idle machine may take: this one may be busy, though not at each of five looks.
    expect(shortest_ms).toBeLessThan(2_000);
    await engineReady(page);
    const step_ms = await workOf(page, async () => {
      await page.getByRole('slider').press('ArrowRight');
      await page.locator('.preview').waitFor();
    });
    expect(step_ms).toBeLessThan(200);
    await page.context().close();
  });
});

describe('print', () => {
  it('is the sheet alone', async () => {
    const { page } = await desk.open('planner', `${L53}${proof}`);
    await engineReady(page);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.rail', '.proof', '.strip', '.tabs', '.who'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    expect(await page.getByRole('grid').count()).toBe(3);
    await keep(page, 'desk-print');
    await page.context().close();
  });

  it('names the statement, the scenarios applied and what is only tried, on a page as narrow as paper', async () => {
    const { page } = await desk.open('planner', `${L53}?scenarios=later`);
    await engineReady(page);
    await page.setViewportSize({ width: 680, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.where span').isVisible()).toBe(true);
    expect(await page.locator('.chip.on').innerText()).toContain('Entry into force 2028');
    expect(await page.getByText('22 figures moved against as stated').isVisible()).toBe(true);
    await page.goto(`${desk.server.origin}${L53}?try=${encodeURIComponent(tried)}`);
    await page.locator('.preview').waitFor();
    expect(await page.locator('.preview').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Keep as scenario' }).isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('the proof', () => {
  it('leaves the figure that it is about in sight at 1024 pixels', async () => {
    const { page } = await desk.open('planner', `${L53}${proof}`, { viewport: { width: 1024, height: 768 } });
    await page.locator('.proof .product').first().waitFor();
    const [cell, panel] = await Promise.all(['td.open', '.proof'].map((one) => page.locator(one).boundingBox()));
    expect((cell?.x ?? 0) + (cell?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
    await page.context().close();
  });
});
