import { amountsByFund } from '../engine/amounts-by-fund.ts';
import { componentValue } from '../engine/component-value.ts';
import { makeRecosting } from '../engine/recost.ts';
import { findShared } from '../explanations/find-shared.ts';
import type { Component, Factor } from '../model/component.ts';
import type { Statement } from '../model/statement.ts';
import { type Exact, ZERO, addExact } from '../money/exact.ts';
import { type RoundingUnit, roundExact } from '../money/rounding.ts';
import type { Estimate, EstimatedLine, YearAmount } from '../results/estimate.ts';

/** The components of an estimate after recosting. */
export type RecostedComponents = {
  /** A component with the factors that multiply it; a share of the recosted amount. */
  recosted: (component: Component) => Component;
  /** The factors of recosting alone. */
  factorsOf: (component: Component) => readonly Factor[];
  /** The published amount after recosting, which the engine computed. */
  amountOf: (figure: YearAmount) => number;
};

/**
 * Follows recosting back into components, as the engine evaluated them. Undefined for a statement without factors of
 * recosting.
 */
export function recostComponents(
  { lines, rounding, ...rest }: Estimate,
  statement: Pick<Statement, 'recosting' | 'requirements'>,
): RecostedComponents | undefined {
  const isRecosted = lines.some(({ amounts }) => amounts.some((one) => one.recosted !== undefined));
  if (statement.recosting === undefined || !isRecosted) return undefined;
  const unit = rounding.to as RoundingUnit;
  const recost = makeRecosting(statement);
  const sharedOf = findShared({ lines, rounding, ...rest });
  const known = new Map<Component, Component>();
  const factorsOf = (component: Component) => recost(component).factors.slice(component.factors.length);
  const amountOf = ({ amount, recosted: after }: YearAmount) => after ?? amount;
  // No share is taken of itself, so this comes to an end.
  const recosted = (component: Component): Component => {
    const found = known.get(component);
    if (found !== undefined) return found;
    const factors = component.factors.map((factor) => {
      const line = sharedOf(component, factor);
      return line === undefined ? factor : { ...factor, value: baseOf(line, component.year, factor) };
    });
    const made = { ...component, factors: [...factors, ...factorsOf(component)] };
    known.set(component, made);
    return made;
  };
  /** What a share is taken of: a line, or what a requirement or a fund has of it. */
  const baseOf = (line: EstimatedLine, year: number, { origin, value }: Factor): string => {
    const { requirement, fund } = origin.line ?? {};
    const figure = line.amounts.find((one) => one.year === year);
    if (figure === undefined) return value;
    const own = figure.components.filter((one) => requirement === undefined || one.requirement === requirement);
    const whole = requirement === undefined ? amountOf(figure) : roundedSum(own.map(recosted), unit);
    if (fund === undefined) return String(whole);
    return String(amountsByFund(own.map(recosted), whole, unit).find((one) => one.fund === fund)?.amount ?? 0);
  };
  return { recosted, factorsOf, amountOf };
}

/** An estimate as it is after recosting: its lines alone, without tables. */
export function recostedEstimate(estimate: Estimate, statement: Statement): Estimate | undefined {
  const components = recostComponents(estimate, statement);
  if (components === undefined) return undefined;
  return {
    ...estimate,
    basis: statement.recosting?.description ?? estimate.basis,
    tables: [],
    lines: estimate.lines.map((line) => ({
      ...line,
      amounts: line.amounts.map((figure) => ({
        year: figure.year,
        amount: components.amountOf(figure),
        components: figure.components.map(components.recosted),
      })),
    })),
  };
}

function roundedSum(components: readonly Component[], unit: RoundingUnit): number {
  const sum = components.reduce<Exact>((total, one) => addExact(total, componentValue(one, unit)), ZERO);
  return Number(roundExact(sum, unit));
}
