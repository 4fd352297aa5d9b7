import type { MandateLinks } from '../model/mandate.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { unknownReference } from '../model/unknown-reference.ts';
import { ONE, ZERO, addExact, compareExact, exactOf, exactToText } from '../money/exact.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';

/**
 * What requirements refer to: mandates, sections, the requirement that holds their cost, what they accompany or are
 * counted from.
 */
export function checkRequirementReferences(
  statement: Statement,
  requirements: ReadonlyMap<string, Requirement>,
): readonly Problem[] {
  const mandates = new Set(statement.mandates.map(({ id }) => id));
  return statement.requirements.flatMap((requirement, position) => [
    ...mandateProblems(requirement.mandates, `requirements[${position}].mandates`, mandates),
    ...(kindOf(requirement).mandateLinks?.(requirement) ?? []).flatMap(({ path, links }) =>
      mandateProblems(links, `requirements[${position}].${path}`, mandates),
    ),
    ...sumProblems(requirement, position, requirements),
    ...sectionProblems(requirement, position, statement),
    ...accompaniedProblems(requirement, position, requirements),
    ...countedProblems(requirement, position, requirements),
  ]);
}

/** Mandates that exist, each once, whose shares are no more than the whole. */
function mandateProblems(links: MandateLinks, path: string, mandates: ReadonlySet<string>): readonly Problem[] {
  const strangers = links.flatMap(({ mandate }, index) =>
    mandates.has(mandate)
      ? []
      : [
          unknownReference(`${path}[${index}].mandate`, `there is no mandate "${mandate}" in this statement`, mandate, [
            ...mandates,
          ]),
        ],
  );
  const twice = links.flatMap(({ mandate }, index): Problem[] =>
    links.findIndex((other) => other.mandate === mandate) === index
      ? []
      : [
          {
            code: 'duplicate-id',
            path: `${path}[${index}].mandate`,
            message: `"${mandate}" is a duplicate. Name each mandate once.`,
          },
        ],
  );
  const sum = links.reduce((total, { share }) => addExact(total, exactOf(share ?? '0')), ZERO);
  if (compareExact(sum, ONE) <= 0) return [...strangers, ...twice];
  return [
    ...strangers,
    ...twice,
    {
      code: 'invalid',
      path,
      message: `attributes more than the whole cost: its shares sum to ${exactToText(sum)}. Shares may sum to 1 at most.`,
    },
  ];
}

function sumProblems(
  requirement: Requirement,
  position: number,
  requirements: ReadonlyMap<string, Requirement>,
): readonly Problem[] {
  const target = requirement.knownInSumIn;
  if (target === undefined) return [];
  const path = `requirements[${position}].knownInSumIn`;
  const holder = requirements.get(target);
  if (holder === requirement)
    return [unknownReference(path, 'names the requirement itself; name the one that holds its cost in sum')];
  if (holder === undefined)
    return [
      unknownReference(
        path,
        `there is no requirement "${target}" in this statement`,
        target,
        idsWhere(requirements, (one) => one !== requirement),
      ),
    ];
  if (holder.knownInSumIn !== undefined)
    return [
      unknownReference(path, `"${target}" is itself known only in sum, in "${holder.knownInSumIn}"; name that one`),
    ];
  return [];
}

function sectionProblems(requirement: Requirement, position: number, statement: Statement): readonly Problem[] {
  const known = new Set(statement.sections.map(({ number }) => number));
  return kindOf(requirement)
    .charges(requirement)
    .flatMap(({ path, charge: { section } }) =>
      known.has(section)
        ? []
        : [
            unknownReference(
              `requirements[${position}].${path}.section`,
              `section ${section} is not in the statement's list of sections (${[...known].join(', ')}); add it ` +
                'there with its title',
            ),
          ],
    );
}

function accompaniedProblems(
  requirement: Requirement,
  position: number,
  requirements: ReadonlyMap<string, Requirement>,
): readonly Problem[] {
  return (kindOf(requirement).activities?.(requirement) ?? []).flatMap(({ path, accompanies }): Problem[] => {
    if (accompanies === undefined) return [];
    const found = requirements.get(accompanies);
    if (found !== undefined && kindOf(found).event !== undefined) return [];
    return [
      unknownReference(
        `requirements[${position}].${path}`,
        `"${accompanies}" is not a session or workshop of this statement`,
        accompanies,
        idsWhere(requirements, (one) => kindOf(one).event !== undefined),
      ),
    ];
  });
}

function countedProblems(
  requirement: Requirement,
  position: number,
  requirements: ReadonlyMap<string, Requirement>,
): readonly Problem[] {
  return (kindOf(requirement).countedFrom?.(requirement) ?? []).flatMap(({ id, path }): Problem[] => {
    const found = requirements.get(id);
    if (found !== undefined && kindOf(found).posts !== undefined) return [];
    return [
      unknownReference(
        `requirements[${position}].${path}`,
        `"${id}" is not a requirement of kind "post" in this statement. Name one that is`,
        id,
        idsWhere(requirements, (one) => kindOf(one).posts !== undefined),
      ),
    ];
  });
}

/** The ids of the requirements that could have been meant. */
export function idsWhere(
  requirements: ReadonlyMap<string, Requirement>,
  isMeant: (requirement: Requirement) => boolean,
): readonly string[] {
  return [...requirements.values()].filter(isMeant).map(({ id }) => id);
}
