import type { Component, FactorOrigin } from '../model/component.ts';
import { qualifierTexts } from '../model/rate.ts';
import type { Warning } from '../model/warning.ts';

/**
 * Rates that stand in for one that went before them and has ended: the estimate goes on with a rate that says less, or
 * that was overruled, and whoever reads it must know. Each is asked about once, whatever the number of components that
 * use it.
 */
export function checkRates(components: readonly Component[]): readonly Warning[] {
  const found = new Map<string, Warning>();
  for (const { factors, requirement } of components) {
    for (const { origin, value } of factors) {
      const message = gaveWay(origin.rateCard, value);
      if (message === undefined) continue;
      const known = found.get(message)?.requirement;
      if (known !== undefined && known <= requirement) continue;
      found.set(message, { severity: 'query', code: 'rate-gave-way', message, requirement });
    }
  }
  return [...found.values()];
}

function gaveWay(rateCard: FactorOrigin['rateCard'], value: string): string | undefined {
  if (rateCard?.insteadOf === undefined) return undefined;
  const { card, code, insteadOf, for: held = {} } = rateCard;
  const narrow = qualifierTexts(insteadOf.for).join(' and ');
  const what =
    `"${code}"${narrow === '' ? '' : ` for ${narrow}`} on rate card "${insteadOf.card}" ended on ` + insteadOf.validTo;
  if (Object.keys(insteadOf.for).length === Object.keys(held).length)
    return (
      `${what}; the rate of ${value} on "${card}", which it went before, is used from then on. Give the rate that ` +
      'holds then, or let a decision extend it.'
    );
  return (
    `${what}; the less closely qualified rate of ${value} on "${card}" is used from then on. Give the rate for ` +
    `${narrow} that holds then, or let a decision extend it.`
  );
}
