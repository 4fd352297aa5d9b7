import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICY } from '../../../functions/access/policy.ts';
import { ROLES } from '../../../functions/access/principal.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => api.stop());

type WhoAmI = {
  organization: string;
  roles: string[];
  actions: { action: string; allowed: boolean; roles: string[] }[];
};

describe('GET /v1/me', () => {
  it('says to everyone with a role who they are, every action of the policy, and which of them they may do', async () => {
    for (const role of ROLES) {
      const me = (await (await api.send(role, 'GET', '/v1/me')).json()) as WhoAmI;
      expect(me).toMatchObject({ organization: 'example', name: `${role} of example`, roles: [role] });
      expect(me.actions.map(({ action }) => action)).toEqual(Object.keys(POLICY));
      for (const { allowed, roles } of me.actions) expect(allowed).toBe(roles.includes(role));
    }
  });

  it('says what the service then does: an auditor may not write statements, an officer may', async () => {
    for (const [role, allowed, status] of [
      ['auditor', false, 403],
      ['budget-officer', true, 422],
    ] as const) {
      const me = (await (await api.send(role, 'GET', '/v1/me')).json()) as WhoAmI;
      expect(me.actions.find(({ action }) => action === 'statement:write')?.allowed).toBe(allowed);
      expect((await api.send(role, 'POST', '/v1/statements', { body: {} })).status).toBe(status);
    }
  });

  it('is for nobody without a token', async () => {
    expect((await api.send(undefined, 'GET', '/v1/me')).status).toBe(401);
  });
});
