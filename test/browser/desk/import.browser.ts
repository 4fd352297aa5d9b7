import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { exampleStatement } from '../../../functions/documents/kinds/statement.ts';
import { axe, type Desk, keep, L53, startDesk } from './open-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
});

const NEW = '/statements/new?view=file';
const fileOf = (name: string, text: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});
const titleOf = async (id: string) => {
  const response = await desk.send('auditor', 'GET', `/v1/statements/${id}`);
  return response.ok ? ((await response.json()) as { title: string }).title : response.status;
};

describe('a statement from a file', () => {
  it('is looked at with every problem at its line, then with its tables, and is created with a reason', async () => {
    const { page, complaints } = await desk.open('budget-officer', NEW);
    const statement = { ...exampleStatement(), symbol: 'A/IMPORTED/1' };
    const wrong = stringify({ ...statement, currency: 'dollars', colour: 'blue' });
    await page.locator('input[type="file"]').setInputFiles(fileOf('wrong.yaml', wrong));
    await page.getByText('2 problems').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'colour: blue' });
    expect(await row.innerText()).toContain(String(wrong.split('\n').findIndex((one) => one.startsWith('colour')) + 1));
    expect(await axe(page)).toEqual([]);
    await keep(page, 'import refused');
    await page
      .locator('input[type="file"]')
      .setInputFiles(fileOf('broken.json', '{ "schema": "rule153/statement/2", }'));
    await page.getByText('cannot be read').waitFor();
    await page.getByText('delete the comma').waitFor();
    // YAML has 10 where the schema has "10": it can be meant in one way alone.
    const text = stringify(statement).replace('quantity: "10"', 'quantity: 10');
    expect(text).toContain('quantity: 10');
    await page.locator('input[type="file"]').setInputFiles(fileOf('new.yaml', text));
    await page.getByText('every check lets it in').waitFor();
    await page
      .getByRole('cell', { name: /80.500/ })
      .first()
      .waitFor();
    expect(await titleOf('A-IMPORTED-1')).toBe(404);
    expect(await axe(page)).toEqual([]);
    await keep(page, 'import new');
    await page.getByLabel('Reason').fill('As the secretariat sent it');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Open it' }).click();
    await page.getByRole('grid').first().waitFor();
    expect(await titleOf('A-IMPORTED-1')).toBe(statement.title);
    expect(complaints.filter((one) => !/status of (?:404|422)/.test(one))).toEqual([]);
    await page.context().close();
  });

  it('keeps the reason that was typed when the page is left for a sign-in and the file is chosen again', async () => {
    const { page } = await desk.open('budget-officer', NEW);
    const text = stringify({ ...exampleStatement(), symbol: 'A/IMPORTED/2' });
    const choose = (name: string) => page.locator('input[type="file"]').setInputFiles(fileOf(name, text));
    const reason = page.getByLabel('Reason');
    await choose('theirs.yaml');
    await reason.fill('As the secretariat sent it');
    // A hosted sign-in leads away and back: the page begins anew.
    await page.reload();
    await choose('another.yaml');
    expect(await reason.inputValue()).toBe('');
    await choose('theirs.yaml');
    await expect.poll(() => reason.inputValue()).toBe('As the secretariat sent it');
    await reason.press('Enter');
    await page.getByRole('link', { name: 'Open it' }).waitFor();
    expect(await page.evaluate<string>('JSON.stringify(sessionStorage)')).not.toContain('As the secretariat');
    await page.context().close();
  });

  it('never overwrites what is there: it says what a revision would change, and needs a reason', async () => {
    const { page } = await desk.open('budget-officer', NEW);
    const head = await desk.send('budget-officer', 'GET', L53.replace('/statements', '/v1/statements'));
    const stated = (await head.json()) as { title: string };
    const changed = JSON.stringify({ ...stated, title: 'As the file has it' }, null, 2);
    await page.locator('input[type="file"]').setInputFiles(fileOf('same.json', JSON.stringify(stated)));
    await page.getByText('says the same').waitFor();
    await page.locator('input[type="file"]').setInputFiles(fileOf('changed.json', changed));
    await page.getByText('would change 1 field').waitFor();
    await page.getByRole('cell', { name: 'As the file has it' }).waitFor();
    expect(await titleOf('A-C.3-79-L.53')).toBe(stated.title);
    expect(await axe(page)).toEqual([]);
    await keep(page, 'import revision');
    // Somebody else saves between looking and saving: nothing is lost, and the page says so.
    const headers = { 'if-match': head.headers.get('etag') ?? '' };
    const path = `${L53.replace('/statements', '/v1/statements')}?reason=Meanwhile`;
    const theirs = { ...stated, title: 'Theirs' };
    expect((await desk.send('budget-officer', 'PUT', path, theirs, headers)).status).toBe(200);
    await page.getByLabel('Reason').fill('Mine');
    await page.getByRole('button', { name: 'Save as a revision' }).click();
    await page.locator('[role="alert"]').waitFor();
    expect(await titleOf('A-C.3-79-L.53')).toBe('Theirs');
    await page.context().close();
  });

  it('that was exported from an earlier revision is compared with the latest one before it replaces it', async () => {
    const { page } = await desk.open('budget-officer', NEW);
    const address = '/v1/statements/A-EXPORTED-1';
    const statement = { ...exampleStatement(), symbol: 'A/EXPORTED/1' };
    const first = await desk.send('budget-officer', 'POST', '/v1/statements', statement);
    const hash = (first.headers.get('etag') ?? '').replaceAll('"', '');
    const headers = { 'if-match': first.headers.get('etag') ?? '' };
    const theirs = { ...statement, title: 'Theirs' };
    expect((await desk.send('budget-officer', 'PUT', `${address}?reason=Theirs`, theirs, headers)).status).toBe(200);
    const mine = { exportedFrom: { revision: 1, hash }, ...statement, title: 'Mine' };
    await page.locator('input[type="file"]').setInputFiles(fileOf('mine.json', JSON.stringify(mine)));
    await page.getByText('was exported from revision 1').waitFor();
    await page.getByRole('cell', { name: 'Theirs' }).waitFor();
    await page.getByRole('button', { name: 'Compare with revision 2' }).click();
    await page.getByText('would change 1 field').waitFor();
    await page.getByLabel('Reason').fill('Mine is right');
    await page.getByRole('button', { name: 'Save as a revision' }).click();
    await page.getByText('is at revision 3').waitFor();
    expect(await titleOf('A-EXPORTED-1')).toBe('Mine');
    await page.context().close();
  });

  it('may be a rate card or scenario too, and is refused to whom may not write it', async () => {
    const { page } = await desk.open('planner', NEW);
    const scenario = {
      schema: 'rule153/scenario/1',
      id: 'from-file',
      title: 'Entry into force 2028',
      base: { statement: 'A/C.3/79/L.53' },
      changes: [{ kind: 'set-milestone', id: 'in-force', milestone: 'entry-into-force', to: { in: 2028 } }],
    };
    await page.locator('input[type="file"]').setInputFiles(fileOf('later.json', JSON.stringify(scenario)));
    await page.getByLabel('Reason').fill('From a file');
    await page.getByRole('button', { name: 'Create the scenario' }).click();
    await page.getByRole('link', { name: 'Open the statement under it' }).click();
    await page.locator('.chip.on').waitFor();
    await page.context().close();
    const auditor = await desk.open('auditor', NEW);
    await auditor.page.getByText('Your role does not do this').first().waitFor();
    await auditor.page.context().close();
  });
});

describe('a table', () => {
  it('goes into a statement: what each row would do first, then a revision with a reason', async () => {
    const { page, complaints } = await desk.open('budget-officer', NEW);
    await page.locator('input[type="file"]').setInputFiles(fileOf('rows.csv', 'id\n'));
    await page.getByRole('link', { name: 'A/C.3/79/L.53' }).click();
    await page.getByRole('link', { name: 'Requirements', exact: true }).click();
    const template = await (await desk.send('auditor', 'GET', '/v1/import-templates/requirements?format=csv')).text();
    await page.locator('input[type="file"]').setInputFiles(fileOf('wrong.csv', template.replace(/\n.*/s, '\nx\n')));
    await page.getByText('is not taken in').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.locator('input[type="file"]').setInputFiles(fileOf('rows.csv', template));
    await page.getByText('1 added').waitFor();
    expect(await axe(page)).toEqual([]);
    await keep(page, 'import table');
    await page.getByLabel('Reason').fill('As the service asked');
    await page.getByRole('button', { name: 'Save as a revision' }).click();
    await page.getByText('Saved: A-C.3-79-L.53 is at revision').waitFor();
    expect(complaints.filter((one) => !/status of 4/.test(one))).toEqual([]);
    await page.context().close();
  });

  it.each(['Documents', 'Sessions', 'Travel', 'Consultants'])(
    'of %s goes in too, and a mapping that nobody keeps is refused by its name',
    async (kind) => {
      const { page } = await desk.open('budget-officer', `/statements/A-C.3-79-L.53/import`);
      const tabs = page.getByRole('navigation', { name: 'Tables that go into this statement' });
      await tabs.getByRole('link', { name: kind, exact: true }).click();
      const table = kind.toLowerCase();
      const template = await (await desk.send('auditor', 'GET', `/v1/import-templates/${table}?format=csv`)).text();
      await page.locator('input[type="file"]').setInputFiles(fileOf('rows.csv', template));
      await page.getByText('1 added').waitFor();
      await page.getByText('What it may be told').click();
      const mapping = page.getByLabel('Mapping of columns');
      await mapping.fill('no-such-mapping');
      await mapping.blur();
      await page.getByText('no-such-mapping').first().waitFor();
      await page.context().close();
    },
  );
});
