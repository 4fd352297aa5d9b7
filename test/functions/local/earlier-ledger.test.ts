import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDevelopmentIssuer } from '../../../functions/access/create-development-issuer.ts';
import { verifyEvidencePack } from '../../../functions/evidence/verify-evidence-pack.ts';
import { localOrganization } from '../../../functions/local/local-data.ts';
import { type LocalService, startLocalService } from '../../../functions/local/start-local-service.ts';

// The data folder as version 0.1.0 left it: seventeen statements and L.53, their cards, revisions, a saved estimate;
// and the tables that version 0.1.0 computed from them.

const reference = new URL('../../reference/', import.meta.url);
type Table = { table: number; total: number[]; rows: number[][] };
const tables = JSON.parse(readFileSync(new URL('ledger-0.1.0-tables.json', reference), 'utf8')) as Record<
  string,
  Table[]
>;
type Listed = { items: { id: string; revision: number; fields: Record<string, string> }[] };

let folder: string;
let service: LocalService;
let tokens: Record<'budget-officer' | 'auditor', string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rule153-earlier-'));
  cpSync(new URL('ledger-0.1.0.db', reference), join(folder, 'ledger.db'));
  const environment = { ...process.env, RULE153_DYNAMODB_ENDPOINT: '' };
  service = await startLocalService({
    dataFolder: folder,
    port: 0,
    environment,
    version: 'test',
    log: () => undefined,
  });
  const issuer = await createDevelopmentIssuer(folder);
  const sign = (role: 'budget-officer' | 'auditor') =>
    issuer.sign({ role, organization: localOrganization, name: 'Ada Example' });
  tokens = { 'budget-officer': await sign('budget-officer'), auditor: await sign('auditor') };
}, 60_000);
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(
  path: string,
  init: RequestInit = {},
  role: keyof typeof tokens = 'budget-officer',
): Promise<Response> {
  return fetch(`${service.origin}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${tokens[role]}`, ...(init.headers as Record<string, string> | undefined) },
  });
}
async function json<Body>(path: string): Promise<Body> {
  const response = await ask(path);
  const text = await response.text();
  expect([response.status, text], path).toEqual([200, expect.any(String)]);
  return JSON.parse(text) as Body;
}
const address = (id: string): string => `/v1/statements/${encodeURIComponent(id)}`;

describe('A ledger of version 0.1.0', () => {
  it('lists its documents under the present names of their fields', async () => {
    const statements = await json<Listed>('/v1/statements?limit=100');
    expect(statements.items.map(({ id }) => id).sort()).toEqual(Object.keys(tables).sort());
    const cards = await json<Listed>('/v1/rate-cards?limit=100');
    expect(cards.items.length).toBeGreaterThan(4);
    for (const { fields } of cards.items) {
      expect(fields['provenance']).toMatch(/^(?:official|derived|illustrative)$/);
      expect(fields).not.toHaveProperty('standing');
    }
  });

  it('reads every revision of every statement and card in the latest version of its schema', async () => {
    for (const [collection, schema] of [
      ['statements', 'rule153/statement/2'],
      ['rate-cards', 'rule153/rate-card/3'],
    ] as const) {
      const { items } = await json<Listed>(`/v1/${collection}?limit=100`);
      for (const { id, revision } of items)
        for (let number = 1; number <= revision; number += 1)
          expect(await json(`/v1/${collection}/${encodeURIComponent(id)}/revisions/${number}`)).toMatchObject({
            schema,
          });
    }
  });

  it.each(Object.keys(tables))('estimates %s to the amounts of version 0.1.0', async (id) => {
    const estimate = await json<{ tables: { number: number; total: number[]; rows: { values: number[] }[] }[] }>(
      `${address(id)}/estimate`,
    );
    expect(
      estimate.tables.map(({ number, total, rows }) => ({
        table: number,
        total,
        rows: rows.map(({ values }) => values),
      })),
    ).toEqual(tables[id]);
  });

  it('makes its saved estimate again, and says that the published figures were compared', async () => {
    const { items } = await json<Listed>('/v1/estimates');
    expect(items).toHaveLength(1);
    for (const { id } of items) {
      expect(await json(`/v1/estimates/${id}`)).toMatchObject({ schema: 'rule153/estimate/2' });
      expect(await json(`/v1/estimates/${id}/recomputed`)).toMatchObject({
        same: true,
        compared: 'published-figures',
        saved: { engine: '1' },
      });
    }
  });

  it('gives evidence packs that verify', async () => {
    for (const id of Object.keys(tables)) {
      const response = await ask(`${address(id)}/evidence`, {}, 'auditor');
      expect(response.status, id).toBe(200);
      const report = await verifyEvidencePack(new Uint8Array(await response.arrayBuffer()));
      expect(report.revisions, id).toBeGreaterThan(0);
      // The log is made from the entries that version 0.1.0 wrote.
      expect(report.log?.size, id).toBeGreaterThanOrEqual(42);
    }
  }, 60_000);

  it('says of what it submitted that its figures are not sealed, and of nothing else', async () => {
    const { items } = await json<{ items: { id: string; state: string }[] }>('/v1/statements?limit=100');
    const unsealed: string[] = [];
    for (const { id } of items) {
      const { warnings } = await json<{ warnings: { code: string }[] }>(`${address(id)}/estimate`);
      if (warnings.some(({ code }) => code === 'not-sealed')) unsealed.push(id);
    }
    expect(unsealed).toEqual(items.filter(({ state }) => state === 'submitted').map(({ id }) => id));
    expect(unsealed.length).toBeGreaterThan(0);
  });

  it('takes a change of a document of an earlier version, and the difference names that change alone', async () => {
    const path = '/v1/rate-cards/unfccc-contingency';
    const read = await ask(path);
    const card = (await read.json()) as Record<string, unknown>;
    const saved = await ask(path, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': read.headers.get('etag') ?? '' },
      body: JSON.stringify({ ...card, title: 'Another title' }),
    });
    expect(saved.status, await saved.clone().text()).toBe(200);
    const diff = await json<{ document: { path: string }[]; changed: unknown[] }>(`${path}/diff?from=1&to=2`);
    expect(diff.document.map((change) => change.path)).toEqual(['title']);
    expect(diff.changed).toEqual([]);
  });
});
