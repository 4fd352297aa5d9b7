import { divideCharges } from '../engine/divide-charges.ts';
import { type RateBook, makeRateBook } from '../model/rate-book.ts';
import type { ExpandContext } from '../requirements/expand-context.ts';
import type { Requirement } from '../requirements/index.ts';
import type { SweepPlan } from '../results/sweep.ts';
import { type AppliedScenario, applyScenario } from '../scenarios/apply-scenario.ts';
import { scenarioOfPoint } from './axis-change.ts';
import type { Dates } from './moving-dates.ts';

/** What a point's rates and quantities make of statement and cards; the same for all dates. */
export type Variant = AppliedScenario & { key: string; rates: RateBook; byId: ReadonlyMap<string, Requirement> };

/** Variants that are kept: each holds a list of all requirements, and a grid comes back to the same ones soon. */
const VARIANTS_KEPT = 64;

/** The rates and quantities of a point, as one text. */
export function variantKey({ axes }: SweepPlan, values: readonly string[]): string {
  return values.filter((_, position) => axes[position]?.kind !== 'milestone').join(' ');
}

/**
 * Statement and cards as a point's rates and quantities have them. Dates stand at the first of each range and are not
 * read from here.
 */
export function makeVariants(plan: SweepPlan): (values: readonly string[]) => Variant {
  const kept = new Map<string, Variant>();
  return (values) => {
    const key = variantKey(plan, values);
    const found = kept.get(key);
    if (found !== undefined) return found;
    const own = plan.axes.map(
      (axis, position) => (axis.kind === 'milestone' ? plan.values[position]?.[0] : values[position]) ?? '',
    );
    const applied = applyScenario(plan.statement, plan.cards, [
      ...plan.scenarios,
      scenarioOfPoint(plan, plan.axes, own),
    ]);
    const statement = divideCharges(applied.statement);
    const variant = {
      ...applied,
      statement,
      key,
      rates: makeRateBook(applied.cards, applied.statement.currency),
      byId: new Map(statement.requirements.map((requirement) => [requirement.id, requirement])),
    };
    const [oldest] = kept.keys();
    if (kept.size >= VARIANTS_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, variant);
    return variant;
  };
}

/** What requirements expand in, under a variant and its dates. */
export function contextOf(variant: Variant, timeline: Dates): Omit<ExpandContext, 'report'> {
  return {
    statement: variant.statement,
    timeline,
    rates: variant.rates,
    requirementById: (id) => variant.byId.get(id),
  };
}
