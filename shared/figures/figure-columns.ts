import { generateColumns, yearSignatures } from '../engine/generate-columns.ts';
import type { Estimate, EstimatedLine } from '../results/estimate.ts';
import type { FigureColumn } from '../results/breakdown.ts';

// What belongs in this folder: questions across the figures of an estimate. No figure is computed here; amounts that
// are there are divided.

/** The columns that a table of these lines has: the years of the statement, and what recurs after them. */
export function figureColumns(
  lines: readonly EstimatedLine[],
  { years: { last }, horizon }: Pick<Estimate, 'years' | 'horizon'>,
): readonly (FigureColumn & { year: number })[] {
  const years = Array.from({ length: horizon.last - horizon.first + 1 }, (_, offset) => horizon.first + offset);
  return generateColumns(years, last, yearSignatures(lines, years), horizon.period);
}
