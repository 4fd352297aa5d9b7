import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { type Desk, startDesk } from './open-desk.ts';

// What is typed is lost by nothing: a server that fails, a token that ends, a tab that is closed, another officer.

let desk: Desk;
let count = 0;
let id: string;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
});
beforeEach(async () => {
  count += 1;
  id = `A-DRAFTED-${count}`;
  const document = { ...exampleStatement(), symbol: `A/DRAFTED/${count}` };
  expect((await desk.send('budget-officer', 'POST', '/v1/statements', document)).status).toBe(201);
});

const editor = () => `/statements/${id}/edit`;
const title = (page: Page) => page.getByLabel('title', { exact: true });
const stored = async () =>
  (await (await desk.send('auditor', 'GET', `/v1/statements/${id}`)).json()) as Record<string, unknown>;
async function save(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Reason', { exact: true }).fill(reason);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

describe('what is typed', () => {
  it('is there again in another tab when its own is closed', async () => {
    const { page } = await desk.open('budget-officer', editor());
    await title(page).fill('Typed in a tab that is closed');
    await page.getByText('1 change to revision 1').waitFor();
    const later = await page.context().newPage();
    await page.close();
    await later.goto(desk.server.origin + editor());
    await later.getByText('were kept in this browser, on revision 1').waitFor();
    expect(await title(later).inputValue()).toBe('Typed in a tab that is closed');
    await save(later, 'From another tab');
    await later.getByText('Revision 2, unchanged').waitFor();
    expect(await stored()).toMatchObject({ title: 'Typed in a tab that is closed' });
    await later.context().close();
  });

  it('is there again though the tab is gone before the database of the browser has written', async () => {
    const { page } = await desk.open('budget-officer', editor());
    // Writes that never come to their end, as when the tab closes at that moment.
    await page.evaluate(
      'IDBDatabase.prototype.transaction = () => ({ objectStore: () => ({ put: () => ({}), delete: () => ({}) }) })',
    );
    await title(page).fill('Typed at the last moment');
    await page.getByText('1 change to revision 1').waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByText('were kept in this browser, on revision 1').waitFor();
    expect(await title(page).inputValue()).toBe('Typed at the last moment');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Revision 1, unchanged').waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByText('Revision 1, unchanged').waitFor();
    await page.context().close();
  });

  it('stays when the token ends while it is saved, and is saved after signing in above it', async () => {
    const { page } = await desk.open('budget-officer', editor());
    await title(page).fill('Typed past the end of a token');
    await page.getByText('It can be saved').waitFor();
    await page.route('**/v1/**', (route) =>
      route.fulfill({ status: 401, json: { code: 'unauthenticated', detail: 'The token has expired.' } }),
    );
    await save(page, 'After the end');
    await page.getByText('Your sign-in has expired').waitFor();
    await page.unroute('**/v1/**');
    await page.getByRole('dialog').getByRole('button', { name: 'Budget officer', exact: true }).click();
    await page.getByText('Your sign-in has expired').waitFor({ state: 'detached' });
    expect(await title(page).inputValue()).toBe('Typed past the end of a token');
    expect(await page.getByLabel('Reason', { exact: true }).inputValue()).toBe('After the end');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Revision 2, unchanged').waitFor();
    expect(await stored()).toMatchObject({ title: 'Typed past the end of a token' });
    await page.context().close();
  });

  it.each([500, 502, 503])(
    'stays when the server fails with %i, which is said, and can be saved later',
    async (status) => {
      const { page } = await desk.open('budget-officer', editor());
      await title(page).fill('Typed before the server failed');
      await page.getByText('It can be saved').waitFor();
      await page.route('**/v1/**', (route) => route.fulfill({ status, contentType: 'text/html', body: '<h1>no</h1>' }));
      await save(page, 'Later');
      await page.getByText(`status ${status}`).first().waitFor();
      expect(await title(page).inputValue()).toBe('Typed before the server failed');
      await page.unroute('**/v1/**');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Revision 2, unchanged').waitFor();
      expect(await stored()).toMatchObject({ title: 'Typed before the server failed' });
      await page.context().close();
    },
  );
});

describe('a trial that is on its way when a save lands', () => {
  it('is given up, so that nothing is refused', async () => {
    const { page, complaints } = await desk.open('budget-officer', editor());
    // The trial reaches the service once the save has landed, and before the page has heard of that.
    let land = (): void => undefined;
    const hasLanded = new Promise<void>((landed) => {
      land = landed;
    });
    await page.route('**/v1/statements/*?dryRun=true', async (route) => {
      await hasLanded;
      await route.continue().catch(Boolean);
    });
    await page.route('**/v1/statements/*?reason=*', async (route) => {
      const response = await route.fetch();
      land();
      await new Promise((later) => setTimeout(later, 1000));
      await route.fulfill({ response });
    });
    await title(page).fill('Saved before it was tried');
    await page.waitForRequest('**/v1/statements/*?dryRun=true');
    await save(page, 'At once');
    await page.getByText('Revision 2, unchanged').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('two officers who edit the same statement', () => {
  it('see base, theirs and mine by field, choose, and each has saved in the end', async () => {
    const [first, second] = [await desk.open('budget-officer', editor()), await desk.open('administrator', editor())];
    await title(first.page).fill('The first title');
    await title(second.page).fill('The second title');
    await second.page.getByLabel('date', { exact: true }).fill('2026-02-02');
    await save(second.page, 'Quicker');
    await second.page.getByText('Revision 2, unchanged').waitFor();
    await save(first.page, 'Slower');
    await first.page.getByText('Somebody else saved meanwhile').waitFor();
    await first.page.getByText('(“Quicker”)').waitFor();
    const rows = await first.page.locator('.conflict tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t').map((cell) => cell.trim())).sort()).toEqual([
      ['date', '2026-01-15', '2026-02-02', '2026-01-15'],
      ['title', exampleStatement().title, 'The second title', 'The first title'],
    ]);
    await first.page.getByRole('radio', { name: 'The second title' }).check();
    await first.page.getByRole('button', { name: 'Go on with these choices' }).click();
    await first.page.getByText('to revision 2').or(first.page.getByText('Revision 2, unchanged')).first().waitFor();
    expect(await title(first.page).inputValue()).toBe('The second title');
    // Then the other one is overtaken, and keeps what is their own.
    await first.page.getByLabel('date', { exact: true }).fill('2026-03-03');
    await save(first.page, 'Once more');
    await first.page.getByText('Revision 3, unchanged').waitFor();
    await title(second.page).fill('The title in the end');
    await save(second.page, 'Mine');
    await second.page.getByText('Nothing of it is what you changed: both are kept.').waitFor();
    await second.page.getByRole('button', { name: 'Go on with these choices' }).click();
    await second.page.getByText('1 change to revision 3').waitFor();
    await save(second.page, 'Mine, on theirs');
    await second.page.getByText('Revision 4, unchanged').waitFor();
    expect(await stored()).toMatchObject({ title: 'The title in the end', date: '2026-03-03' });
    await first.page.context().close();
    await second.page.context().close();
  });
});
