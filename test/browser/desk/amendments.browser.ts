import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, type Desk, engineReady, keep, L53, overflow, startDesk } from './open-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
});

const addresses = `${L53}/paragraphs`;
const amend = (changes: readonly object[]) => `${addresses}?amend=${encodeURIComponent(JSON.stringify(changes))}`;
const change = (page: Page, kind: string) => page.getByLabel('Add a change', { exact: true }).selectOption(kind);
const tableOf = async (page: Page) =>
  (
    await page
      .getByRole('table', { name: /before and after/ })
      .locator('tr')
      .allInnerTexts()
  ).map((row) => row.split('\t').map((cell) => cell.trim().replace(/\s/g, ' ')));
const bridge = { statement: { symbol: 'A/C.3/79/L.53' } };

describe('an amendment', () => {
  it('shows its own words with its price, keeps them in its address and in the scenario that it becomes', async () => {
    const { page, complaints } = await desk.open('planner', `${addresses}?at=op-9`);
    await page.locator('.amendment .waterfall').waitFor();
    await page.getByLabel('Words amended').fill('shall be held in New York');
    await page.getByText('Both are needed for them to be shown').waitFor();
    await page.getByLabel('What they become').fill('shall be held in Vienna');
    const quoted = page.getByText('“shall be held in New York” becomes “shall be held in Vienna”.');
    await quoted.waitFor();
    await page.waitForURL(/words=.*become=/);
    expect(await axe(page)).toEqual([]);
    await keep(page, 'amendment words');
    // At 400 % of a page of 1280 pixels.
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.reload();
    await quoted.waitFor();
    await page.getByRole('button', { name: 'Keep as scenario' }).click();
    await page.getByRole('textbox', { name: /Title/ }).fill('With its words');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.locator('.chip.on', { hasText: 'With its words' }).waitFor();
    const id = new URL(page.url()).searchParams.get('scenarios') ?? '';
    const kept = await desk.send('planner', 'GET', `/v1/scenarios/${id}`);
    expect(await kept.json()).toMatchObject({ note: '“shall be held in New York” becomes “shall be held in Vienna”.' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('changes a number, says what each paragraph costs before and after, and what makes the difference', async () => {
    const { page, complaints } = await desk.open('planner', addresses);
    await engineReady(page);
    await change(page, 'set-quantity');
    await page.getByText('The prices wait until every field above is filled in').waitFor();
    const which = page.getByLabel('which');
    const meetings = await which.locator('option', { hasText: 'meetings' }).first().getAttribute('value');
    await which.selectOption(meetings);
    const to = page.getByLabel('to', { exact: true });
    const before = await to.inputValue();
    expect(Number(before)).toBeGreaterThan(1);
    await page.getByText('No figure differs').waitFor();
    await to.fill(String(Number(before) - 1));
    await page.locator('.amendment .waterfall').waitFor();
    await page.waitForURL(/amend=/);
    // The difference of the paragraphs is the difference of the whole, as the API gives it.
    const given = new URL(page.url()).searchParams.get('amend') ?? '';
    const amendment = {
      schema: 'rule153/amendment/1',
      id: 'as-amended',
      title: 'As amended',
      base: { statement: bridge.statement.symbol },
      changes: JSON.parse(given) as unknown,
    };
    const card = (await (await desk.send('planner', 'POST', '/v1/amendments', { amendment })).json()) as {
      total: { before: number; after: number }[];
    };
    const sum = (of: 'before' | 'after') => card.total.reduce((all, one) => all + one[of], 0);
    const total = (await tableOf(page)).at(-1)?.map((cell) => cell.replaceAll(' ', ''));
    expect(total?.slice(0, 3)).toEqual(['Total', String(sum('before')), String(sum('after'))]);
    expect(sum('after')).toBeLessThan(sum('before'));
    expect(await axe(page)).toEqual([]);
    await keep(page, 'amendment number');
    // A sent address shows the same.
    const rows = await tableOf(page);
    await page.reload();
    await page.locator('.amendment .waterfall').waitFor();
    expect(await tableOf(page)).toEqual(rows);
    await page.getByRole('button', { name: 'Remove: Another number' }).click();
    await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
    expect(await to.inputValue()).toBe(String(Number(before) - 1));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('adds a requirement to a paragraph, beside one that is dropped, in a form that offers what there is', async () => {
    const { page, complaints } = await desk.open('planner', addresses);
    await page.getByRole('checkbox', { name: '9', exact: true }).check();
    await page.locator('.amendment .waterfall').waitFor();
    await change(page, 'add-requirement');
    const form = page.locator('.change-list');
    await form.getByLabel('kind', { exact: true }).first().selectOption({ label: 'item' });
    await form.getByLabel('title', { exact: true }).fill('A study');
    await form.getByLabel('mandate', { exact: true }).selectOption('op-5');
    await form.getByLabel('symbol', { exact: true }).pressSequentially('A/C.3/79/L.53/Rev.1');
    expect(await form.getByLabel('symbol', { exact: true }).inputValue()).toBe('A/C.3/79/L.53/Rev.1');
    await form.getByLabel('object', { exact: true }).fill('Consultants');
    await form.getByLabel('section', { exact: true }).selectOption('2');
    await page.getByText('The prices wait until every field above is filled in').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('of a paragraph dropped and a requirement added is kept as a scenario with the same figures', async () => {
    const study = {
      kind: 'item',
      id: 'study',
      title: 'A study',
      mandates: [{ mandate: 'op-5' }],
      source: [{ symbol: 'A/C.3/79/L.53/Rev.1' }],
      charge: { section: '2', object: 'Consultants', servicing: 'non-conference' },
      quantity: '2',
      unit: 'studies',
      rate: { value: '5000', basis: 'per unit', source: [{ symbol: 'A/C.3/79/L.53/Rev.1' }] },
      schedule: { once: { in: 2026 } },
    };
    const added = { kind: 'add-requirement', id: 'change-1', requirement: study };
    const { page, complaints } = await desk.open('planner', `${amend([added])}&at=op-9`);
    await page.locator('.amendment .waterfall').waitFor();
    const row = (await tableOf(page)).find(([name]) => name?.startsWith('5:') === true);
    expect(row?.at(-1)).toBe('▲ 10 000');
    await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
    await keep(page, 'amendment kept');
    await page.getByRole('button', { name: 'Keep as scenario' }).click();
    await page.getByRole('textbox', { name: /Title/ }).fill('A study for paragraph 9');
    await page.keyboard.press('Enter');
    await page.locator('.chip.on', { hasText: 'A study for paragraph 9' }).waitFor();
    const id = new URL(page.url()).searchParams.get('scenarios') ?? '';
    const kept = (await (await desk.send('auditor', 'GET', `/v1/scenarios/${id}`)).json()) as {
      changes: { kind: string }[];
    };
    expect(new Set(kept.changes.map(({ kind }) => kind))).toEqual(new Set(['drop-requirement', 'add-requirement']));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('moves a date, by an address that was sent, divided by year, and is kept', async () => {
    const later = { kind: 'set-milestone', id: 'change-1', milestone: 'entry-into-force', to: { in: 2028 } };
    const { page, complaints } = await desk.open('planner', amend([later]));
    await page.locator('.amendment .waterfall').waitFor();
    expect(await page.locator('.amendment .lead[role="status"]').innerText()).toContain('less');
    await page.getByLabel('Divided by').selectOption('year');
    await page.waitForURL(/by=year/);
    await page.getByRole('button', { name: 'Keep as scenario' }).click();
    await page.getByRole('textbox', { name: /Title/ }).fill('Amended to 2028');
    await page.keyboard.press('Enter');
    await page.locator('.chip.on', { hasText: 'Amended to 2028' }).waitFor();
    await page.locator('td.moved').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says at its field what the server refuses', async () => {
    const { page } = await desk.open(
      'planner',
      amend([{ kind: 'drop-requirement', id: 'change-1', requirement: 'no-such' }]),
    );
    await page.locator('.change-list .field.wrong').first().waitFor();
    await page.getByRole('alert').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await keep(page, 'amendment refused');
    await page.context().close();
  });
});
