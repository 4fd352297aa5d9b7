import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicList } from '../../functions/api/analogues/public-list.ts';
import { axe, type Desk, downloadOf, keep, L53, overflow, startDesk } from './open-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
});

describe('published statements that resemble one', () => {
  it('are none where there is no list, and the view says how one is brought', async () => {
    const { page, complaints } = await desk.open('auditor', `${L53}/analogues`);
    await page.getByText('There is no list of published statements yet').waitFor();
    await page.getByText('Your role does not do this').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('come from a copy of the public list, which is looked at with every problem at its line, then stored with a reason', async () => {
    const { page, complaints } = await desk.open('budget-officer', `${L53}/analogues`);
    const give = (name: string, value: unknown) =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: '', buffer: Buffer.from(JSON.stringify(value, null, 1)) });
    await page.getByText('There is no list of published statements yet').waitFor();
    const list = publicList();
    await give('wrong.json', [...list, { title: 'No symbol', stages: [] }]);
    await page.getByText('is not taken in: 1 problem').waitFor();
    await page
      .getByRole('cell', { name: /referenced_resolution/ })
      .or(page.getByText(`[${list.length}]`))
      .first()
      .waitFor();
    expect(await axe(page)).toEqual([]);
    await keep(page, 'analogues list refused');
    await give('public.json', list);
    await page.getByText(`public.json: ${list.length} added, 0 changed`).waitFor();
    expect((await desk.send('auditor', 'GET', '/v1/analogue-lists/published-statements')).status).toBe(404);
    expect(await axe(page)).toEqual([]);
    await keep(page, 'analogues list new');
    await page.getByLabel('Reason').fill('The public list of November');
    await page.keyboard.press('Enter');
    await page.getByText('For information:').waitFor();
    // A later copy of it is held against what is there.
    const [first, ...rest] = list;
    await page.getByText('A later copy of the public list').click();
    await give('later.json', [{ ...first, title: 'As the later copy has it' }, ...rest]);
    await page.getByText(`later.json: 0 added, 1 changed, ${rest.length} unchanged`).waitFor();
    await page.getByRole('cell', { name: /As the later copy has it/ }).waitFor();
    await page.getByLabel('Reason').fill('As published later');
    await page.keyboard.press('Enter');
    await page.getByText('the list published-statements is at revision 2').waitFor();
    expect(complaints.filter((one) => !/status of 4/.test(one))).toEqual([]);
    await page.context().close();
    const auditor = await desk.open('auditor', `${L53}/analogues`);
    await auditor.page.getByText('A later copy of the public list').click();
    await auditor.page.getByText('Your role does not do this').waitFor();
    await auditor.page.context().close();
  });

  it('stand with their criteria, and the total among their amounts, as the API has them', async () => {
    const list = {
      schema: 'rule153/analogue-list/1',
      id: 'published',
      title: 'Made up statements',
      origin: 'A test',
      currency: 'USD',
      statements: [],
    };
    const made = await desk.send('budget-officer', 'POST', '/v1/analogue-lists', list);
    expect(made.status).toBe(201);
    const headers = { 'if-match': made.headers.get('etag') ?? '' };
    const path = '/v1/analogue-lists/published/public-list';
    expect((await desk.send('budget-officer', 'PUT', path, publicList(), headers)).status).toBe(200);
    const { page, complaints } = await desk.open('auditor', `${L53}/analogues?at=published`);
    await page.getByText('For information:').waitFor();
    const response = await desk.send('auditor', 'GET', '/v1/statements/A-C.3-79-L.53/analogues?list=published');
    const given = (await response.json()) as {
      found: number;
      subject: { amount: number };
      plausibility: { notice: string };
      analogues: { statement: { symbol: string } }[];
    };
    const plain = (text: string) => text.replace(/\s/g, '');
    expect(plain(await page.locator('.lead[role="status"]').innerText())).toContain(plain(given.plausibility.notice));
    const [ranks, alike] = await page.locator('table.plain-table').all();
    const rows = (await ranks?.locator('tbody tr').allInnerTexts()) ?? [];
    const amounts = rows.map((row) => Number(plain(row.split('\t')[1] ?? '')));
    expect(amounts).toEqual([...amounts].sort((one, other) => one - other));
    expect(rows.find((row) => row.startsWith('This statement'))?.replace(/\s/g, '')).toContain(
      String(given.subject.amount),
    );
    expect(await alike?.locator('tbody th').allInnerTexts()).toEqual(
      given.analogues.map(({ statement }) => statement.symbol),
    );
    await page.locator('summary').first().click();
    await page.locator('details[open]').getByText('committee', { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
    await keep(page, 'analogues');
    await page.getByLabel('Alike in at least').selectOption('7');
    await page.waitForURL(/least=7/);
    await page.getByLabel('Compare the total of').selectOption('all-years');
    await page.getByText('2025–2030', { exact: false }).first().waitFor();
    const csv = await downloadOf(page, () => page.getByRole('button', { name: 'CSV', exact: true }).click());
    expect(csv.name).toBe('A-C.3-79-L.53-analogues.csv');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await keep(page, 'analogues narrow');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
