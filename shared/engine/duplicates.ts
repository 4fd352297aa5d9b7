import type { Problem } from '../model/problem.ts';

/** Entries of a list that have the id of an earlier one. */
export function duplicates(
  where: string,
  entries: readonly { id: string }[],
  keyOf: (id: string) => string = (id) => id,
): readonly Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, position) => {
    if (!seen.has(keyOf(id))) {
      seen.add(keyOf(id));
      return [];
    }
    return [
      {
        code: 'duplicate-id' as const,
        path: `${where}[${position}]`,
        message: `"${id}" is a duplicate. Give every entry of ${where} its own.`,
      },
    ];
  });
}
