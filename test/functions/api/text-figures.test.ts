import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printStatement } from '../../../shared/model/document-file.ts';
import type { TextFigures } from '../../../shared/results/text-figures.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';
import { referenceStatement } from '../../support/reference.ts';
import { runHere } from '../cli/run-cli.ts';

const texts = {
  conclusion: [
    { text: 'The requirements for 2025 amount to {{table-3/net/2025}}. For 2025 an additional amount of $2,596,000.' },
  ],
};
const address = '/v1/statements/A-C.3-79-L.53';

let api: TestApi;
let folder: string;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
  folder = mkdtempSync(join(tmpdir(), 'rule153-texts-'));
  const read = await api.send('budget-officer', 'GET', address);
  await api.send('budget-officer', 'PATCH', `${address}?reason=Texts`, {
    headers: { 'if-match': read.headers.get('etag') ?? '', 'content-type': 'application/merge-patch+json' },
    body: { texts },
  });
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('GET /v1/statements/{id}/text-figures', () => {
  it('says what is bound, what is typed, and how figures are called', async () => {
    const response = await api.send('auditor', 'GET', `${address}/text-figures?find=net%202025`);
    expect(response.status).toBe(200);
    const { bound, findings, figures = [] } = (await response.json()) as TextFigures;
    expect(bound).toMatchObject([{ path: 'texts.conclusion[0].text', figure: 'table-3/net/2025', value: '2569000' }]);
    expect(findings).toMatchObject([{ severity: 'error', kind: 'contradicts', found: '$2,596,000' }]);
    expect(figures.map(({ figure }) => figure)).toContain('table-3/net/2025');
  });

  it('has its document print and bind what is named', async () => {
    const docx = await api.send('auditor', 'GET', `${address}/document?format=docx`);
    const parts = unzipSync(new Uint8Array(await docx.arrayBuffer()));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/amount to <\/w:t>.{0,400}w:name="f_table_3_net_2025_\w+".{0,200}\$2,569,000/);
    expect(xml).not.toContain('{{');
  });

  it('says the same on the command line, with an exit code', async () => {
    const file = join(folder, 'draft.json');
    writeFileSync(file, printStatement({ ...referenceStatement(), texts }));
    const shown = await runHere(['texts', file, '--find', 'net 2025']);
    expect(shown.code).toBe(1);
    expect(shown.stdout).toContain('{{table-3/net/2025}}  2 569 000');
    const checked = await runHere(['check', file]);
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain('error contradicts: texts.conclusion[0].text: "$2,596,000" is typed by hand');
  });
});
