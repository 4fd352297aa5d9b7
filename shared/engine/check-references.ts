import { nameKey } from '../canonical/names.ts';
import { checkFunds } from './check-funds.ts';
import type { Problem } from '../model/problem.ts';
import { unknownInPoints, unknownReference } from '../model/unknown-reference.ts';
import type { RateCard } from '../model/rate.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import type { DatedPoint } from '../requirements/time-rules.ts';
import type { Statement } from '../model/statement.ts';
import { checkRequirementReferences, idsWhere } from './check-requirement-references.ts';
import { duplicates } from './duplicates.ts';

/** What the schema alone cannot see: ids used twice, and references to what does not exist. All of them at once. */
export function checkReferences(statement: Statement): readonly Problem[] {
  const requirements = new Map(statement.requirements.map((requirement) => [requirement.id, requirement]));
  return [
    ...duplicates('mandates', statement.mandates),
    ...duplicates('milestones', statement.milestones),
    ...duplicates('registers', statement.registers),
    ...duplicates('requirements', statement.requirements),
    ...duplicates(
      'sections',
      statement.sections.map(({ number }) => ({ id: number })),
    ),
    ...duplicates(
      'tables',
      statement.tables.map(({ number }) => ({ id: String(number) })),
    ),
    ...duplicates('assumptions', statement.assumptions),
    ...vacancyProblems(statement),
    ...checkFunds(statement),
    ...tableProblems(statement),
    ...declaredPostsProblems(statement, requirements),
    ...unknownInPoints(pointsOf(statement), statement, 'this statement'),
    ...checkRequirementReferences(statement, requirements),
  ];
}

/** Every point of a statement with its path: of its milestones and of its requirements. */
function pointsOf({ milestones, requirements }: Statement): readonly DatedPoint[] {
  return [
    ...milestones.flatMap(({ rule, assumed, noEarlierThan, noLaterThan }, position): DatedPoint[] => [
      { path: `milestones[${position}].rule`, point: rule },
      ...(assumed === undefined ? [] : [{ path: `milestones[${position}].assumed`, point: assumed }]),
      ...(noEarlierThan === undefined ? [] : [{ path: `milestones[${position}].noEarlierThan`, point: noEarlierThan }]),
      ...(noLaterThan === undefined ? [] : [{ path: `milestones[${position}].noLaterThan`, point: noLaterThan }]),
    ]),
    ...requirements.flatMap((requirement, position) =>
      kindOf(requirement)
        .points(requirement)
        .map(({ path, point }) => ({ path: `requirements[${position}].${path}`, point })),
    ),
  ];
}

/** Each rate card may be given once: its place decides which rate wins. */
export function checkCards(cards: readonly RateCard[]): readonly Problem[] {
  return duplicates('rateCards', cards);
}

/** One vacancy factor for a category and year of post: of two, the first would silently win. */
function vacancyProblems(statement: Statement): readonly Problem[] {
  const repeated = (rules: readonly { category: string; yearOfPost: number }[], path: string) =>
    rules.flatMap((rule, index): Problem[] => {
      const first = rules.findIndex(
        ({ category, yearOfPost }) => category === rule.category && yearOfPost === rule.yearOfPost,
      );
      if (first === index) return [];
      return [
        {
          code: 'duplicate-id',
          path: `${path}[${index}]`,
          message:
            `gives the category "${rule.category}" a second factor for year ${rule.yearOfPost} of a post; ` +
            `${path}[${first}] has one. Keep one.`,
        },
      ];
    });
  return [
    ...repeated(statement.vacancyFactors, 'vacancyFactors'),
    ...statement.requirements.flatMap((requirement, position) =>
      repeated(kindOf(requirement).posts?.of(requirement).vacancy ?? [], `requirements[${position}].vacancy`),
    ),
  ];
}

/** The summary shows years that the statement shows: others are not evaluated, and would be zero in silence. */
function tableProblems({ tables, sections, years: { first, last } }: Statement): readonly Problem[] {
  const [netOf] = tables.flatMap((table) => (table.of === 'summary' ? (table.netOf ?? []) : []));
  const known = new Set(sections.map(({ number }) => number));
  return tables.flatMap((table, position): readonly Problem[] => {
    if (table.of !== 'summary') return [];
    const outside = table.years.flatMap((year, index): Problem[] =>
      year >= first && year <= last
        ? []
        : [
            {
              code: 'invalid',
              path: `tables[${position}].years[${index}]`,
              message: `must be a year that the statement shows, ${first} to ${last}; found ${year}`,
            },
          ],
    );
    if (table.netOf === undefined) return outside;
    if (table.netOf !== netOf)
      return [
        ...outside,
        {
          code: 'invalid',
          path: `tables[${position}].netOf`,
          message:
            `must be section ${netOf ?? ''}, of which another table is net: "net of staff assessment" has one ` +
            'meaning in a statement',
        },
      ];
    if (known.has(table.netOf)) return outside;
    return [
      ...outside,
      unknownReference(
        `tables[${position}].netOf`,
        `section ${table.netOf} is not in the statement's list of sections (${[...known].join(', ')})`,
      ),
    ];
  });
}

/** Declared posts speak of requirements that list posts, of each once; and of each grade once. */
function declaredPostsProblems(
  { declaredPosts = [] }: Statement,
  requirements: ReadonlyMap<string, Requirement>,
): readonly Problem[] {
  return declaredPosts.flatMap(({ requirements: ids, grades = [] }, position) => {
    const path = `declaredPosts[${position}]`;
    return [
      ...ids.flatMap((id, index): Problem[] => {
        const found = requirements.get(id);
        if (found !== undefined && kindOf(found).posts !== undefined) return [];
        return [
          unknownReference(
            `${path}.requirements[${index}]`,
            found === undefined
              ? `there is no requirement "${id}" in this statement`
              : `"${id}" lists no posts; it is of kind "${found.kind}"`,
            id,
            idsWhere(requirements, (one) => kindOf(one).posts !== undefined),
          ),
        ];
      }),
      ...duplicates(
        `${path}.requirements`,
        ids.map((id) => ({ id })),
      ),
      ...duplicates(
        `${path}.grades`,
        grades.map(({ grade }) => ({ id: grade })),
        nameKey,
      ),
    ];
  });
}
