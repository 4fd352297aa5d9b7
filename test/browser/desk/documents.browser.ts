import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, type Desk, keep, L53, startDesk } from './open-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
});

const api = L53.replace('/statements', '/v1/statements');
const view = `${L53}/documents`;

/** The statement's own Word document, edited as somebody does it by hand: what stands in the first place of a figure. */
async function editedDocument(figure: RegExp, to: string): Promise<Buffer> {
  const document = await desk.send('auditor', 'GET', `${api}/document?format=docx`);
  const parts = unzipSync(new Uint8Array(await document.arrayBuffer()));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const edited = text.replace(new RegExp(`(${figure.source}[^>]*>.*?<w:t[^>]*>)[^<]*`), `$1${to}`);
  expect(edited === text).toBe(false);
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
}

describe('the preview of the document', () => {
  it('is the rendering in the language that is chosen, at an address that can be sent, and nothing in it can run', async () => {
    const { page, complaints } = await desk.open('planner', view);
    await page.getByRole('button', { name: 'Show the document here' }).click();
    const frame = page.frameLocator('iframe');
    await frame.locator('data[data-figure="table-1/total/2025"]').first().waitFor();
    const look = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('iframe').contentDocument.querySelector('caption .title')).fontWeight`,
    );
    expect(look).toBe('700');
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-same-origin');
    await keep(page, 'preview');
    await page.getByLabel('Language').selectOption('ar');
    await frame.locator('html[dir="rtl"] h2').first().waitFor();
    expect(page.url()).toContain('language=ar');
    expect(page.url()).toContain('view=preview');
    expect(await axe(page)).toEqual([]);
    await keep(page, 'preview arabic');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a document that comes back', () => {
  it('is held against the statement: each figure that was changed with its place, what it should be, and its proof', async () => {
    const { page, complaints } = await desk.open('planner', view);
    const own = page.getByLabel(/document or workbook of this statement/);
    const buffer = await editedDocument(/f_table_1_total_2025/, '96 800');
    await own.setInputFiles({ name: 'back.docx', mimeType: '', buffer });
    await page.getByText('1 changed by hand').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'changed by hand' }).last();
    expect((await row.innerText()).replace(/\s/g, ' ')).toContain('96 800');
    expect(await axe(page)).toEqual([]);
    await keep(page, 'drift');
    await row.getByRole('link').click();
    await page.locator('.proof h2').waitFor();
    expect((await page.locator('.proof h2').innerText()).replace(/\s/g, ' ')).toContain('69 800');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('may be the text of one; another statement’s, or no document at all, says so', async () => {
    const { page } = await desk.open('planner', view);
    const own = page.getByLabel(/document or workbook of this statement/);
    await own.setInputFiles({ name: 'other.txt', mimeType: '', buffer: Buffer.from('Another document of $5,000.\n') });
    await page
      .getByText(/\d+ lost/)
      .first()
      .waitFor();
    await own.setInputFiles({ name: 'broken.docx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004 no package') });
    await page.locator('[role="alert"]').waitFor();
    await keep(page, 'drift refused');
    await page.context().close();
  });
});
