import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { axe, type Desk, keep, startDesk } from './open-desk.ts';

let desk: Desk;
let count = 0;
let id: string;

beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => desk.close());
beforeEach(async () => {
  count += 1;
  id = `A-EDITED-${count}`;
  const created = await desk.send('budget-officer', 'POST', '/v1/statements', {
    ...exampleStatement(),
    symbol: `A/EDITED/${count}`,
  });
  expect(created.status).toBe(201);
});

const editor = (at = '') => `/statements/${id}/edit${at === '' ? '' : `?at=${at}`}`;
const stored = async () =>
  (await (await desk.send('auditor', 'GET', `/v1/statements/${id}`)).json()) as Record<string, unknown>;
const save = async (page: Page, reason: string): Promise<void> => {
  await page.getByLabel('Reason', { exact: true }).fill(reason);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
};

describe('a statement in forms', () => {
  it('is changed, shows what moves as the server computes it, and is saved with a reason', async () => {
    const { page, complaints } = await desk.open('budget-officer', editor('requirements/interpretation'));
    await page.getByLabel('quantity').fill('1 2');
    await page.getByText('It can be saved. 1 figure would move.').waitFor();
    expect(await page.locator('.trial summary').innerText()).toMatch(/▲\s16\s100/);
    await save(page, 'As the committee asked');
    await page.getByText('Revision 2, unchanged').waitFor();
    const { items } = (await (await desk.send('auditor', 'GET', `/v1/statements/${id}/revisions`)).json()) as {
      items: { reason: string }[];
    };
    expect(items.map(({ reason }) => reason)).toEqual(['As the committee asked', '']);
    expect(await stored()).toMatchObject({ requirements: [{ quantity: '12' }] });
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows every problem at its field, keeps what was typed, and undoes it', async () => {
    const { page } = await desk.open('budget-officer', editor('requirements/interpretation'));
    await page.getByLabel('quantity').fill('many');
    await page.locator('.field.wrong').getByText('must be').first().waitFor();
    await page.getByText('it cannot be saved like this').waitFor();
    expect(await page.getByLabel('quantity').inputValue()).toBe('many');
    expect(await page.getByLabel('quantity').getAttribute('aria-invalid')).toBe('true');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.getByLabel('quantity').inputValue()).toBe('10');
    await page.keyboard.press('Control+Shift+z');
    expect(await page.getByLabel('quantity').inputValue()).toBe('many');
    await page.close();
  });

  it('keeps a draft over a reload, says so, and forgets it when it is discarded', async () => {
    const { page } = await desk.open('budget-officer', editor());
    await page.getByLabel('title', { exact: true }).fill('A draft title');
    await page.getByText('1 change to revision 1').waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByText('were kept in this browser, on revision 1').waitFor();
    expect(await page.getByLabel('title', { exact: true }).inputValue()).toBe('A draft title');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Revision 1, unchanged').waitFor();
    expect(await page.getByLabel('title', { exact: true }).inputValue()).toBe(exampleStatement().title);
    await page.close();
  });

  it('of two officers shows base, theirs and mine, and both are saved', async () => {
    const { page } = await desk.open('budget-officer', editor());
    await page.getByLabel('title', { exact: true }).fill('My title');
    const head = await desk.send('administrator', 'GET', `/v1/statements/${id}`);
    const theirs = { ...((await head.json()) as object), title: 'Their title', date: '2026-02-02' };
    const headers = { 'if-match': head.headers.get('etag') ?? '' };
    const put = await desk.send('administrator', 'PUT', `/v1/statements/${id}?reason=Theirs`, theirs, headers);
    expect(put.status).toBe(200);
    await save(page, 'Mine');
    await page.getByText('Somebody else saved meanwhile').waitFor();
    const rows = await page.locator('.conflict tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t').map((cell) => cell.trim())).sort()).toEqual([
      ['date', '2026-01-15', '2026-02-02', '2026-01-15'],
      ['title', exampleStatement().title, 'Their title', 'My title'],
    ]);
    expect(await axe(page)).toEqual([]);
    await keep(page, 'edit conflict');
    await page.getByRole('button', { name: 'Go on with these choices' }).click();
    await page.getByText('1 change to revision 2').waitFor();
    await save(page, 'Mine on theirs');
    await page.getByText('Revision 3, unchanged').waitFor();
    expect(await stored()).toMatchObject({ title: 'My title', date: '2026-02-02' });
    await page.close();
  });

  it('takes cells of a spreadsheet after a look, refuses what does not fit, and undoes all as one', async () => {
    const { page, complaints } = await desk.open('budget-officer', editor('sections'));
    await page.locator('[data-row="0"][data-column="2"]').click();
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Conference management\\nbelow the last\\n');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }`);
    await page.getByText('1 cell taken, 1 refused').waitFor();
    expect(await page.locator('.refused-cell').innerText()).toContain('lies below the last entry');
    await keep(page, 'edit paste');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take 1 cell' }).click();
    expect(await page.locator('[data-row="0"][data-column="2"]').innerText()).toBe('Conference management');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.locator('[data-row="0"][data-column="2"]').innerText()).toBe(
      exampleStatement().sections[0]?.title,
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('changes a cell of the grid by keyboard alone', async () => {
    const { page } = await desk.open('budget-officer', editor('sections'));
    await page.locator('.entry-grid [tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Meetings');
    await page.keyboard.press('Enter');
    await page.getByText('1 change to revision 1').waitFor();
    await page.locator('.entry-grid [data-column="2"]:focus').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.locator('.entry-grid [data-column="1"]:focus').waitFor();
    await page.close();
  });

  it('moves entries by key, by button and to a place that is typed, and copies one, each as one change', async () => {
    const example = exampleStatement();
    const [first] = example.requirements;
    if (first === undefined) throw new Error('The example has no requirement');
    const named = (name: string) => ({ ...first, id: name, title: `Item ${name}` });
    const address = `/v1/statements/${id}`;
    const head = await desk.send('budget-officer', 'GET', address);
    const four = { ...((await head.json()) as object), requirements: ['a', 'b', 'c', 'd'].map(named) };
    const headers = { 'if-match': head.headers.get('etag') ?? '' };
    expect((await desk.send('budget-officer', 'PUT', `${address}?reason=Four`, four, headers)).status).toBe(200);
    const { page, complaints } = await desk.open('budget-officer', editor('requirements/c'));
    const entries = async () =>
      (await page.locator('.section-rail .entry').allInnerTexts()).map((text) => text.replace('Item ', '').trim());
    await page.getByRole('button', { name: 'Move Item c up' }).press('Enter');
    await expect.poll(entries).toEqual(['a', 'c', 'b', 'd']);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Move Item c up');
    await page.getByLabel('Place of Item c among 4').fill('9');
    await page.getByLabel('Place of Item c among 4').press('Enter');
    expect(await page.getByLabel('Place of Item c among 4').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Place of Item c among 4').fill('4');
    await page.getByLabel('Place of Item c among 4').press('Enter');
    await expect.poll(entries).toEqual(['a', 'b', 'd', 'c']);
    await page.getByText('Item c is now 4 of 4.').waitFor({ state: 'attached' });
    await keep(page, 'edit moved');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Duplicate Item c' }).click();
    await expect.poll(entries).toEqual(['a', 'b', 'd', 'c', 'c']);
    expect(await page.getByLabel('id', { exact: true }).inputValue()).toBe('c-copy');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(entries).toEqual(['a', 'b', 'd', 'c']);
    await page.locator('.section-rail').getByRole('button', { name: 'requirements', exact: true }).click();
    await page.locator('[data-row="3"][data-column="1"]').click();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(entries).toEqual(['a', 'b', 'c', 'd']);
    await page.locator('[data-row="2"][data-column="1"]:focus').waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(entries).toEqual(['a', 'c', 'b', 'd']);
    await page.getByText('It can be saved. No figure would move.').waitFor();
    await save(page, 'In another order');
    await page.getByText('Revision 3, unchanged').waitFor();
    expect(((await stored())['requirements'] as { id: string }[]).map((one) => one.id)).toEqual(['a', 'c', 'b', 'd']);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('goes through review to submission, and is then locked with a sentence that says why', async () => {
    const { page } = await desk.open('budget-officer', editor());
    await page.getByRole('button', { name: 'Ask for review' }).click();
    await page.getByText('Stage: under review').waitFor();
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Stage: submitted').waitFor();
    await page.getByLabel('title', { exact: true }).fill('Too late');
    await save(page, 'A try');
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('alert').first().innerText()).toContain('submitted');
    expect(await page.getByLabel('title', { exact: true }).inputValue()).toBe('Too late');
    await page.close();
  });

  it('lets a planner look, and says who may change it', async () => {
    const { page } = await desk.open('planner', editor());
    await page.getByText('a budget officer or an administrator may').first().waitFor();
    expect(await page.getByLabel('title', { exact: true }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
    await page.close();
  });

  it('keeps what is typed while the service is gone', async () => {
    const { page } = await desk.open('budget-officer', editor());
    await page.getByLabel('title', { exact: true }).waitFor();
    await page.route('**/v1/**', (route) => route.abort());
    await page.getByLabel('title', { exact: true }).fill('Typed without a connection');
    await save(page, 'Later');
    await page.getByText('The service does not respond').first().waitFor();
    await page.unroute('**/v1/**');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Revision 2, unchanged').waitFor();
    expect(await stored()).toMatchObject({ title: 'Typed without a connection' });
    await page.close();
  });
});
