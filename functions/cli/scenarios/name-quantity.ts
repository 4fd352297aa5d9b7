import { defined } from '../../../shared/canonical/defined.ts';
import { QUANTITY_NAMES } from '../../../shared/requirements/index.ts';
import type { QuantityTarget } from '../../../shared/scenarios/change.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';

/** Reads `requirement.quantity` or `requirement.quantity.part`. Gives what is wrong in words. */
export function nameQuantity(text: string): QuantityTarget | string {
  const [requirement = '', quantity, part, ...more] = text.split('.').map((word) => word.trim());
  if (quantity === undefined || more.length > 0)
    return `"${text}" is not a quantity. Write <requirement>.<quantity>, such as conference.days, and .<part> after it where there are several`;
  const known = QUANTITY_NAMES.find((name) => name === quantity);
  if (known === undefined)
    return `there is no quantity "${quantity}". ${didYouMean(quantity, QUANTITY_NAMES) ?? `There are ${QUANTITY_NAMES.join(', ')}`}`;
  return { requirement, quantity: known, ...defined({ part }) };
}
