import { idOf, type Place, type Put, stepsOf } from './edit-document.ts';

/** Moves an entry of a list to another position, as it is counted once it is there. */
export function moveEntry(at: Place, list: readonly unknown[], position: number, to: number): readonly Put[] {
  const steps = stepsOf(list);
  const others = steps.filter((_, index) => index !== position);
  return [{ at: [...at, steps[position] ?? position], before: others[to] ?? null }];
}

/** Puts a copy of an entry right behind it, with an id of its own. */
export function duplicateEntry(
  at: Place,
  list: readonly unknown[],
  position: number,
): { puts: readonly Put[]; step: string | number } {
  const entry = list[position];
  const id = idOf(entry);
  const copy = id === undefined ? entry : { ...(entry as object), id: freeCopyId(list, id) };
  const step = idOf(copy) ?? list.length;
  const after = [...stepsOf(list), step][position + 1];
  const added: Put = { at: [...at, list.length], value: copy };
  // Where it stands already nothing needs to be moved.
  if (after === step) return { puts: [added], step };
  return {
    puts: [added, { at: [...at, step], before: after ?? null }],
    step: idOf(copy) ?? position + 1,
  };
}

/** "travel-copy", or "travel-copy-2" where that is taken. A copy of a copy is no copy-copy. */
function freeCopyId(list: readonly unknown[], id: string): string {
  const taken = new Set(list.map(idOf));
  const stem = `${id.replace(/-copy(?:-\d+)?$/, '').slice(0, 70)}-copy`;
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}
