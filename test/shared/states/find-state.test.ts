import { describe, expect, it } from 'vitest';
import former from '../../../shared/reference/states/former-names.json' with { type: 'json' };
import written from '../../../shared/reference/states/names.json' with { type: 'json' };
import { findOrganization, findState } from '../../../shared/states/find-state.ts';
import { normalStateName } from '../../../shared/states/normal-state-name.ts';
import { STATES } from '../../../shared/workshops/states.ts';
import { unpackNames } from '../../../shared/states/unpack-names.ts';
import inTables from '../../../shared/reference/states/names-in-tables.json' with { type: 'json' };
import { findStateInTable } from '../../../shared/states/find-state-in-table.ts';
import { normalTableName } from '../../../shared/states/normal-table-name.ts';
import {
  gatherStateNames,
  gatherTableNames,
  normalForms,
  packNames,
  withoutShared,
} from '../../../bench/state-names.ts';

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

describe('the names of States that tables hold besides', () => {
  it('are those of the maintained packages, and never another State’s', () => {
    expect(inTables.names).toEqual(gatherTableNames());
    const holders = new Map<string, string>();
    for (const [code, names] of Object.entries(inTables.names))
      for (const name of names) {
        expect(findState(name) ?? code, name).toBe(code);
        expect(holders.get(name) ?? code, name).toBe(code);
        holders.set(name, code);
      }
  });

  it('name every State in Arabic, Chinese and Russian', () => {
    const scripts = [/\p{Script=Arabic}/u, /\p{Script=Han}/u, /\p{Script=Cyrillic}/u];
    const names: Readonly<Record<string, readonly string[]>> = inTables.names;
    const missing = [...STATES.keys()].filter((code) =>
      scripts.some((script) => names[code]?.some((name) => script.test(name)) !== true),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ['Socialist Republic of Viet Nam', 'VNM'],
    ['Viet Nam (Socialist Republic of)', 'VNM'],
    ['Republic of Türkiye', 'TUR'],
    ['Islamic Republic of Iran', 'IRN'],
    ['Germany (Federal Republic of)', 'DEU'],
    ['Kingdom of the Netherlands', 'NLD'],
    ['Pays-Bas (Royaume des)', 'NLD'],
    ['Países Bajos (Reino de los)', 'NLD'],
    ['Russian Fed.', 'RUS'],
    ['Micronesia (Fed. States of)', 'FSM'],
    ['Germany, Fed. Rep. of', 'DEU'],
    ['Республика Корея', 'KOR'],
    ['Корейская Народно-Демократическая Республика', 'PRK'],
    ['Иран (Исламская Республика)', 'IRN'],
    ['Демократическая Республика Конго', 'COD'],
    ['Конго', 'COG'],
    ['الكونغو', 'COG'],
    ['جمهورية الكونغو الديمقراطية', 'COD'],
    ['جمهورية كوريا', 'KOR'],
    ['إيران (جمهورية - الإسلامية)', 'IRN'],
    ['غينيا', 'GIN'],
    ['غينيا الاستوائية', 'GNQ'],
    ['大韩民国', 'KOR'],
    ['朝鲜民主主义人民共和国', 'PRK'],
    ['伊朗(伊斯兰共和国)', 'IRN'],
    ['委内瑞拉（玻利瓦尔共和国）', 'VEN'],
    ['刚果', 'COG'],
    ['刚果民主共和国', 'COD'],
    ['几内亚比绍', 'GNB'],
  ])('find %s', (name, code) => {
    expect(findStateInTable(name)).toBe(code);
    expect(findStateInTable(name.normalize('NFD'))).toBe(code);
  });

  it.each([
    'Republic of China',
    'German Democratic Republic',
    'Republic of Viet-Nam',
    'Democratic Republic of Viet-Nam',
    'Yemen Arab Republic',
    'Republic of Guinea-Conakry and Bissau',
    'Korea',
    'Корея',
    'Federal Republic of Yugoslavia',
    'Fed.',
    'Atlantis Fed.',
    '中华民国',
  ])('do not find a State that is meant by none of its names: %s', (name) => {
    expect(findStateInTable(name)).toBeUndefined();
  });

  it('are read however signs of their script are composed', () => {
    expect(normalTableName('伊朗 (伊斯兰共和国)')).toBe('伊朗伊斯兰共和国');
    expect(findStateInTable('Туркменистан\u00a0')).toBe('TKM');
  });
});
