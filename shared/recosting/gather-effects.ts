import { centsOf, centsText } from '../comparisons/allocate-cents.ts';
import { lineKey } from '../engine/evaluate-lines.ts';
import { recostingName } from '../engine/recost.ts';
import type { Charge } from '../model/charge.ts';
import type { RecostingFactor } from '../model/recosting.ts';
import type { Comparison } from '../results/comparison.ts';
import type { RecostingEffect } from '../results/recosting.ts';

/** What causes the differences between two stages: on some lines, or of one factor on all of them, by column. */
export type GatheredEffects = {
  of: (lines: readonly Charge[]) => RecostingEffect[];
  byFactor: (id: string) => string[];
};

/**
 * Gathers the effects of a comparison of both stages by factor. Between the stages nothing but prices and what shares
 * are taken of is another, so that every other effect is that of recosted amounts on shares.
 */
export function gatherEffects(
  { figures }: Comparison,
  factors: readonly RecostingFactor[],
  columns: readonly { year: number }[],
): GatheredEffects {
  const names = new Map(factors.map(({ id }) => [recostingName(id), id]));
  const byLine = centsByLine(figures, columns, ({ kind, change = '' }) =>
    kind === 'rounding' ? 'rounding' : kind === 'price' && names.has(change) ? change : 'shares',
  );
  const sumOf = (lines: Iterable<CentsByCause>, cause: string): bigint[] => {
    const sums = columns.map(() => 0n);
    for (const causes of lines)
      causes.get(cause)?.forEach((cents, column) => {
        sums[column] = (sums[column] ?? 0n) + cents;
      });
    return sums;
  };
  return {
    of: (lines) => {
      const found = lines.flatMap((line) => byLine.get(lineKey(line)) ?? []);
      return [...names.keys(), 'shares', 'rounding'].flatMap((cause): RecostingEffect[] => {
        const cents = sumOf(found, cause);
        if (cents.every((one) => one === 0n)) return [];
        const amounts = cents.map(centsText);
        const factor = names.get(cause);
        return [
          factor === undefined
            ? { of: cause === 'shares' ? cause : 'rounding', amounts }
            : { of: 'factor', factor, amounts },
        ];
      });
    },
    byFactor: (id) => sumOf(byLine.values(), recostingName(id)).map(centsText),
  };
}

/** Cents by cause, one amount a column. */
type CentsByCause = Map<string, bigint[]>;
type Detail = Comparison['figures'][number]['details'][number];

function centsByLine(
  figures: Comparison['figures'],
  columns: readonly { year: number }[],
  causeOf: (detail: Detail) => string,
): ReadonlyMap<string, CentsByCause> {
  const places = new Map(columns.map(({ year }, column) => [year, column]));
  const byLine = new Map<string, CentsByCause>();
  for (const { charge, year, details } of figures) {
    const column = places.get(year);
    if (column === undefined) continue;
    const key = lineKey(charge);
    const causes: CentsByCause = byLine.get(key) ?? new Map<string, bigint[]>();
    byLine.set(key, causes);
    for (const detail of details) {
      const cause = causeOf(detail);
      const cents = causes.get(cause) ?? columns.map(() => 0n);
      causes.set(cause, cents);
      cents[column] = (cents[column] ?? 0n) + centsOf(detail.amount);
    }
  }
  return byLine;
}
