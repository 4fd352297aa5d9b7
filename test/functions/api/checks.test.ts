import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentCheck } from '../../../shared/results/document-check.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';
import { l53Text } from '../../shared/footing/l53-text.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const post = (body: string, type: string, query = '') =>
  api.send('auditor', 'POST', `/v1/checks${query}`, { body, headers: { 'content-type': type } });

describe('POST /v1/checks', () => {
  it('checks a text with tables that was not made here', async () => {
    const response = await post(l53Text.replace('798 600', '789 600'), 'text/plain');
    expect(response.status).toBe(200);
    const { format, findings } = (await response.json()) as DocumentCheck;
    expect(format).toBe('text');
    expect(findings[0]).toMatchObject({ severity: 'error', rule: 'column-sum', place: 'Table 1, "Total", 2026' });
  });

  it('takes a text for CSV where its type says so, and gives text', async () => {
    const csv = 'Object,2026\nConsultants,84 000\nExperts,23 900\nTotal,109 700\n';
    const response = await post(csv, 'text/csv', '?format=text');
    expect(await response.text()).toContain('The document (csv): 1 error, 0 queries, 0 notes.');
  });

  it('refuses a file that is not read, and a type that is none of a file', async () => {
    const pdf = await post('%PDF-1.7', 'application/octet-stream');
    expect([pdf.status, await pdf.json()]).toMatchObject([422, { code: 'invalid' }]);
    expect((await post('{}', 'application/json')).status).toBe(415);
  });
});
