import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';
import { runHere } from '../cli/run-cli.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const address = '/v1/statements/A-C.3-79-L.53/workbook';

let api: TestApi;
let folder: string;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
  folder = mkdtempSync(join(tmpdir(), 'rule153-workbook-'));
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The tables of a workbook as they are written. */
function tablesOf(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes);
  return [2, 3, 4].map((number) => strFromU8(files[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array()));
}

describe('GET /v1/statements/{id}/workbook', () => {
  it('gives a file with the tables that the command line writes', async () => {
    const response = await api.send('auditor', 'GET', address);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, xlsx]);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="A-C.3-79-L.53.xlsx"');
    const out = join(folder, 'l53.xlsx');
    const { code } = await runHere(['export', 'A/C.3/79/L.53', '--format', 'xlsx', '--out', out]);
    expect(code).toBe(0);
    const tables = tablesOf(new Uint8Array(await response.arrayBuffer()));
    expect(tables.every((xml) => xml.includes('Table '))).toBe(true);
    expect(tables).toEqual(tablesOf(readFileSync(out)));
  });

  it('speaks the language that is asked for, as the document does', async () => {
    for (const at of [`${address}?language=ar`, '/v1/statements/A-C.3-79-L.53/document?format=xlsx&language=ar']) {
      const response = await api.send('auditor', 'GET', at);
      expect([response.status, response.headers.get('content-disposition')]).toEqual([
        200,
        'attachment; filename="A-C.3-79-L.53.ar.xlsx"',
      ]);
      const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
      expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('<sheet name="الجدول 1"');
      expect(strFromU8(files['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain('rightToLeft="1"');
    }
    expect((await api.send('auditor', 'GET', `${address}?language=de`)).status).toBe(422);
  });

  it('refuses other formats, and statements that are not there', async () => {
    const other = await api.send('auditor', 'GET', address, { headers: { accept: 'text/csv' } });
    expect([other.status, await other.json()]).toMatchObject([406, { code: 'not-acceptable' }]);
    expect((await api.send('auditor', 'GET', '/v1/statements/A-1/workbook')).status).toBe(404);
  });
});

describe('rule153 export', () => {
  it('asks for a file where a workbook is to be written, and for a workbook where rates are given', async () => {
    const without = await runHere(['export', 'A/C.3/79/L.53', '--format', 'xlsx']);
    expect([without.code, without.stderr]).toEqual([2, expect.stringContaining('--out statement.xlsx')]);
    const card = await runHere(['export', 'A/C.3/79/L.53', '--rate-card', 'illustrative-standard-costs']);
    expect([card.code, card.stderr]).toEqual([
      2,
      expect.stringContaining('It goes with --format docx, pdf, html or xlsx'),
    ]);
  });
});
