import { describe, expect, it } from 'vitest';
import former from '../../../shared/reference/states/former-names.json' with { type: 'json' };
import written from '../../../shared/reference/states/names.json' with { type: 'json' };
import { findOrganization, findState } from '../../../shared/states/find-state.ts';
import { normalStateName } from '../../../shared/states/normal-state-name.ts';
import { STATES } from '../../../shared/workshops/states.ts';
import { gatherStateNames, normalForms, withoutShared } from '../../../bench/state-names.ts';

describe('the names of States', () => {
  it('are those of the maintained packages', () => {
    expect(written.names).toEqual(normalForms(withoutShared(gatherStateNames())));
  });

  it('include the usual name of every State that may sign', () => {
    for (const { code, name } of STATES.values()) expect(findState(name), name).toBe(code);
  });

  it('never name two States, former names included', () => {
    const holders = new Map<string, string>();
    const gathered = Object.entries(written.names).map(([code, forms]): [string, string[]] => [code, forms.split('|')]);
    for (const [code, names] of [...gathered, ...Object.entries(former.names)])
      for (const name of names) {
        const normal = normalStateName(name);
        expect(holders.get(normal) ?? code, name).toBe(code);
        holders.set(normal, code);
      }
  });

  it.each([
    ['Turkey', 'TUR'],
    ['Türkiye', 'TUR'],
    ['Türkiye'.normalize('NFD'), 'TUR'],
    ['TÜRKİYE', 'TUR'],
    ['Côte d’Ivoire', 'CIV'],
    ["Cote d'Ivoire", 'CIV'],
    ['Korea, Republic of', 'KOR'],
    ["Democratic People's Republic of Korea", 'PRK'],
    ['Bolivia (Plurinational State of)', 'BOL'],
    ['Netherlands (Kingdom of the)', 'NLD'],
    ['Congo', 'COG'],
    ['Democratic Republic of the Congo', 'COD'],
    ['Viet\u00a0Nam', 'VNM'],
    ['St. Lucia', 'LCA'],
    ['VNM', 'VNM'],
  ])('find %s', (name, code) => {
    expect(findState(name)).toBe(code);
  });

  it('do not find what only looks alike, or is no State', () => {
    expect(findState('Оman')).toBeUndefined(); // its first letter is Cyrillic
    expect(findState('Atlantis')).toBeUndefined();
    expect(findState('XXX')).toBeUndefined();
    expect(findState('')).toBeUndefined();
    expect(findState('European Union')).toBeUndefined();
    expect(findOrganization('European  union')).toBe('European Union');
  });
});
