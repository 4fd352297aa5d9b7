import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import iso from 'i18n-iso-countries';
import { normalStateName } from '../shared/states/normal-state-name.ts';
import { STATES } from '../shared/workshops/states.ts';

// Gathers the names of States from two maintained packages into one small file, so that no bundle holds the packages.
// `npx tsx bench/state-names.ts` writes it; a test fails when it no longer agrees with the packages.

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

/** Names as they are looked up: putting a thousand into their normal forms takes longer than most questions. */
export function normalForms(names: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([code, list]) => [code, list.map(normalStateName).join('|')]));
}

if (process.argv[1]?.endsWith('state-names.ts') === true) {
  const lines = Object.entries(normalForms(withoutShared(gatherStateNames()))).map(
    ([code, names]) => `    ${JSON.stringify(code)}: ${JSON.stringify(names)}`,
  );
  const file = new URL('../shared/reference/states/names.json', import.meta.url);
  writeFileSync(
    file,
    `{\n  "schema": "rule153/state-names/2",\n  "note": "Names of States in English, French, Spanish and their own languages, in Latin letters, gathered by bench/state-names.ts from the packages i18n-iso-countries and world-countries. Each in its normal form (normal-state-name.ts), in which it is looked up, with | between them. A name that two States share is left out.",\n  "names": {\n${lines.join(',\n')}\n  }\n}\n`,
  );
}
