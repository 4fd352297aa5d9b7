import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { axe, type Desk, downloadOf, keep, overflow, startDesk } from './open-desk.ts';

let desk: Desk;
const folder = mkdtempSync(join(tmpdir(), 'rule153-views-'));
const base = '/statements/A-C.3-79-L.53';

beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the history', () => {
  it('says which role may read the audit trail to whom may not', async () => {
    const { page } = await desk.open('planner', `${base}/history?view=trail`);
    await page.getByText('an auditor or an administrator may').waitFor();
    await page.close();
  });

  it('gives an evidence pack with its fingerprint, and finds it whole', async () => {
    const { page, complaints } = await desk.open('auditor', `${base}/history?view=evidence`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    const file = join(folder, 'pack.zip');
    await download.saveAs(file);
    const fingerprint = await page.locator('p[role="status"] code').first().innerText();
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText('The pack is whole').waitFor();
    expect(await page.locator('table.plain-table').innerText()).toContain(fingerprint);
    writeFileSync(file, 'no pack');
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText('This is not what was packed').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows what changed between revisions, and brings one back with a reason', async () => {
    const head = await desk.send('budget-officer', 'GET', base.replace('/statements', '/v1/statements'));
    const changed = { ...((await head.json()) as object), title: 'Another title' };
    const headers = { 'if-match': head.headers.get('etag') ?? '' };
    const address = base.replace('/statements', '/v1/statements');
    expect((await desk.send('budget-officer', 'PUT', `${address}?reason=Try`, changed, headers)).status).toBe(200);
    const { page } = await desk.open('budget-officer', `${base}/history`);
    await page.getByRole('button', { name: 'What changed' }).click();
    await page.getByRole('cell', { name: 'Another title' }).waitFor();
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByLabel('Reason').fill('It was right before');
    await page.getByRole('button', { name: 'Restore revision 1' }).click();
    await page.getByText('It was right before').waitFor();
    expect(((await (await desk.send('auditor', 'GET', address)).json()) as { title: string }).title).not.toBe(
      'Another title',
    );
    await page.close();
  });
});

describe('documents', () => {
  it('come as files, and a document from elsewhere is held against itself', async () => {
    const { page, complaints } = await desk.open('planner', `${base}/documents`);
    const csv = await downloadOf(page, () => page.getByRole('button', { name: 'CSV', exact: true }).click());
    expect(csv.text).toContain('Interpretation services');
    const foreign = join(folder, 'foreign.csv');
    writeFileSync(foreign, 'Object,2026\nConsultants,84 000\nExperts,23 900\nTotal,109 700\n');
    await page.locator('input[type="file"]').last().setInputFiles(foreign);
    await page.getByText('1 wrong').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('workshops', () => {
  it('begin with the programme of A/C.3/79/L.53, the list first, a map without borders, and a plan with reasons', async () => {
    const { page, complaints } = await desk.open('planner', `${base}/workshops`);
    await page.getByRole('button', { name: 'Begin with the programme' }).click();
    await page.getByText('What each workshop costs').waitFor();
    await page.locator('.hub-map .hub').first().waitFor();
    expect(await page.locator('.hub-map .hub').count()).toBe(6);
    expect(await axe(page)).toEqual([]);
    await keep(page, 'workshops');
    await page.getByRole('button', { name: 'Propose' }).click();
    await page.getByText('It costs').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('a rate card', () => {
  it('is reached from the rates, and shows the figures of every statement that a rate would move', async () => {
    const { page, complaints } = await desk.open('budget-officer', `${base}/rates`);
    await page.getByRole('link', { name: 'Rates that A/C.3/79/L.53 identifies', exact: false }).first().click();
    await page.waitForURL(/\/rate-cards\//);
    await page.locator('.entry-grid [data-row="0"][data-column="1"]').waitFor();
    const heads = (await page.locator('.entry-grid thead th').allInnerTexts()).map((head) => head.toLowerCase());
    const column = heads.indexOf('value');
    const row = (await page.locator('.entry-grid tbody tr').allInnerTexts()).findIndex((text) => text.includes('7950'));
    await page.locator(`[data-row="${row}"][data-column="${column}"]`).click();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('8 000');
    await page.keyboard.press('Enter');
    // Ten meetings of A/C.1/79/L.83 and twenty of A/C.3/79/L.53, each 50 more.
    await page.getByText('It can be saved. 2 figures would move.').waitFor();
    const moved = (await page.locator('.trial summary').allInnerTexts()).join('\n');
    expect(moved).toMatch(/A-C\.1-79-L\.83: ▲\s500/);
    expect(moved).toMatch(/A-C\.3-79-L\.53: ▲\s1\s000/);
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('help', () => {
  it('is reached by keys alone: the palette by Ctrl+K, the keys by "?"', async () => {
    const { page, complaints } = await desk.open('planner', base);
    await page.locator('.sheet-table').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Search or do' }).fill('entry into force');
    await page.locator('.palette [role="option"]').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Search or do' }).fill('compare');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/compare/);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('finds lines, rates, posts and what can be done, and says who may', async () => {
    const scenario =
      'try=' +
      encodeURIComponent(
        JSON.stringify([{ kind: 'set-milestone', id: 'try-1', milestone: 'entry-into-force', to: { in: 2028 } }]),
      );
    const { page, complaints } = await desk.open('planner', `${base}?${scenario}`);
    await page.locator('.preview').waitFor();
    await page.keyboard.press('Control+k');
    const search = page.getByRole('textbox', { name: 'Search or do' });
    const options = page.locator('.palette [role="option"]');
    const first = async (text: string, kind: RegExp) => {
      await search.fill(text);
      await options.filter({ hasText: kind }).first().waitFor();
    };
    await first('interpretation line', /line$/);
    await first('7 950', /rate of/);
    await first('P-4', /post$/);
    await first('section 2', /section$/);
    await first('restore', /action, not yours: budget officer, administrator$/);
    await first('evidence', /action, not yours: auditor/);
    await first('keep what is tried', /action: /);
    await page.locator('.palette [data-focused]').filter({ hasText: 'Keep what is tried' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await keep(page, 'palette actions');
    const foundFirst = async (text: string) => expect.poll(async () => options.first().innerText()).toContain(text);
    await search.fill('price an amendment');
    await foundFirst('Price an amendment');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/paragraphs/);
    // What was tried goes along.
    expect(page.url()).toContain('try=');
    await page.keyboard.press('Control+k');
    await search.fill('interpretation line');
    await foundFirst('Interpretation');
    await page.keyboard.press('Enter');
    await page.locator('.proof h2').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('explains every term, and offers the first minute, which shows what moves', async () => {
    const { page, complaints } = await desk.open('auditor', '/help?search=vacancy');
    await page.getByText('vacancy factor', { exact: false }).first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: 'Try entry into force in 2028' }).click();
    await page.locator('td.moved').first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('a statement that asks for nothing yet', () => {
  it('says in every view what to do first, at 1440 and 390 pixels', async () => {
    const statement = { ...exampleStatement(), symbol: 'A/NOTHING/1', requirements: [] };
    expect((await desk.send('budget-officer', 'POST', '/v1/statements', statement)).status).toBe(201);
    const at = '/statements/A-NOTHING-1';
    const { page, complaints } = await desk.open('budget-officer', at);
    for (const [room, says] of [
      ['', 'This statement asks for nothing yet'],
      ['/compare', 'Both sides are the same'],
      ['/risk', 'Nothing in this statement hangs on a treaty’s entry into force'],
      ['/posts', 'This statement asks for no posts'],
      ['/paragraphs', 'No paragraph is named yet'],
    ] as const) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${desk.server.origin}${at}${room}`);
      await page.getByText(says).waitFor();
      expect(await axe(page), room).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overflow(page), room).toBeLessThanOrEqual(0);
      await keep(page, `nothing yet${room.replace('/', ' ')}`);
    }
    await page.goto(desk.server.origin + at);
    await page.getByRole('link', { name: 'Edit, requirements' }).click();
    await page.getByRole('heading', { name: 'Requirements' }).first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
