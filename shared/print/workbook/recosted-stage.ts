import { amountsByFund } from '../../engine/amounts-by-fund.ts';
import type { Statement } from '../../model/statement.ts';
import type { RoundingUnit } from '../../money/rounding.ts';
import { type RecostedComponents, recostComponents } from '../../recosting/recost-components.ts';
import type { Estimate } from '../../results/estimate.ts';
import type { Stage } from './fund-parts.ts';
import { storedValue } from './stored-value.ts';

/** The stage after recosting. */
export type RecostedStage = Stage & Omit<RecostedComponents, 'amountOf'>;

/** The stage before recosting. */
export function firstStage({ rounding }: Estimate): Stage {
  return {
    isRecosted: false,
    amountOf: ({ amount }) => amount,
    fundsOf: (_, { funds = [] }) => funds,
    valueOf: (component) => storedValue(component, rounding.to as RoundingUnit),
  };
}

/** The stage after recosting; undefined for a statement without factors of it. */
export function recostedStage(estimate: Estimate, statement: Statement): RecostedStage | undefined {
  const components = recostComponents(estimate, statement);
  if (components === undefined) return undefined;
  const unit = estimate.rounding.to as RoundingUnit;
  const { recosted, amountOf } = components;
  return {
    ...components,
    isRecosted: true,
    fundsOf: (_, figure) =>
      figure.funds === undefined ? [] : amountsByFund(figure.components.map(recosted), amountOf(figure), unit),
    valueOf: (component) => storedValue(recosted(component), unit),
  };
}
