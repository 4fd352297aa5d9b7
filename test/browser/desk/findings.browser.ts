import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { axe, type Desk, keep, L53, startDesk } from './open-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
});

describe('findings', () => {
  it('of checks lead to the requirement that they are about, and their sources to the document', async () => {
    const { page, complaints } = await desk.open('planner', `${L53}/checks`);
    await page.getByText('Queries: what a careful checker would ask').waitFor();
    const document = page.getByRole('link', { name: 'A/C.3/79/L.53, the document, in a new tab' }).first();
    expect(await document.getAttribute('href')).toBe('https://undocs.org/A/C.3/79/L.53');
    expect(await document.getAttribute('rel')).toContain('noopener');
    expect(await axe(page)).toEqual([]);
    await keep(page, 'checks');
    const about = page.locator('tbody th a').first();
    const title = await about.innerText();
    await about.click();
    await page.getByRole('heading', { name: title }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('of numbers typed in texts lead to the text, with the figure that should be named instead', async () => {
    const put = async (text: string): Promise<void> => {
      const head = await desk.send('budget-officer', 'GET', L53.replace('/statements', '/v1/statements'));
      const statement = (await head.json()) as { texts?: object };
      const changed = { ...statement, texts: { ...statement.texts, conclusion: [{ text }] } };
      const headers = { 'if-match': head.headers.get('etag') ?? '' };
      const address = `${L53.replace('/statements', '/v1/statements')}?reason=Text`;
      const response = await desk.send('budget-officer', 'PUT', address, changed, headers);
      expect(response.status, await response.text()).toBe(200);
    };
    const { page, complaints } = await desk.open('budget-officer', `${L53}/checks`);
    const texts = page.getByRole('region', { name: "Numbers in the statement's own texts" });
    await texts.getByRole('searchbox').fill('net 2027');
    const name = await texts.locator('code').first().innerText();
    const value = await texts.locator('tbody tr').first().locator('td').last().innerText();
    await put(`The amount of ${value.replace(/\D/g, '')} dollars would be needed in 2027.`);
    await page.reload({ waitUntil: 'networkidle' });
    await texts.getByText('Numbers that are typed by hand').waitFor();
    await texts.getByRole('searchbox').fill('net 2027');
    await texts.locator('code').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await keep(page, 'numbers in texts');
    await texts.locator('tbody th a').first().click();
    await page.locator('.editor-form :focus').waitFor();
    await put(`The amount of ${name} would be needed in 2027.`);
    await page.goto(`${desk.server.origin}${L53}/checks`);
    await texts.getByText('is bound to a figure').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('that leave a statement without figures lead to their fields', async () => {
    const statement = exampleStatement();
    const [first] = statement.requirements;
    const without = {
      ...statement,
      symbol: 'A/FINDINGS/1',
      requirements: [{ ...first, rate: { code: 'no-such-rate', for: {} } }],
    };
    expect((await desk.send('budget-officer', 'POST', '/v1/statements', without)).status).toBe(201);
    const { page } = await desk.open('budget-officer', '/statements/A-FINDINGS-1');
    const place = page.locator('[role="alert"]').getByRole('link').first();
    await place.waitFor();
    expect(await axe(page)).toEqual([]);
    await keep(page, 'findings of a statement');
    await place.click();
    await page.getByRole('heading', { name: 'Interpretation of one session' }).waitFor();
    expect(page.url()).toContain('at=requirements/interpretation');
    await page.locator('.editor-form :focus').waitFor();
    // A step that the service refuses leads there too.
    await page.getByRole('button', { name: 'Ask for review' }).click();
    await page.locator('.moves [role="alert"], .stage:has-text("under review")').first().waitFor();
    await page.context().close();
  });
});

describe('a source', () => {
  it('in a proof leads to the revision of the card from which the figure was made', async () => {
    const cell = encodeURIComponent('1/2027/row|||2|Other staff costs|Interpretation services');
    const { page, complaints } = await desk.open('planner', `${L53}?cell=${cell}`);
    const card = page
      .locator('.proof')
      .getByRole('link', { name: /card l53-identified, revision 1/ })
      .first();
    await card.waitFor();
    expect(await axe(page)).toEqual([]);
    await keep(page, 'proof with links');
    await card.click();
    await page.getByRole('heading', { name: 'Revision 1' }).waitFor();
    await page.getByRole('rowheader', { name: 'interpretation-meeting' }).first().waitFor();
    expect(page.url()).toContain('revision=1');
    expect(await axe(page)).toEqual([]);
    await keep(page, 'card revision');
    await page.getByRole('searchbox').fill('no such rate at all');
    await page.getByText('No rate of this revision has these words').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
