import former from '../reference/states/former-names.json' with { type: 'json' };
import gathered from '../reference/states/names.json' with { type: 'json' };
import organizationsFile from '../reference/states/organizations.json' with { type: 'json' };
import { unpackNames } from './unpack-names.ts';
import { normalStateName } from './normal-state-name.ts';

// Made with the first question.
let byName: ReadonlyMap<string, string> | undefined;
let organizations: ReadonlyMap<string, string> | undefined;

function namesOfStates(): ReadonlyMap<string, string> {
  return (byName ??= new Map([
    ...Object.entries(gathered.names).flatMap(([code, forms]) =>
      unpackNames(forms, gathered.pairs).map((form): [string, string] => [form, code]),
    ),
    ...Object.entries(former.names).flatMap(([code, names]) =>
      names.map((name): [string, string] => [normalStateName(name), code]),
    ),
  ]));
}

function namesOfOrganizations(): ReadonlyMap<string, string> {
  return (organizations ??= new Map(
    organizationsFile.organizations.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((one): [string, string] => [normalStateName(one), name]),
    ),
  ));
}

/**
 * The three-letter code (ISO 3166-1) of the State that a text names: by its code or by any of its names, present or
 * former, however they are spelt. Undefined for what names no State that may sign a convention open to all States.
 */
export function findState(text: string): string | undefined {
  const trimmed = text.trim();
  if (Object.hasOwn(gathered.names, trimmed)) return trimmed;
  // A register may follow a name by its acronym or a footnote: "United Kingdom of Great Britain and Northern Ireland
  // 3".
  return namesOfStates().get(normalStateName(trimmed));
}

/** The organization that a text names, by its usual name; undefined for what names none that is known. */
export function findOrganization(text: string): string | undefined {
  const names = namesOfOrganizations();
  // Its acronym may follow in brackets.
  return names.get(normalStateName(text)) ?? names.get(normalStateName(text.replace(/\([^)]*\)\s*$/, '')));
}
