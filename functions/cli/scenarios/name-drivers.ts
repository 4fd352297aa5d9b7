import { defined } from '../../../shared/canonical/defined.ts';
import type { RateCard, RateQualifiers } from '../../../shared/model/rate.ts';
import type { QuantityTarget, RateTarget } from '../../../shared/scenarios/change.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { QUANTITY_NAMES } from '../../../shared/requirements/index.ts';

/**
 * Finds the rate that a person at a terminal means by `code`, `code:Vienna`, `code:P-4:Vienna` (on the cards) or
 * `requirement.part` (stated by a requirement itself). Gives what is wrong in words where none or several fit.
 */
export function nameRate(text: string, cards: readonly RateCard[]): RateTarget | string {
  const [requirement = '', part] = text.split('.');
  if (part !== undefined) return { requirement, part };
  const [code = '', ...wanted] = text.split(':').map((word) => word.trim());
  const ofCode = cards.flatMap(({ rates }) => rates.filter((rate) => rate.code === code));
  if (ofCode.length === 0) {
    const known = [...new Set(cards.flatMap(({ rates }) => rates.map((rate) => rate.code)))];
    return `no rate card has a rate "${code}". ${didYouMean(code, known) ?? (known.length === 0 ? 'The cards are empty.' : `They have ${known.join(', ')}.`)}`;
  }
  const spellings = new Map<string, RateQualifiers | undefined>(
    ofCode.map((rate) => [descriptionOf(code, rate.for), rate.for]),
  );
  const fitting = [...spellings].filter(([, qualifiers]) =>
    wanted.every((word) => Object.values(qualifiers ?? {}).some((value) => value.toLowerCase() === word.toLowerCase())),
  );
  // Without qualifiers the one that has none is meant, if there is one.
  const plain = wanted.length === 0 ? fitting.filter(([, qualifiers]) => qualifiers === undefined) : [];
  const [found, another] = plain.length === 1 ? plain : fitting;
  if (found !== undefined && another === undefined) return { code, ...defined({ for: found[1] }) };
  return (
    `"${text}" means ${found === undefined ? 'no rate' : 'several rates'} on the cards. Write one of ` +
    `${[...spellings.keys()].join(', ')}.`
  );
}

function descriptionOf(code: string, qualifiers: RateQualifiers | undefined): string {
  return [code, ...Object.values(qualifiers ?? {})].join(':');
}

/** Reads `requirement.quantity` or `requirement.quantity.part`. Gives what is wrong in words. */
export function nameQuantity(text: string): QuantityTarget | string {
  const [requirement = '', quantity, part, ...more] = text.split('.').map((word) => word.trim());
  if (quantity === undefined || more.length > 0)
    return (
      `"${text}" is not a quantity. Write <requirement>.<quantity>, such as conference.days, and .<part> after it ` +
      'where there are several'
    );
  const known = QUANTITY_NAMES.find((name) => name === quantity);
  if (known === undefined)
    return (
      `there is no quantity "${quantity}". ` +
      (didYouMean(quantity, QUANTITY_NAMES) ?? `There are ${QUANTITY_NAMES.join(', ')}`)
    );
  return { requirement, quantity: known, ...defined({ part }) };
}
