import type { YearSpan } from '../../shared/results/comparison.ts';

/** The years of an address, such as "2025-2027" or "2026", within those that there are; all of them otherwise. */
export function chosenYears(text: string | undefined, all: YearSpan): YearSpan {
  const [, first, last] = /^(\d{4})(?:-(\d{4}))?$/.exec(text ?? '') ?? [];
  if (first === undefined) return all;
  const from = Math.max(all.first, Number(first));
  const through = Math.min(all.last, Number(last ?? first));
  return from > through ? all : { first: from, last: through };
}

/** The years as an address has them; nothing where they are all. */
export function printYears({ first, last }: YearSpan, all: YearSpan): string | undefined {
  return first === all.first && last === all.last ? undefined : `${first}-${last}`;
}
