import type { FactorKind } from '../model/component.ts';

/**
 * What a difference is made of. `scope`: something is there that was not, or no longer; `venue`: it is held elsewhere;
 * `rounding`: what rounding the two figures leaves over.
 */
export const EFFECT_KINDS = ['volume', 'rate', 'timing', 'vacancy', 'venue', 'scope', 'price', 'rounding'] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

/**
 * The effect of a factor that changed: a share is a rate of something else, and an exchange rate is the price of a
 * currency.
 */
export function effectOfFactor(kind: FactorKind): EffectKind {
  switch (kind) {
    case 'share':
      return 'rate';
    case 'currency':
      return 'price';
    case 'volume':
    case 'rate':
    case 'timing':
    case 'vacancy':
    case 'price':
      return kind;
  }
}
