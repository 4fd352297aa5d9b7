import { compareTexts } from '../canonical/compare-texts.ts';
import { type GroupsOf, type LineSelector, matches } from '../model/line-selector.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import type { ShareTerms } from '../requirements/requirement-kind.ts';
import { listShares } from './expand-shares.ts';
import { makeGroupsOf } from './order-rows.ts';

type Placed = { share: ShareTerms; position: number };

/**
 * The shares in levels, each taken of nothing that a later one gives; and a problem for shares that go round in a
 * circle.
 */
export type ShareOrder = { levels: readonly (readonly Placed[])[]; problems: readonly Problem[] };

/** Orders shares by what they are taken of, whatever order they stand in. */
export function orderShares({ requirements, groups }: Pick<Statement, 'requirements' | 'groups'>): ShareOrder {
  const all = listShares(requirements);
  if (all.every(({ share }) => share.of.every((selector) => !mayNeed(selector))))
    return { levels: all.length === 0 ? [] : [all], problems: [] };
  const groupsOf = makeGroupsOf({ groups });
  const needs = new Map(
    all.map(({ share }) => [
      share.id,
      all.filter((other) => isNeeded(other.share, share, groupsOf)).map(({ share: { id } }) => id),
    ]),
  );
  const levels: Placed[][] = [];
  const done = new Set<string>();
  let open = all;
  while (open.length > 0) {
    const next = open.filter(({ share: { id } }) => (needs.get(id) ?? []).every((other) => done.has(other)));
    if (next.length === 0) return { levels, problems: circleProblems(open, needs) };
    levels.push([...next]);
    for (const { share } of next) done.add(share.id);
    open = open.filter(({ share: { id } }) => !done.has(id));
  }
  return { levels, problems: [] };
}

function mayNeed({ requirement, withShares }: LineSelector): boolean {
  return requirement !== undefined || withShares === true;
}

/** Whether a share is taken of what another gives, or of a line that the other is charged to. */
function isNeeded(other: ShareTerms, share: ShareTerms, groupsOf: GroupsOf): boolean {
  return share.of.some((selector) =>
    selector.requirement === undefined
      ? selector.withShares === true && matches(other.charge, selector, groupsOf)
      : selector.requirement === other.id,
  );
}

/**
 * One problem for each circle, at its first member, which names all of them in the order in which one is taken of the
 * next.
 */
function circleProblems(open: readonly Placed[], needs: ReadonlyMap<string, readonly string[]>): readonly Problem[] {
  const ids = new Set(open.map(({ share }) => share.id));
  const told = new Set<string>();
  return [...open]
    .sort((a, b) => compareTexts(a.share.id, b.share.id))
    .flatMap(({ share, position }): Problem[] => {
      const circle = circleFrom(share.id, needs, ids);
      if (circle === undefined || circle.some((id) => told.has(id))) return [];
      for (const id of circle) told.add(id);
      const members = [...circle, circle[0] ?? share.id].map((id) => `"${id}"`).join(', taken of ');
      return [
        {
          code: 'invalid',
          path: `requirements[${position}].of`,
          message:
            `goes round in a circle: ${members}. Take one of them of other ` +
            'lines, or charge it where the others do not reach.',
        },
      ];
    });
}

/** The shortest way from a share back to itself, if there is one. */
function circleFrom(
  start: string,
  needs: ReadonlyMap<string, readonly string[]>,
  among: ReadonlySet<string>,
): readonly string[] | undefined {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of needs.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return way;
      if (seen.has(next) || !among.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
