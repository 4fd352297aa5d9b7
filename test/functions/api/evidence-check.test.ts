import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceCheck } from '../../../shared/results/evidence-check.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
let pack: ArrayBuffer;
let fingerprint: string | null;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
  const response = await api.send('auditor', 'GET', '/v1/statements/A-C.3-79-L.53/evidence');
  fingerprint = response.headers.get('rule153-fingerprint');
  pack = await response.arrayBuffer();
});
afterAll(async () => api.stop());

/** The helper of these tests sends texts; a pack is bytes. */
const check = async (bytes: ArrayBuffer, role: 'auditor' | 'planner' = 'auditor'): Promise<Response> => {
  const { createApp } = await import('../../../functions/api/create-app.ts');
  const { allRoutes } = await import('../../../functions/api/packing.ts');
  return createApp(api.ports, allRoutes()).fetch(
    new Request('http://service.test/v1/evidence-checks', {
      method: 'POST',
      headers: { authorization: `Bearer ${await api.token(role)}`, 'content-type': 'application/octet-stream' },
      body: bytes,
    }),
  );
};

describe('POST /v1/evidence-checks', () => {
  it('finds a pack whole, with the fingerprint under which it was given', async () => {
    const found = (await (await check(pack)).json()) as EvidenceCheck;
    expect(found).toMatchObject({ whole: true, pack: { statement: 'A-C.3-79-L.53', fingerprint } });
  });

  it('says of an altered pack that it is not what was packed', async () => {
    const altered = new Uint8Array(pack.slice(0));
    const middle = Math.floor(altered.length / 2);
    altered[middle] = (altered[middle] ?? 0) ^ 1;
    const response = await check(altered.buffer);
    expect(response.status).toBe(200);
    const found = (await response.json()) as EvidenceCheck;
    expect(found.whole).toBe(false);
    expect(found.why?.length).toBeGreaterThan(10);
    expect(found.pack).toBeUndefined();
  });

  it('takes anything for no pack, and nothing from who may not read evidence', async () => {
    for (const text of ['', 'PK', 'not a pack at all', '\u0000'.repeat(5000)]) {
      const response = await check(new TextEncoder().encode(text).buffer);
      expect([response.status, ((await response.json()) as EvidenceCheck).whole]).toEqual([200, false]);
    }
    expect((await check(pack, 'planner')).status).toBe(403);
  });
});
