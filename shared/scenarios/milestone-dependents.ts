import { type Requirement, kindOf } from '../requirements/index.ts';
import type { DatedPoint } from '../requirements/time-rules.ts';
import type { Statement } from '../model/statement.ts';
import type { Point } from '../time/point.ts';

/** The points in time that decide when a requirement falls due; a quantity counted from posts follows those posts. */
export function requirementPoints(
  requirement: Requirement,
  byId: (id: string) => Requirement | undefined,
): readonly DatedPoint[] {
  const kind = kindOf(requirement);
  const followed = (kind.countedFrom?.(requirement) ?? []).flatMap(({ id }) => byId(id) ?? []);
  return [
    ...kind.points(requirement),
    ...followed.flatMap((posts) => (kindOf(posts).posts === undefined ? [] : kindOf(posts).points(posts))),
  ];
}

/** The ids of the requirements whose quantity is counted from the posts of another. */
export function countedFrom(requirements: Iterable<Requirement>, posts: string): readonly string[] {
  const counts = (one: Requirement) => (kindOf(one).countedFrom?.(one) ?? []).some(({ id }) => id === posts);
  return [...requirements].filter(counts).map(({ id }) => id);
}

/** The milestones that hang on one of the milestones given, these included. */
export function milestonesAfter(statement: Statement, milestones: readonly string[]): ReadonlySet<string> {
  const found = new Set(milestones);
  for (let grown = -1; grown !== found.size;) {
    grown = found.size;
    for (const { id, rule, assumed } of statement.milestones) {
      if (mentions(rule, found) || (assumed !== undefined && mentions(assumed, found))) found.add(id);
    }
  }
  return found;
}

/**
 * The ids of the requirements whose dates hang on one of the milestones given. Shares follow their lines and are not
 * among them.
 */
export function requirementsAfter(statement: Statement, milestones: readonly string[]): ReadonlySet<string> {
  const after = milestonesAfter(statement, milestones);
  const requirements = new Map(statement.requirements.map((requirement) => [requirement.id, requirement]));
  const dependent = statement.requirements.filter((requirement) =>
    requirementPoints(requirement, (id) => requirements.get(id)).some(({ point }) => mentions(point, after)),
  );
  return new Set(dependent.map(({ id }) => id));
}

function mentions(point: Point, milestones: ReadonlySet<string>): boolean {
  if ('milestone' in point) return milestones.has(point.milestone);
  if ('after' in point) return mentions(point.after, milestones);
  if ('earlierOf' in point) return point.earlierOf.some((one) => mentions(one, milestones));
  if ('laterOf' in point) return point.laterOf.some((one) => mentions(one, milestones));
  return false;
}
