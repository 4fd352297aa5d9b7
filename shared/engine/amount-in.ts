import type { EstimatedLine } from '../results/estimate.ts';

/** The amount of a line in a year: zero where nothing falls due. */
export function amountIn(line: EstimatedLine, year: number): number {
  return line.amounts.find((one) => one.year === year)?.amount ?? 0;
}
