import type { Component } from '../model/component.ts';
import { lineName } from '../model/line-selector.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { unknownReference } from '../model/unknown-reference.ts';
import type { Warning } from '../model/warning.ts';
import { kindOf } from '../requirements/index.ts';
import { componentProduct } from './component-value.ts';
import { isZero } from '../money/exact.ts';
import { recosts } from './recost.ts';

/** Sections and requirements that factors of recosting name and that there are not. */
export function recostingProblems({ recosting, sections, requirements }: Statement): readonly Problem[] {
  if (recosting === undefined) return [];
  const numbers = sections.map(({ number }) => number);
  const ids = requirements.map(({ id }) => id);
  return recosting.factors.flatMap(({ of = [] }, position) =>
    of.flatMap(({ section, requirement }, index) => {
      const path = `recosting.factors[${position}].of[${index}]`;
      return [
        ...(section === undefined || numbers.includes(section)
          ? []
          : [
              unknownReference(
                `${path}.section`,
                `section ${section} is not in the statement's list of sections (${numbers.join(', ')})`,
                section,
                numbers,
              ),
            ]),
        ...(requirement === undefined || ids.includes(requirement)
          ? []
          : [
              unknownReference(
                `${path}.requirement`,
                `there is no requirement "${requirement}" in this statement`,
                requirement,
                ids,
              ),
            ]),
      ];
    }),
  );
}

/**
 * Factors of recosting that multiply nothing, and lines that no factor multiplies in a year in which others are
 * recosted.
 */
export function checkRecosting(
  { recosting, requirements }: Statement,
  components: readonly Component[],
): readonly Warning[] {
  if (recosting === undefined) return [];
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const due = components.filter((component) => !isZero(componentProduct(component)));
  const reached = new Map(
    recosting.factors.map((factor) => [factor.id, due.filter((component) => recosts(factor, component, byId))]),
  );
  const isShare = ({ requirement: id }: Component) => {
    const requirement = byId.get(id);
    return requirement !== undefined && kindOf(requirement).share !== undefined;
  };
  const all = new Set([...reached.values()].flat());
  const years = new Set([...all].map(({ year }) => year));
  const left = due.filter((component) => years.has(component.year) && !all.has(component) && !isShare(component));
  const lines = [...new Set(left.map(({ charge }) => lineName(charge)))].sort();
  const none = recosting.factors.filter(({ id }) => reached.get(id)?.length === 0);
  return [
    ...none.map(({ id, title }): Warning => ({
      severity: 'query',
      code: 'recosting-of-nothing',
      message:
        `Factor "${id}" of recosting (${title}) multiplies nothing: no ` +
        'amount of this statement has its line, duty station and years.',
    })),
    ...(lines.length === 0
      ? []
      : [
          {
            severity: 'note' as const,
            code: 'not-recosted' as const,
            message:
              'No factor of recosting multiplies ' +
              `${lines.slice(0, 8).join('; ')}${lines.length > 8 ? ` and ${lines.length - 8} further lines` : ''}, ` +
              'or not all that is charged there.',
          },
        ]),
  ];
}
