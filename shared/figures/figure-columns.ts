import { generateSeriesColumns } from '../engine/describe-recurrence.ts';
import { yearSignatures } from '../engine/generate-columns.ts';
import type { Estimate, EstimatedLine } from '../results/estimate.ts';
import type { FigureColumn } from '../results/breakdown.ts';

// What belongs in this folder: questions across the figures of an estimate. No figure is computed here; amounts that
// are there are divided.

/**
 * The columns that a table of these lines has: the years of the statement, and what recurs after them or, where that is
 * more than two columns can say, a sentence.
 */
export function figureColumns(
  lines: readonly EstimatedLine[],
  { years: { last }, horizon }: Pick<Estimate, 'years' | 'horizon'>,
): { columns: readonly (FigureColumn & { year: number })[]; thereafter?: string | undefined } {
  const years = Array.from({ length: horizon.last - horizon.first + 1 }, (_, offset) => horizon.first + offset);
  return generateSeriesColumns(last, yearSignatures(lines, years), { years, period: horizon.period });
}
