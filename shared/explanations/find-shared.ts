import { nameKey } from '../canonical/names.ts';
import { chargeDivision } from '../model/charge.ts';
import type { Component, Factor } from '../model/component.ts';
import type { Estimate, EstimatedLine } from '../results/estimate.ts';

/** The lines of an estimate by section, object and label, whose amounts shares are taken of. */
export function findShared({ lines }: Estimate): (component: Component, factor: Factor) => EstimatedLine | undefined {
  const keyOf = (section: string, object: string, line = '') =>
    JSON.stringify([section, nameKey(object), nameKey(line)]);
  const byName = new Map<string, { line: EstimatedLine; id: string }[]>();
  for (const line of lines) {
    const id = [line.servicing, line.section, line.object, line.line ?? '', ...chargeDivision(line)].join('.');
    const key = keyOf(line.section, line.object, line.line);
    byName.set(key, [...(byName.get(key) ?? []), { line, id }]);
  }
  return ({ part }, { origin }) => {
    if (origin.line === undefined) return undefined;
    const found = byName.get(keyOf(origin.line.section, origin.line.object, origin.line.line)) ?? [];
    const [only] = found;
    if (found.length === 1) return only?.line;
    // Lines that differ in servicing, group or category alone: the part of the component names all of them, the longest
    // fits.
    return found.filter(({ id }) => part.startsWith(id)).sort((a, b) => b.id.length - a.id.length)[0]?.line;
  };
}
