import type { Statement } from '../../shared/model/statement.ts';
import type { Driver } from '../../shared/results/sensitivity.ts';

/** A driver as people call it: the rate with what it is for, or the quantity with the title of its requirement. */
export function nameDriver(
  { description, rate, requirement }: Driver,
  requirements: Statement['requirements'],
): string {
  if (rate !== undefined) {
    const of = Object.values(rate.for ?? {});
    return [`rate ${rate.code}`, ...of, `card ${rate.card}`].join(', ');
  }
  const title = requirements.find(({ id }) => id === requirement)?.title;
  return title === undefined ? description : description.replace(`"${requirement ?? ''}"`, `“${title}”`);
}
