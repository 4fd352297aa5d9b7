import { defined } from '../canonical/defined.ts';
import { shownFactor } from '../engine/recost.ts';
import type { RecostedAmounts, RecostingFactor } from '../model/recosting.ts';
import type { ShownRecostingFactor } from '../results/recosting.ts';

/** A factor as it is shown: its value, how that comes about, and which amounts it multiplies, in words. */
export function showFactor(factor: RecostingFactor, amounts: readonly string[]): ShownRecostingFactor {
  const { id, title, cause, years, asOf, of, source } = factor;
  const { value, over } = shownFactor(factor);
  const { first, last } = years;
  return {
    id,
    title,
    cause,
    value,
    ...defined({ over, because: becauseOf(factor) }),
    years: { first, ...defined({ last }) },
    ...defined({ asOf }),
    of: of === undefined ? 'all amounts but shares' : of.map(amountsText).join('; '),
    source,
    amounts,
  };
}

function becauseOf({ value, before, after, share }: RecostingFactor): string | undefined {
  const ratio = value ?? `${after ?? ''} / ${before ?? ''}`;
  if (share !== undefined) return `1 + ${share} × (${ratio} − 1)`;
  return value === undefined ? ratio : undefined;
}

function amountsText({ servicing, section, object, line, requirement, dutyStation }: RecostedAmounts): string {
  const named = [
    servicing,
    section === undefined ? undefined : `section ${section}`,
    object,
    line,
    requirement === undefined ? undefined : `requirement "${requirement}"`,
    dutyStation === undefined ? undefined : `paid in ${dutyStation}`,
  ];
  return named.filter((one) => one !== undefined).join(', ');
}
