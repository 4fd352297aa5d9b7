import { describe, expect, it } from 'vitest';
import former from '../../../shared/reference/states/former-names.json' with { type: 'json' };
import written from '../../../shared/reference/states/names.json' with { type: 'json' };
import { findOrganization, findState } from '../../../shared/states/find-state.ts';
import { normalStateName } from '../../../shared/states/normal-state-name.ts';
import { STATES } from '../../../shared/workshops/states.ts';
import { unpackNames } from '../../../shared/states/unpack-names.ts';
import { gatherStateNames, normalForms, packNames, withoutShared } from '../../../bench/state-names.ts';

describe('the names of States', () => {
  it.each([
    ['Côte d´Ivoire', 'CIV'],
    ['Korea, Rep.', 'KOR'],
    ['Rep. of Moldova', 'MDA'],
    ['Congo, Dem. Rep.', 'COD'],
    ['D.R. Congo', 'COD'],
    ['Ste. Lucia', 'LCA'],
    ['Solomon Is.', 'SLB'],
    ['U.K.', 'GBR'],
    ['U.S.A.', 'USA'],
    ['Lao PDR', 'LAO'],
    ['P.R. China', 'CHN'],
  ])('reads the abbreviations of tables: %s', (name, code) => {
    expect(findState(name)).toBe(code);
    expect(findState(name.normalize('NFD'))).toBe(code);
  });

  it('are those of the maintained packages', () => {
    const forms = normalForms(withoutShared(gatherStateNames()));
    const { pairs, names } = packNames(forms);
    expect([written.pairs, written.names]).toEqual([pairs, names]);
    // What is written is read as it was.
    for (const [code, packed] of Object.entries(names)) expect(unpackNames(packed, pairs)).toEqual(forms[code]);
  });

  it('include the usual name of every State that may sign', () => {
    for (const { code, name } of STATES.values()) expect(findState(name), name).toBe(code);
  });

  it('never name two States, former names included', () => {
    const holders = new Map<string, string>();
    const gathered = Object.entries(written.names).map(([code, forms]): [string, readonly string[]] => [
      code,
      unpackNames(forms, written.pairs),
    ]);
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
