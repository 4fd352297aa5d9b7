import { amountsByFund } from '../../engine/amounts-by-fund.ts';
import { componentValue } from '../../engine/component-value.ts';
import { makeRecosting } from '../../engine/recost.ts';
import type { Component, Factor } from '../../model/component.ts';
import type { Statement } from '../../model/statement.ts';
import { type Exact, ZERO, addExact } from '../../money/exact.ts';
import { type RoundingUnit, roundExact } from '../../money/rounding.ts';
import type { Estimate, EstimatedLine, YearAmount } from '../../results/estimate.ts';
import type { Stage } from './fund-parts.ts';
import { findShared } from './place-components.ts';
import { storedValue } from './stored-value.ts';

/** The stage after recosting: every component with the factors that multiply it, shares being of recosted amounts. */
export type RecostedStage = Stage & {
  recosted: (component: Component) => Component;
  /** The factors of recosting alone. */
  factorsOf: (component: Component) => readonly Factor[];
};

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
  const isRecosted = estimate.lines.some(({ amounts }) => amounts.some((one) => one.recosted !== undefined));
  if (statement.recosting === undefined || !isRecosted) return undefined;
  const unit = estimate.rounding.to as RoundingUnit;
  const recost = makeRecosting(statement);
  const sharedOf = findShared(estimate);
  const known = new Map<Component, Component>();
  const factorsOf = (component: Component) => recost(component).factors.slice(component.factors.length);
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
  const amountOf = ({ amount, recosted: after }: YearAmount) => after ?? amount;
  const fundsOf = (_: EstimatedLine, figure: YearAmount) =>
    figure.funds === undefined ? [] : amountsByFund(figure.components.map(recosted), amountOf(figure), unit);
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
  return {
    isRecosted: true,
    amountOf,
    fundsOf,
    valueOf: (component) => storedValue(recosted(component), unit),
    recosted,
    factorsOf,
  };
}

function roundedSum(components: readonly Component[], unit: RoundingUnit): number {
  const sum = components.reduce<Exact>((total, one) => addExact(total, componentValue(one, unit)), ZERO);
  return Number(roundExact(sum, unit));
}
