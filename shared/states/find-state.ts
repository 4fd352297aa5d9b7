import former from '../reference/states/former-names.json' with { type: 'json' };
import gathered from '../reference/states/names.json' with { type: 'json' };
import organizationsFile from '../reference/states/organizations.json' with { type: 'json' };
import { normalStateName } from './normal-state-name.ts';

const CODES: ReadonlySet<string> = new Set(Object.keys(gathered.names));

const BY_NAME: ReadonlyMap<string, string> = new Map(
  [...Object.entries(gathered.names), ...Object.entries(former.names)].flatMap(([code, names]) =>
    names.map((name): [string, string] => [normalStateName(name), code]),
  ),
);

const ORGANIZATIONS: ReadonlyMap<string, string> = new Map(
  organizationsFile.organizations.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((one): [string, string] => [normalStateName(one), name]),
  ),
);

/**
 * The three-letter code (ISO 3166-1) of the State that a text names: by its code or by any of its names, present or former, however
 * they are spelt. Undefined for what names no State that may sign a convention open to all States.
 */
export function findState(text: string): string | undefined {
  const trimmed = text.trim();
  if (CODES.has(trimmed)) return trimmed;
  // A register may follow a name by its acronym or a footnote: "United Kingdom of Great Britain and Northern Ireland 3".
  return BY_NAME.get(normalStateName(trimmed));
}

/** The organization that a text names, by its usual name; undefined for what names none that is known. */
export function findOrganization(text: string): string | undefined {
  return ORGANIZATIONS.get(normalStateName(text));
}
