import { type Requirement, kindOf } from '../requirements/index.ts';

/**
 * The ids of the requirements that a rate of the cards can concern: whoever names its code; posts ask for standard costs
 * and vacancy factors unnamed; an exchange rate may concern anyone.
 */
export function askersOf(code: string, requirements: readonly Requirement[]): ReadonlySet<string> {
  const asks = (one: Requirement) =>
    code === 'exchange-rate' ||
    kindOf(one).asksFor?.(code) === true ||
    kindOf(one)
      .rates(one)
      .some(({ reference }) => 'code' in reference && reference.code === code);
  return new Set(requirements.filter(asks).map(({ id }) => id));
}
