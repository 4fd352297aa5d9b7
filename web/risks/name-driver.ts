import type { Statement } from '../../shared/model/statement.ts';
import { decimalText } from '../format/numbers.ts';
import type { Driver } from '../../shared/results/sensitivity.ts';

/** A driver as people call it: the rate with what it is for, or the quantity with the title of its requirement. */
export function nameDriver(
  { kind, description, value, rate, requirement }: Driver,
  requirements: Statement['requirements'],
): string {
  if (rate !== undefined) {
    const of = Object.values(rate.for ?? {});
    return [`rate ${rate.code}`, ...of, `card ${rate.card}`].join(', ');
  }
  const title = requirements.find(({ id }) => id === requirement)?.title;
  const named = title === undefined ? description : description.replace(`"${requirement ?? ''}"`, `“${title}”`);
  // Years with the same published amount are one driver, those with another one are another.
  return kind === 'published-amount' ? `${named}: ${decimalText(value)}` : named;
}
