import { describe, expect, it } from 'vitest';
import { AccessError } from '../../../functions/access/access-error.ts';
import { authorize, POLICY, rolesFor } from '../../../functions/access/policy.ts';
import { principalFromClaims, ROLES } from '../../../functions/access/principal.ts';

const claims = { sub: 'u-1', 'custom:organization': 'example', 'cognito:groups': ['planner'] };

describe('verified claims', () => {
  it('make a principal; groups that are no roles of this service are passed over', () => {
    expect(
      principalFromClaims({
        ...claims,
        'cognito:groups': ['planner', 'canteen', 'planner'],
        'cognito:username': 'pia',
        extra: 1,
      }),
    ).toEqual({
      id: 'u-1',
      name: 'pia',
      organization: 'example',
      roles: ['planner'],
    });
  });

  it('may come from API Gateway, where a list is a text', () => {
    expect(principalFromClaims({ ...claims, 'cognito:groups': '[budget-officer auditor]' }).roles).toEqual([
      'budget-officer',
      'auditor',
    ]);
    expect(principalFromClaims({ ...claims, 'cognito:groups': 'auditor' }).roles).toEqual(['auditor']);
    expect(principalFromClaims({ ...claims, 'cognito:groups': undefined }).roles).toEqual([]);
  });

  it('without a subject or an organization make none', () => {
    for (const wrong of [
      undefined,
      null,
      {},
      { sub: 'u-1' },
      { ...claims, sub: '' },
      { ...claims, 'custom:organization': ' ' },
      { ...claims, 'custom:organization': 'a\u0000b' },
      { ...claims, sub: 1 },
    ]) {
      expect(() => principalFromClaims(wrong)).toThrow(AccessError);
    }
  });
});

describe('the policy', () => {
  it('lets nobody without a role do anything', () => {
    for (const action of Object.keys(POLICY)) {
      expect(() =>
        authorize({ id: 'x', name: 'x', organization: 'x', roles: [] }, action as keyof typeof POLICY),
      ).toThrow(AccessError);
    }
  });

  it('tells under which role something is done, where someone has several', () => {
    expect(authorize({ id: 'x', name: 'x', organization: 'x', roles: ['auditor', 'planner'] }, 'scenario:write')).toBe(
      'planner',
    );
    expect(() =>
      authorize({ id: 'x', name: 'x', organization: 'x', roles: ['auditor', 'planner'] }, 'statement:write'),
    ).toThrow('budget-officer or administrator');
  });

  it('lets an auditor change nothing, and everyone read', () => {
    const actions = Object.keys(POLICY) as (keyof typeof POLICY)[];
    const changing = actions.filter((action) => !/:(?:read|compute)$/.test(action));
    expect(changing.filter((action) => rolesFor(action).includes('auditor'))).toEqual([]);
    for (const action of ['statement:read', 'rate-card:read', 'scenario:read', 'estimate:read'] as const)
      expect(rolesFor(action)).toEqual(ROLES);
  });
});
