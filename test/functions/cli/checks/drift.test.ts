import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentDrift } from '../../../../shared/results/document-drift.ts';
import { seedL53, startTestApi, type TestApi } from '../../../support/api.ts';
import { runHere } from '../run-cli.ts';

let api: TestApi;
let folder: string;
let exported: Uint8Array;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
  folder = mkdtempSync(join(tmpdir(), 'rule153-drift-'));
  const out = join(folder, 'l53.docx');
  await runHere(['export', 'A/C.3/79/L.53', '--format', 'docx', '--out', out]);
  exported = readFileSync(out);
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The document with its text edited, as somebody does in Word. */
function edited(change: (xml: string) => string): Buffer {
  const files = unzipSync(exported);
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const after = change(xml);
  if (after === xml) throw new Error('nothing was edited');
  return Buffer.from(zipSync({ ...files, 'word/document.xml': strToU8(after) }));
}

const driftOf = async (bytes: Uint8Array): Promise<DocumentDrift> => {
  const file = join(folder, 'edited.docx');
  writeFileSync(file, bytes);
  const { stdout } = await runHere(['drift', file, 'A/C.3/79/L.53', '--format', 'json']);
  return JSON.parse(stdout) as DocumentDrift;
};

const send = (path: string, body: Uint8Array) =>
  api.send('auditor', 'POST', path, { body, headers: { 'content-type': 'application/octet-stream' } });

describe('rule153 drift', () => {
  it('compares no text of a PDF in Arabic, whose columns stand in the order of the eye', async () => {
    const file = join(folder, 'arabic.txt');
    // As "pdftotext -layout" gives a row of a table.
    writeFileSync(file, '\u202a–\u202c   \u202a80 500\u202c   \u202bخدمات الترجمة الشفوية\u202c\n');
    const { code, stderr } = await runHere(['drift', file, 'A/C.3/79/L.53', '--language', 'ar']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Compare the Word document')]);
    expect((await runHere(['drift', file, 'A/C.3/79/L.53'])).stdout).toContain('places of figures');
  });

  it('finds nothing in a document as it was exported', async () => {
    const { code, stdout } = await runHere(['drift', join(folder, 'l53.docx'), 'A/C.3/79/L.53']);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/nothing has drifted\.\n\d+ places of figures: (\d+) intact, 0 changed, 0 lost/),
    ]);
  });

  it('finds what was typed over in a bookmark, typed beside one, and deleted with it', async () => {
    const over = await driftOf(edited((xml) => xml.replace('>3\u00a0951\u00a0300<', '>3\u00a0951\u00a0400<')));
    expect(over.findings).toMatchObject([
      { kind: 'changed', figure: 'table-2/subtotal 16/2026', expected: '3\u00a0951\u00a0300', found: '3 951 400' },
    ]);
    const bookmark = /<w:bookmarkStart w:name="f_table_3_total_2025_\w+" w:id="(\d+)"\/>/;
    const unbound = await driftOf(edited((xml) => xml.replace(bookmark, '')));
    expect(unbound.findings).toMatchObject([{ severity: 'query', kind: 'unbound', figure: 'table-3/total/2025' }]);
    const deleted = await driftOf(
      edited((xml) =>
        xml.replace(
          /<w:bookmarkStart w:name="f_table_3_total_2025_\w+" w:id="(\d+)"\/>.*?<w:bookmarkEnd w:id="\1"\/>/,
          '',
        ),
      ),
    );
    expect(deleted.findings).toMatchObject([{ severity: 'error', kind: 'lost', figure: 'table-3/total/2025' }]);
  });

  it('takes deletions that are tracked for deletions, and leaves what was not touched alone', async () => {
    const tracked = await driftOf(
      edited((xml) =>
        xml.replace(
          /(<w:bookmarkStart w:name="f_table_3_net_2025_\w+" w:id="\d+"\/>)(<w:r>.*?<\/w:r>)/,
          (_, start: string, run: string) =>
            `${start}<w:del w:id="9001" w:author="x"><w:r><w:delText>$2,569,000</w:delText></w:r></w:del><w:ins w:id="9002" w:author="x">${run.replace('2,569,000', '2,500,000')}</w:ins>`,
        ),
      ),
    );
    expect(tracked.findings).toMatchObject([{ kind: 'changed', expected: '$2,569,000', found: '$2,500,000' }]);
    expect(tracked.figures.changed).toBe(1);
  });

  it('ends with code 1 where a figure was changed, and says what is no document', async () => {
    const file = join(folder, 'changed.docx');
    writeFileSync(
      file,
      edited((xml) => xml.replace('$2,807,300', '$2,807,400')),
    );
    const { code, stdout } = await runHere(['drift', file, 'A/C.3/79/L.53']);
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('2,807,400 is written where the statement gives $2,807,300'),
    ]);
    const csv = join(folder, 'x.json');
    writeFileSync(csv, '{"tables": []}');
    const refused = await runHere(['drift', csv, 'A/C.3/79/L.53']);
    expect(refused.code).not.toBe(0);
  });

  it('says by the API what it says here', async () => {
    const bytes = edited((xml) => xml.replace('$2,807,300', '$2,807,400'));
    const response = await send('/v1/statements/A-C.3-79-L.53/drift', bytes);
    const said = (await response.json()) as DocumentDrift;
    expect(response.status).toBe(200);
    const { statement: _statement, ...here } = await driftOf(bytes);
    expect(said).toMatchObject(here);
  });

  it('refuses what is made to exhaust a reader, and documents of statements that are not there', async () => {
    const bomb = Buffer.from(
      zipSync({ 'word/document.xml': strToU8(`<w:document>${' '.repeat(5_000_000)}</w:document>`) }),
    );
    const large = await send('/v1/statements/A-C.3-79-L.53/drift', bomb);
    expect([large.status, await large.json()]).toMatchObject([413, { code: 'too-large' }]);
    const pdf = await send('/v1/statements/A-C.3-79-L.53/drift', Buffer.from('%PDF-1.7'));
    expect([pdf.status, JSON.stringify(await pdf.json())]).toEqual([422, expect.stringContaining('pdftotext -layout')]);
    const long = await send('/v1/statements/A-C.3-79-L.53/drift', Buffer.alloc(5_000_001, 'a 1 '));
    expect([long.status, await long.json()]).toMatchObject([413, { code: 'too-large' }]);
    const nowhere = await send('/v1/statements/A-1/drift', Buffer.from('x'));
    expect(nowhere.status).toBe(404);
  });
});
