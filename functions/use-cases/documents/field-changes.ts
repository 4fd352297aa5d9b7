import { canonicalJson } from '../../../shared/canonical/canonical-json.ts';
import { pathText } from '../../../shared/model/parse.ts';
import type { FieldChange } from '../../../shared/results/revision.ts';

type Path = readonly PropertyKey[];
type Keyed = ReadonlyMap<PropertyKey, unknown>;

/**
 * Compares two JSON values field by field, as deep as both are objects or both are lists. Entries of lists are matched
 * by their `id` where all have one (then the path names the id), else by their place.
 */
export function fieldChanges(before: unknown, after: unknown, path: Path = []): FieldChange[] {
  if (isRecord(before) && isRecord(after))
    return changesOf(new Map(Object.entries(before)), new Map(Object.entries(after)), path);
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, path);
  return canonicalJson(before) === canonicalJson(after) ? [] : [{ path: pathText(path), before, after }];
}

function changesOf(before: Keyed, after: Keyed, path: Path): FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const inside = [...path, key];
    if (!before.has(key)) return [{ path: pathText(inside), after: after.get(key) }];
    if (!after.has(key)) return [{ path: pathText(inside), before: before.get(key) }];
    return fieldChanges(before.get(key), after.get(key), inside);
  });
}

function listChanges(before: readonly unknown[], after: readonly unknown[], path: Path): FieldChange[] {
  const [earlier, later] = [byId(before), byId(after)];
  if (earlier === undefined || later === undefined)
    return changesOf(new Map(before.entries()), new Map(after.entries()), path);
  const orderBefore = [...earlier.keys()].filter((id) => later.has(id));
  const orderAfter = [...later.keys()].filter((id) => earlier.has(id));
  const reordered = orderBefore.some((id, position) => id !== orderAfter[position]);
  return [
    ...changesOf(earlier, later, path),
    ...(reordered ? [{ path: `${pathText(path)} (order)`, before: orderBefore, after: orderAfter }] : []),
  ];
}

/** The entries of a list by their ids; undefined if one has none or two have the same. */
function byId(list: readonly unknown[]): Keyed | undefined {
  const entries = new Map<PropertyKey, unknown>();
  for (const entry of list) {
    const id = isRecord(entry) ? entry['id'] : undefined;
    if (typeof id !== 'string' || entries.has(id)) return undefined;
    entries.set(id, entry);
  }
  return entries;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
