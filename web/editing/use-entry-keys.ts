import { useState } from 'react';

type Known = { list: readonly unknown[]; keys: readonly number[]; next: number };

/**
 * A key for each entry of a list that stays with it when it is moved, and when it is changed where it stands: what is
 * typed into an id must not draw the entry anew.
 */
export function useEntryKeys(list: readonly unknown[]): readonly number[] {
  const [known, setKnown] = useState<Known>(() => keysOf({ list: [], keys: [], next: 0 }, list));
  if (known.list === list) return known.keys;
  const next = keysOf(known, list);
  setKnown(next);
  return next.keys;
}

/** Entries that are the very same keep their keys; one that takes the place of another that is gone gets its key. */
export function keysOf(before: Known, list: readonly unknown[]): Known {
  const free = new Map<unknown, number[]>();
  before.list.forEach((entry, position) => {
    free.set(entry, [...(free.get(entry) ?? []), before.keys[position] ?? 0]);
  });
  const kept = list.map((entry) => free.get(entry)?.shift());
  const gone = new Set([...free.values()].flat());
  let { next } = before;
  const keys = kept.map((key, position) => {
    if (key !== undefined) return key;
    const there = before.keys[position];
    if (there !== undefined && gone.delete(there)) return there;
    next += 1;
    return next;
  });
  return { list, keys, next };
}
