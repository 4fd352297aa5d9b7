import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';
import { runHere } from '../cli/run-cli.ts';

const address = '/v1/statements/A-C.3-79-L.53/document';
const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

let api: TestApi;
let folder: string;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
  folder = mkdtempSync(join(tmpdir(), 'rule153-document-'));
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

const exampleOf = (name: string) => JSON.parse(readFileSync(`examples/${name}.json`, 'utf8')) as object;

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

/** What a file shows but for the revision from which it was made, which a ledger numbers otherwise than a file. */
const withoutRevision = (text: string) => text.replace(/revision \d+, [\w-]{43}/g, '').replace(/, revision \d+/g, '');

describe('GET /v1/statements/{id}/document', () => {
  it.each(['docx', 'pdf', 'html', 'xlsx'] as const)(
    'gives the statement as %s, the same bytes each time',
    async (format) => {
      const [one, other] = await Promise.all([
        api.send('auditor', 'GET', `${address}?format=${format}`),
        api.send('planner', 'GET', `${address}?format=${format}`),
      ]);
      expect([one.status, one.headers.get('content-type')]).toEqual([200, types[format]]);
      expect(one.headers.get('content-disposition')).toBe(`attachment; filename="A-C.3-79-L.53.${format}"`);
      expect((await bytesOf(one)).equals(await bytesOf(other))).toBe(true);
    },
  );

  it('gives the workbook that its own address gives', async () => {
    const workbook = await api.send('auditor', 'GET', '/v1/statements/A-C.3-79-L.53/workbook');
    const document = await api.send('auditor', 'GET', `${address}?format=xlsx`);
    expect((await bytesOf(document)).equals(await bytesOf(workbook))).toBe(true);
  });

  it('chooses by "Accept", and names the language in the file', async () => {
    const response = await api.send('auditor', 'GET', `${address}?language=fr`, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-disposition')).toContain('L.53.fr.html"');
    const html = await response.text();
    expect(html).toContain('<html lang="fr" dir="ltr">');
    expect(html).toContain('conformément à l’article 153 du Règlement intérieur');
  });

  it('says what the command line writes', async () => {
    for (const format of ['html', 'docx'] as const) {
      const out = join(folder, `l53.${format}`);
      const { code, stderr } = await runHere(['export', 'A/C.3/79/L.53', '--format', format, '--out', out]);
      expect([code, stderr]).toEqual([0, expect.stringContaining(`Written to ${out}.`)]);
      const textOf = (bytes: Buffer) =>
        withoutRevision(
          format === 'html' ? bytes.toString() : strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()),
        );
      const response = await api.send('auditor', 'GET', `${address}?format=${format}`);
      expect(textOf(readFileSync(out)) === textOf(await bytesOf(response))).toBe(true);
    }
  });

  it('is a file that Word opens, whatever characters the title holds that XML has not', async () => {
    const statement = exampleOf('session');
    const body = { ...statement, symbol: 'A/XML/1', title: 'A \ufffe title \uffff' };
    expect((await api.send('budget-officer', 'POST', '/v1/statements', { body })).status).toBe(201);
    for (const format of ['docx', 'xlsx']) {
      const response = await api.send('auditor', 'GET', `/v1/statements/A-XML-1/document?format=${format}`);
      const parts = Object.entries(unzipSync(await bytesOf(response)));
      expect(parts.filter(([, part]) => /[\ufffe\uffff]/u.test(strFromU8(part))).map(([path]) => path)).toEqual([]);
    }
  });

  it('refuses other formats and languages, statements that are not there, and what is more than a request may ask', async () => {
    expect((await api.send('auditor', 'GET', `${address}?format=odt`)).status).toBe(422);
    expect((await api.send('auditor', 'GET', `${address}?language=de`)).status).toBe(422);
    expect((await api.send('auditor', 'GET', address, { headers: { accept: 'text/csv' } })).status).toBe(406);
    expect((await api.send('auditor', 'GET', '/v1/statements/A-1/document')).status).toBe(404);
    const { documentPlaces } = api.ports.limits;
    Object.assign(api.ports.limits, { documentPlaces: 10 });
    const large = await api.send('auditor', 'GET', address);
    Object.assign(api.ports.limits, { documentPlaces });
    expect([large.status, await large.json()]).toMatchObject([413, { code: 'too-large' }]);
  });
});

describe('rule153 export', () => {
  it('asks for a file, and refuses options that would have no effect', async () => {
    const refused = async (...args: string[]) => {
      const { code, stderr } = await runHere(['export', 'A/C.3/79/L.53', ...args]);
      expect(code).toBe(2);
      return stderr;
    };
    expect(await refused('--format', 'pdf')).toContain('--out statement.pdf');
    expect(await refused('--format', 'pdf', '--plain', '--out', 'x.pdf')).toContain('--plain has no effect');
    expect(await refused('--language', 'fr')).toContain('--language has no effect on data');
    expect(await refused('--format', 'xlsx', '--language', 'ef', '--out', 'x.xlsx')).toContain(
      'en, fr, es, ru, ar, zh',
    );
    expect(await refused('--format', 'html', '--language', 'ef', '--out', 'x.html')).toContain(
      'en, fr, es, ru, ar, zh',
    );
  });

  it('says which texts the statement lacks and which phrases the language', async () => {
    const out = join(folder, 'l53.ar.html');
    const { stderr } = await runHere(['export', 'A/C.3/79/L.53', '-f', 'html', '-l', 'ar', '-o', out]);
    expect(stderr).toMatch(/\d+ phrases are not known in this language and marked ⟦ ⟧/);
  });
});
