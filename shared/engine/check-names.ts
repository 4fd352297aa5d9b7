import { compareTexts } from '../canonical/compare-texts.ts';
import { codePointName, foreignLetters, lookAlikeKey, nameKey } from '../canonical/names.ts';
import type { Statement } from '../model/statement.ts';
import type { Warning } from '../model/warning.ts';

/** The fields of requirements that hold names by which things are put together or looked up. */
const NAME_FIELDS: ReadonlySet<string> = new Set(['object', 'line', 'dutyStation', 'place', 'to', 'level', 'language']);

/**
 * Names that look alike and are not the same, such as "Posts" with a Cyrillic "о": what belongs together would stand
 * apart in silence. Also names that mix alphabets in one word, even where nothing else looks like them.
 */
export function checkNames(statement: Statement): readonly Warning[] {
  const { registers, requirements, bases, tables, recosting, controls, postsBefore, objects = [] } = statement;
  const names = new Set([
    ...registers.flatMap(({ instruments }) => instruments.map(({ party }) => party)),
    ...objects.flatMap(({ name, lines = [] }) => [name, ...lines.map((line) => line.name)]),
  ]);
  for (const part of [requirements, bases, tables, recosting, controls, postsBefore]) gatherNames(part, names);
  const groups = new Map<string, string[]>();
  for (const name of [...names].sort(compareTexts)) {
    const key = lookAlikeKey(name);
    const group = groups.get(key) ?? [];
    // Spellings of one name are one name.
    if (!group.some((other) => nameKey(other) === nameKey(name))) groups.set(key, [...group, name]);
  }
  return [...groups.values()].flatMap((group): Warning[] => {
    const foreign = group.flatMap(foreignLetters);
    if (group.length < 2 && foreign.length === 0) return [];
    const quoted = group.map((name) => JSON.stringify(name)).join(' and ');
    const letters =
      foreign.length === 0
        ? ''
        : ` (${[...new Set(foreign)].map(codePointName).join(', ')} only look like Latin letters)`;
    const message =
      group.length < 2
        ? `${quoted} mixes letters of different alphabets in one word${letters}. Write it in one.`
        : `${quoted} look alike but are different names${letters}, so that what belongs together stands apart. ` +
          'Write one of them everywhere.';
    return [{ severity: 'query', code: 'look-alike-names', message }];
  });
}

function gatherNames(value: unknown, names: Set<string>): void {
  if (Array.isArray(value)) {
    for (const one of value) gatherNames(one, names);
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) {
      if (typeof inner === 'object') gatherNames(inner, names);
      else if (typeof inner === 'string' && NAME_FIELDS.has(field)) names.add(inner);
    }
  }
}
