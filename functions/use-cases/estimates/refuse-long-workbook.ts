import type { Estimate } from '../../../shared/results/estimate.ts';
import { countComponents, refuseTooMuchWork, type TooMuch } from '../work-limits.ts';

/** Refuses a workbook of more components than may be written. @throws Refused. */
export function refuseLongWorkbook(estimate: Estimate, said: Pick<TooMuch, 'most' | 'instead' | 'one'>): void {
  refuseTooMuchWork({
    path: '',
    what: 'The workbook',
    count: countComponents(estimate),
    unit: 'components',
    ...said,
  });
}
