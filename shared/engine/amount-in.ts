import type { EstimatedLine } from '../results/estimate.ts';

/** The amount of a line in a year: zero where nothing falls due. */
export function amountIn(line: EstimatedLine, year: number): number {
  return line.amounts.find((one) => one.year === year)?.amount ?? 0;
}

/** The same after recosting; what recosting leaves alone is what it was. */
export function recostedIn(line: EstimatedLine, year: number): number {
  const found = line.amounts.find((one) => one.year === year);
  return found?.recosted ?? found?.amount ?? 0;
}
