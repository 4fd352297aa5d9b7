import { listFigures } from '../comparisons/list-figures.ts';
import { countsNet } from '../model/net-of-staff-assessment.ts';
import type { EstimatedFigures } from '../results/estimate.ts';

/** What an estimate comes to from its first year to another one, net of staff assessment, in whole currency units. */
export type NetTotal = { first: number; last: number; total: number; years: readonly number[] };

/** Adds up the figures of all lines by year, those that repeat for ever included, up to and with the year `last`. */
export function netByYear(estimate: EstimatedFigures, last: number): NetTotal {
  const { first } = estimate.years;
  const years = new Array<number>(Math.max(0, last - first + 1)).fill(0);
  for (const { charge, year, amount } of listFigures(estimate, last)) {
    if (year < first || year > last || !countsNet(charge, estimate.sections)) continue;
    years[year - first] = (years[year - first] ?? 0) + amount;
  }
  return { first, last, total: years.reduce((sum, amount) => sum + amount, 0), years };
}
