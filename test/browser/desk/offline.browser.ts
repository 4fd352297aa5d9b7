import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, type Desk, engineReady, keep, L53, overflow, startDesk } from './open-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
});

describe('without a connection', () => {
  it('an address that is loaded again says what is kept, and opens by itself once the service responds', async () => {
    const { page } = await desk.open('budget-officer', `${L53}/edit`, { serviceWorkers: 'allow' });
    await page.getByLabel('title', { exact: true }).fill('Typed before the tunnel');
    await page.getByText('1 change to revision 1').waitFor();
    await expect
      .poll(async () => page.evaluate<boolean>("caches.match('/').then((kept) => kept !== undefined)"), {
        timeout: 20_000,
      })
      .toBe(true);
    // From then on the worker also keeps what is opened.
    await page.reload();
    await page.getByText('were kept in this browser').waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'There is no connection to the service' }).waitFor();
    await page.getByText('Changes that were not saved lie in this browser: of A-C.3-79-L.53').waitFor();
    expect(await axe(page)).toEqual([]);
    await keep(page, 'offline');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await keep(page, 'offline narrow');
    await page.context().setOffline(false);
    await expect
      .poll(async () => page.getByLabel('title', { exact: true }).inputValue(), { timeout: 20_000 })
      .toBe('Typed before the tunnel');
    await page.context().close();
  });

  it('a view whose code cannot be loaded says so, and opens by itself once it can', async () => {
    const { page } = await desk.open('planner', L53);
    await engineReady(page);
    const code = /\/assets\/risk-view-.*\.js$/;
    await page.route(code, (route) => route.abort());
    await page.getByRole('link', { name: 'Risk', exact: true }).click();
    await page.getByRole('heading', { name: 'There is no connection to the service' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await keep(page, 'view without code');
    await page.unroute(code);
    await page.locator('.chart-place svg').first().waitFor();
    await page.context().close();
  });
});
