import { componentValue } from '../../engine/component-value.ts';
import type { Component } from '../../model/component.ts';
import { exactToText } from '../../money/exact.ts';
import type { RoundingUnit } from '../../money/rounding.ts';

/**
 * What a component comes to, as a spreadsheet stores it beside the formula, for programs that compute nothing: with 15
 * digits. No figure is made from it.
 */
export function storedValue({ factors, roundedAlone }: Component, unit: RoundingUnit): number {
  if (roundedAlone) return Number(exactToText(componentValue({ factors, roundedAlone }, unit), 9));
  return shorten(
    factors.reduce(
      (product, { value, over }) => (product * Number(value)) / (over === undefined ? 1 : Number(over)),
      1,
    ),
  );
}

/** Without the digits in which binary numbers differ from decimal ones. */
export function shorten(value: number): number {
  return Number(value.toPrecision(15));
}
