import type { Component } from '../model/component.ts';

/**
 * What a scenario does to components once they are expanded: price factors, and the mark of the change that caused a
 * factor. It may add factors and reword origins; the identity, year and charge of a component stay. From `settledFrom`
 * on it does the same in every year, so that "thereafter" stays true.
 */
export type Adjustment = { adjust: (component: Component) => Component; settledFrom: number };

/** Leaves every component as it is. */
export const NO_ADJUSTMENT: Adjustment = { adjust: (component) => component, settledFrom: 0 };
