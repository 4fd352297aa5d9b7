import type { Charge } from '../../shared/model/charge.ts';
import type { RecostingFactor } from '../../shared/model/recosting.ts';
import type { Statement } from '../../shared/model/statement.ts';
import type { Requirement } from '../../shared/requirements/index.ts';
import { type Fraction, ONE, fractionOf, minus, quotient, sum, times } from './fraction.ts';

/**
 * What recosting multiplies something by that a requirement charges to a line in a year: 1 where no factor means it.
 * Duty stations are not known here; the cases worked out by hand have them.
 */
export function recostingOf(
  { recosting }: Statement,
  { charge, requirement, year }: { charge: Charge; requirement: Requirement; year: number },
): Fraction {
  const meant = (recosting?.factors ?? []).filter(({ years: { first, last }, of }) => {
    if (year < first || (last !== undefined && year > last)) return false;
    if (of === undefined) return requirement.kind !== 'share';
    return of.some((one) => {
      if (requirement.kind === 'share' && one.requirement === undefined) return false;
      return (
        (one.section === undefined || one.section === charge.section) &&
        (one.object === undefined || one.object === charge.object) &&
        (one.line === undefined || one.line === charge.line) &&
        (one.servicing === undefined || one.servicing === charge.servicing) &&
        (one.requirement === undefined || one.requirement === requirement.id)
      );
    });
  });
  return times(...meant.map(valueOf));
}

/** One, and of the share that is touched what the ratio is more than one. */
function valueOf({ value, before, after, share = '1' }: RecostingFactor): Fraction {
  const ratio = value === undefined ? quotient(fractionOf(after ?? '1'), fractionOf(before ?? '1')) : fractionOf(value);
  return sum([ONE, times(fractionOf(share), minus(ratio, ONE))]);
}
