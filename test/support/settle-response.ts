/** The time of every example. */
export const NOW = '2026-11-02T09:00:00.000Z';

/** Longer lists are cut: an example shows what an entry looks like, not all of them. */
const LIST_MAX = 3;

/**
 * Hashes of revisions take in ids that are random: they are numbered within a response, so that what refers to another
 * still does.
 */
function numberHashes(text: string): string {
  const numbers = new Map<string, string>();
  return text.replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, (hash) => {
    const known = numbers.get(hash) ?? `${'A'.repeat(40)}${String(numbers.size + 1).padStart(3, '0')}`;
    numbers.set(hash, known);
    return known;
  });
}

/**
 * A response as it is in every run: ids, hashes, signatures and the runner's own time settled, long lists cut. Ids that
 * the service made are named as the examples name them.
 */
export function settle(text: string, idOfExample: ReadonlyMap<string, string> = new Map()): unknown {
  let settled = numberHashes(text)
    .replace(/[\w+/]{43}=/g, `${'A'.repeat(43)}=`)
    .replace(/(?<=\u2014 \S+ )[\w+/=]+/g, 'A'.repeat(96))
    .replace(/(?<="time":")[^"]*/g, NOW);
  for (const [example, id] of idOfExample) settled = settled.replaceAll(id, example);
  settled = settled.replace(
    /(?<=urn:uuid:|[" ])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi,
    '00000000-0000-4000-8000-000000000000',
  );
  return JSON.parse(settled, (key, value: unknown) => {
    if (Array.isArray(value)) return (value as unknown[]).slice(0, LIST_MAX);
    // The engine gives the fields of a list entry in any order.
    return key === 'fields' && typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  });
}
