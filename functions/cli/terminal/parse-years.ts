import { UsageError } from './failure.ts';

/**
 * Reads years and spans of years, `2025-2028` or `2025,2027`, without doubles, in order.
 *
 * @throws UsageError.
 */
export function parseYears(text: string): readonly number[] {
  const years = text.split(',').flatMap((part) => {
    const [, first, last] = /^\s*(\d{4})(?:\s*-\s*(\d{4}))?\s*$/.exec(part) ?? [];
    if (first === undefined)
      throw new UsageError(`"${text}" does not name years.`, 'Write 2027, 2025,2027 or 2025-2028.');
    const [from, to] = [Number(first), Number(last ?? first)];
    if (to < from) throw new UsageError(`${first}-${to} runs backwards.`, `Write ${to}-${from}.`);
    if (to - from > 200) throw new UsageError(`${first}-${to} is longer than any statement.`, 'Write a shorter span.');
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return [...new Set(years)].sort((a, b) => a - b);
}
