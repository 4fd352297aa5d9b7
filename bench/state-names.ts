import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import iso from 'i18n-iso-countries';
import { MARKS } from '../shared/states/unpack-names.ts';
import { findState } from '../shared/states/find-state.ts';
import { normalStateName } from '../shared/states/normal-state-name.ts';
import { normalTableName } from '../shared/states/normal-table-name.ts';
import { STATES } from '../shared/workshops/states.ts';

// Gathers the names of States from two maintained packages into one small file, so that no bundle holds the packages.
// A name that two States share is left out. `npx tsx bench/state-names.ts` writes it; a test fails when it no longer agrees with the packages.
// A second file has the names that only tables hold which come in: in other scripts, and official long forms.

/** What world-countries says of a country; it is CommonJS, and its declared default export is not what Node gives. */
type Country = {
  cca2: string;
  cca3: string;
  name: { common: string; official: string; native: Record<string, { official: string; common: string }> };
  altSpellings: string[];
  translations: Record<string, { official: string; common: string }>;
};
const world = createRequire(import.meta.url)('world-countries') as Country[];

/** The languages in which a depositary may write, besides English. */
const LANGUAGES = ['fra', 'spa'];

/** Names in Latin letters alone: what a register in English or French can hold, at half the size. */
const LATIN = /^[\p{Script=Latin}\p{M}\p{P}\p{Zs}\u02bb\u02bc]{3,}$/u;

/** The names of every State by its code, without those that have the same normal form as an earlier one. */
export function gatherStateNames(): Record<string, string[]> {
  return Object.fromEntries(
    [...STATES.values()].map((state) => {
      const country = world.find(({ cca3 }) => cca3 === state.code);
      const english: string | string[] | undefined = iso.getName(state.alpha2, 'en', { select: 'all' });
      const names = [state.name, ...[english ?? []].flat(), ...(country === undefined ? [] : namesOf(country))];
      const seen = new Set<string>();
      return [state.code, names.filter((name) => LATIN.test(name) && isFirst(normalStateName(name), seen))];
    }),
  );
}

function namesOf({ name, altSpellings, translations }: Country): string[] {
  const translated = LANGUAGES.flatMap((language) => {
    const one = translations[language];
    return one === undefined ? [] : [one.common, one.official];
  });
  const native = Object.values(name.native).flatMap(({ common, official }) => [common, official]);
  return [name.common, name.official, ...altSpellings, ...native, ...translated];
}

function isFirst(normal: string, seen: Set<string>): boolean {
  if (normal === '' || seen.has(normal)) return false;
  seen.add(normal);
  return true;
}

/** A name that two States share would make one of them the other: it is left to neither. */
export function withoutShared(names: Record<string, string[]>): Record<string, string[]> {
  const holders = new Map<string, Set<string>>();
  for (const [code, list] of Object.entries(names))
    for (const name of list) {
      const normal = normalStateName(name);
      holders.set(normal, (holders.get(normal) ?? new Set()).add(code));
    }
  return Object.fromEntries(
    Object.entries(names).map(([code, list]) => [
      code,
      list.filter((name) => holders.get(normalStateName(name))?.size === 1),
    ]),
  );
}

/** The languages whose names stand in the second file: by world-countries and by i18n-iso-countries. */
const SCRIPTS = [
  ['ara', 'ar'],
  ['rus', 'ru'],
  ['zho', 'zh'],
] as const;

/**
 * Names that the United Nations uses in documents of a language and the packages lack, entered by hand. They come
 * before those of the packages: in Arabic "الكونغو" is the Congo, which a package gives to its neighbour.
 */
const BY_HAND: Readonly<Record<string, readonly string[]>> = {
  BLR: ['بيلاروس'],
  BOL: ['玻利维亚多民族国'],
  CIV: ['كوت ديفوار'],
  COG: ['الكونغو', 'Конго'],
  COD: ['刚果民主共和国'],
  MDA: ['جمهورية مولدوفا', 'Республика Молдова'],
  NLD: [
    'مملكة هولندا',
    'Королевство Нидерландов',
    'Royaume des Pays-Bas',
    'Reino de los Países Bajos',
    'Нидерланды (Королевство)',
    '荷兰王国',
  ],
  PRK: ['جمهورية كوريا الشعبية الديمقراطية', 'Корейская Народно-Демократическая Республика', '朝鲜民主主义人民共和国'],
  RUS: ['الاتحاد الروسي'],
  SWZ: ['Эсватини'],
  TLS: ['تيمور - ليشتي', 'Тимор-Лешти'],
  TZA: ['جمهورية تنزانيا المتحدة'],
  VNM: ['فييت نام'],
};

/**
 * The normal forms that tables hold besides those of the first file: names in Arabic, Chinese and Russian, and official
 * long forms with each usual name in its place ("Socialist Republic of Viet Nam" beside "… of Vietnam"). What two
 * States share, or another State has in the first file, is left out.
 */
export function gatherTableNames(): Record<string, readonly string[]> {
  const claimed = new Map(
    Object.entries(BY_HAND).flatMap(([code, names]) => names.map((one) => [normalTableName(one), code])),
  );
  const gathered = Object.fromEntries(
    [...STATES.values()].map((state) => {
      const forms = [...(BY_HAND[state.code] ?? []), ...inScripts(state), ...longForms(state)].map(normalTableName);
      const own = forms.filter(
        (form) => form !== '' && findState(form) === undefined && (claimed.get(form) ?? state.code) === state.code,
      );
      return [state.code, [...new Set(own)]];
    }),
  );
  const holders = new Map<string, number>();
  for (const form of Object.values(gathered).flat()) holders.set(form, (holders.get(form) ?? 0) + 1);
  return Object.fromEntries(
    Object.entries(gathered)
      .map(([code, forms]): [string, string[]] => [code, forms.filter((form) => holders.get(form) === 1)])
      .filter(([, forms]) => forms.length > 0),
  );
}

type NamedState = { code: string; alpha2: string; name: string };

function inScripts({ code, alpha2 }: NamedState): string[] {
  const country = world.find(({ cca3 }) => cca3 === code);
  return SCRIPTS.flatMap(([own, short]) => {
    const translated = country?.translations[own];
    const listed: string | string[] | undefined = iso.getName(alpha2, short, { select: 'all' });
    return [...(translated === undefined ? [] : [translated.common, translated.official]), ...[listed ?? []].flat()];
  });
}

/** The official name with each of the usual names where it has the common one. */
function longForms({ code, alpha2, name }: NamedState): string[] {
  const country = world.find(({ cca3 }) => cca3 === code);
  if (country === undefined) return [];
  const { common, official } = country.name;
  const english: string | string[] | undefined = iso.getName(alpha2, 'en', { select: 'all' });
  const usual = [name, ...[english ?? []].flat()].filter((one) => !/[(),]/.test(one));
  return usual
    .filter((one) => official.includes(common) && !one.includes(common))
    .map((one) => official.replace(common, one));
}

/** Names as they are looked up: putting a thousand into their normal forms takes longer than most questions. */
export function normalForms(names: Record<string, string[]>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(names).map(([code, list]) => [code, list.map(normalStateName)]));
}

/** The names as the file holds them, which `unpackNames` reads. */
export function packNames(forms: Record<string, readonly string[]>): { pairs: string; names: Record<string, string> } {
  let texts = Object.values(forms).map((all) =>
    all
      .map((name, position) => {
        const [first = '', before = ''] = [all[0], all[position - 1]];
        if (position === 0) return name;
        const own = name.replaceAll(first, '~');
        return own === name && before !== '' ? name.replaceAll(before, '^') : own;
      })
      .join('|'),
  );
  let pairs = '';
  for (const mark of MARKS) {
    const pair = mostFrequentPair(texts);
    pairs += pair;
    texts = texts.map((text) => text.replaceAll(pair, mark));
  }
  return { pairs, names: Object.fromEntries(Object.keys(forms).map((code, at) => [code, texts[at] ?? ''])) };
}

/** Of letters, blanks and marks in one unit; of several as frequent the first. */
function mostFrequentPair(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (let at = 1; at < text.length; at += 1) {
      const pair = text.slice(at - 1, at + 1);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  const [found] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return found?.[0] ?? '';
}

if (process.argv[1]?.endsWith('state-names.ts') === true) {
  const { pairs, names } = packNames(normalForms(withoutShared(gatherStateNames())));
  const lines = Object.entries(names).map(([code, packed]) => `    ${JSON.stringify(code)}: ${JSON.stringify(packed)}`);
  const file = new URL('../shared/reference/states/names.json', import.meta.url);
  writeFileSync(
    file,
    `{\n  "schema": "rule153/state-names/3",\n  "pairs": ${JSON.stringify(pairs)},\n  "names": {\n${lines.join(',\n')}\n  }\n}\n`,
  );
  const inTables = Object.entries(gatherTableNames()).map(
    ([code, forms]) => `    ${JSON.stringify(code)}: ${JSON.stringify(forms)}`,
  );
  writeFileSync(
    new URL('../shared/reference/states/names-in-tables.json', import.meta.url),
    `{\n  "schema": "rule153/state-names-in-tables/1",\n  "names": {\n${inTables.join(',\n')}\n  }\n}\n`,
  );
}
