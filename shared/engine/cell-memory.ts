import type { RoundingUnit } from '../money/rounding.ts';
import type { YearAmount } from '../results/estimate.ts';

/** What cells came to, by line and year. */
export type CellMemory = Map<string, { unit: RoundingUnit; amount: YearAmount }>;
