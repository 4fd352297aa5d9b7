import type { ProgrammePlan } from '../../results/programme-plan.ts';
import { csv } from '../tables/csv.ts';

/** A proposed schedule as CSV: what is held in order of choice, then what is left, each with its reason. */
export function planCsv({ proposed, left }: ProgrammePlan): string {
  return csv([
    ['workshop', 'from', 'until', 'cost', 'addsSignatories', 'addsOthers', 'why'],
    ...proposed.map(({ workshop, from, until, cost, addsSignatories, addsOthers, why }) => [
      workshop,
      from,
      until,
      cost,
      addsSignatories.join(' '),
      addsOthers.join(' '),
      why,
    ]),
    ...left.map(({ workshop, why }) => [workshop, '', '', '', '', '', why]),
  ]);
}
