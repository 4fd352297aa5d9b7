import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { l53Text, seedL53, startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

describe('a stored statement', () => {
  it('is read byte for byte as it was sent', async () => {
    const answer = await api.send('planner', 'GET', '/v1/statements/A-C.3-79-L.53');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(l53Text());
  });
});
