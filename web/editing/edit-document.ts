// What belongs in this folder: documents being changed: what was changed since which revision, drafts that survive a
// reload, forms made from the published schemas.

/** Where something is in a document: names of fields, positions in lists, and of an entry that has an id the id. */
export type Place = readonly (string | number)[];

/**
 * One value put somewhere; `undefined` takes away what is there. With `before`, the entry of a list that is there is
 * moved instead: before another of them, or with `null` to the end.
 */
export type Put = { at: Place; value?: unknown; before?: string | number | null };

/** One change, which is undone as one: what it is called, and what it puts where. */
export type Edit = { label: string; puts: readonly Put[] };

/** The value at a place; undefined where there is none. */
export function valueAt(document: unknown, at: Place): unknown {
  return at.reduce<unknown>((value, step) => {
    const key = keyIn(value, step);
    return key === undefined ? undefined : (value as Record<string | number, unknown>)[key];
  }, document);
}

/** A document with a value put somewhere; undefined where what should hold it is not there. */
export function putAt(document: unknown, at: Place, value: unknown): unknown {
  const [step, ...below] = at;
  if (step === undefined) return value;
  if (typeof document !== 'object' || document === null) return undefined;
  if (Array.isArray(document)) return putInList(document as readonly unknown[], step, below, value);
  const record = document as Readonly<Record<string, unknown>>;
  const name = String(step);
  if (below.length === 0 && value === undefined)
    return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
  const inner = putAt(record[name], below, value);
  if (inner === undefined) return undefined;
  return Object.fromEntries([...Object.entries(record), [name, inner]]);
}

function putInList(list: readonly unknown[], step: string | number, below: Place, value: unknown): unknown {
  const found = keyIn(list, step);
  const position = found === undefined ? undefined : Number(found);
  if (below.length === 0 && value === undefined)
    return position === undefined ? undefined : list.filter((_, index) => index !== position);
  // One place behind the last entry is where a new one goes; so is the id of an entry that is not there.
  if (position === undefined) return below.length === 0 ? [...list, value] : undefined;
  const inner = putAt(list[position], below, value);
  return inner === undefined ? undefined : list.map((entry, index) => (index === position ? inner : entry));
}

/** A document with an entry of a list moved; undefined where it, or what it goes before, is not there. */
function moveAt(document: unknown, at: Place, before: string | number | null): unknown {
  const place = at.slice(0, -1);
  const list = valueAt(document, place);
  const from = keyIn(list, at.at(-1) ?? '');
  if (!Array.isArray(list) || from === undefined) return undefined;
  const to = before === null ? list.length : keyIn(list, before);
  if (to === undefined) return undefined;
  const others = (list as readonly unknown[]).filter((_, position) => position !== from);
  return putAt(
    document,
    place,
    others.toSpliced(Number(to) > Number(from) ? Number(to) - 1 : Number(to), 0, list[Number(from)]),
  );
}

/** The field or position that a step leads to; undefined if it leads nowhere. */
function keyIn(value: unknown, step: string | number): string | number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return Object.hasOwn(value, step) ? step : undefined;
  if (typeof step === 'number') return step < value.length ? step : undefined;
  const position = value.findIndex((entry: unknown) => idOf(entry) === step);
  return position < 0 ? undefined : position;
}

/** The id of an entry of a list, if it has one. */
export function idOf(entry: unknown): string | undefined {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** How the entries of a list are found again when others come and go: by their ids, or else by their positions. */
export function stepsOf(list: readonly unknown[]): readonly (string | number)[] {
  const counts = new Map<string | undefined, number>();
  const ids = list.map(idOf);
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return ids.map((id, position) => (id !== undefined && counts.get(id) === 1 ? id : position));
}

/** A document with edits made in it, and the puts whose place is no longer there. */
export function applyEdits(base: object, edits: readonly Edit[]): { document: object; lost: readonly Put[] } {
  let document = base;
  const lost: Put[] = [];
  for (const { puts } of edits)
    for (const put of puts) {
      const next = put.before === undefined ? putAt(document, put.at, put.value) : moveAt(document, put.at, put.before);
      if (next === undefined) lost.push(put);
      else document = next as object;
    }
  return { document, lost };
}

/** A place as the API writes it: positions in brackets, ids as they are. */
export function placeText(at: Place): string {
  return at.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** The same with positions for ids, as the API names what is wrong with a document that was sent. */
export function pathInDocument(document: unknown, at: Place): string {
  let value = document;
  const steps = at.map((step) => {
    const key = keyIn(value, step) ?? step;
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
    return key;
  });
  return placeText(steps);
}

/** Whether two places are the same, or one holds the other. */
export function isSamePlace(one: string, other: string): boolean {
  const holds = (outer: string, inner: string) =>
    inner === outer || (inner.startsWith(outer) && /^[.[]/.test(inner.slice(outer.length)));
  return holds(one, other) || holds(other, one);
}
