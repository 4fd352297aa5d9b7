import { defined } from '../canonical/defined.ts';
import type { Component } from '../model/component.ts';
import type { EstimatedFigures, EstimatedLine } from '../results/estimate.ts';
import { lineKey } from '../engine/evaluate-lines.ts';
import type { Charge } from '../model/charge.ts';

/** One figure of an estimate: a line in a year. */
export type Figure = { key: string; charge: Charge; year: number; amount: number; components: readonly Component[] };

/**
 * The figures of an estimate up to a year. Beyond its own horizon an estimate goes on as its last years say: those that
 * repeat for ever are repeated, components and all.
 */
export function listFigures(estimate: EstimatedFigures, last: number): readonly Figure[] {
  return estimate.lines.flatMap((line) => {
    const charge = chargeOf(line);
    const key = lineKey(charge);
    const own = line.amounts.map((one): Figure => ({ key, charge, ...one }));
    return [...own, ...repeatedFigures(estimate, own, last)];
  });
}

function repeatedFigures({ horizon }: EstimatedFigures, own: readonly Figure[], last: number): readonly Figure[] {
  const byYear = new Map(own.map((figure) => [figure.year, figure]));
  const years = Array.from({ length: Math.max(0, last - horizon.last) }, (_, offset) => horizon.last + 1 + offset);
  return years.flatMap((year) => {
    const model = byYear.get(horizon.last - horizon.period + 1 + ((year - horizon.last - 1) % horizon.period));
    return model === undefined
      ? []
      : [{ ...model, year, components: model.components.map((component) => inYear(component, year)) }];
  });
}

function inYear(component: Component, year: number): Component {
  return {
    ...component,
    year,
    id: component.id.slice(0, component.id.length - String(component.year).length) + String(year),
  };
}

function chargeOf({ servicing, section, object, line, group, category }: EstimatedLine): Charge {
  return { servicing, section, object, ...defined({ line, group, category }) };
}
