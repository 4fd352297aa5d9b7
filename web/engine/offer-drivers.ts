import { canonicalJson } from '../../shared/canonical/canonical-json.ts';
import { targetOfFactor } from '../../shared/scenarios/change-of-factor.ts';
import type { WhatIf } from '../../shared/what-ifs/make-what-if.ts';
import type { OfferedDriver } from './engine-messages.ts';

/** The numbers and rates that figures are made from, each once, in the order of the lines. */
export function offerDrivers({ statement, estimate }: WhatIf): readonly OfferedDriver[] {
  const titles = new Map(statement.requirements.map(({ id, title }) => [id, title]));
  const found = new Map<string, OfferedDriver>();
  for (const { amounts } of estimate.lines)
    for (const { components } of amounts)
      for (const component of components)
        for (const factor of component.factors) {
          const target = targetOfFactor(statement.requirements, component, factor);
          if (target?.kind !== 'set-rate' && target?.kind !== 'set-quantity') continue;
          const key = canonicalJson(target);
          if (found.has(key)) continue;
          const { requirement } = component;
          const { name, value, unit } = factor;
          found.set(key, { target, requirement, title: titles.get(requirement) ?? requirement, name, value, unit });
        }
  return [...found.values()];
}
