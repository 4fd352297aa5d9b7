import type { Component, Factor } from '../model/component.ts';

/** A factor with the change that caused it; a second change stands beside the first. */
export function withChange(factor: Factor, change: string): Factor {
  const { change: before } = factor.origin;
  return {
    ...factor,
    origin: { ...factor.origin, change: before === undefined || before === change ? change : `${before}, ${change}` },
  };
}

/** Marks the factors for which `isCaused` holds; a component without one comes back as it is. */
export function markFactors(component: Component, change: string, isCaused: (factor: Factor) => boolean): Component {
  if (!component.factors.some(isCaused)) return component;
  return {
    ...component,
    factors: component.factors.map((factor) => (isCaused(factor) ? withChange(factor, change) : factor)),
  };
}

/** Marks a component whose dates a change moved: its reasons name the change, and so do its timing factors. */
export function markDates(component: Component, change: string): Component {
  const dated = { ...component, because: [...component.because, `change "${change}"`] };
  return markFactors(dated, change, ({ kind }) => kind === 'timing');
}
