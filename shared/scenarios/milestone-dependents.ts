import type { Requirement } from '../requirements/requirement.ts';
import type { Statement } from '../model/statement.ts';
import type { Point } from '../time/point.ts';
import type { Schedule } from '../time/schedule.ts';

/** The points in time that decide when a requirement falls due; a quantity counted from posts follows those posts. */
export function requirementPoints(
  requirement: Requirement,
  byId: (id: string) => Requirement | undefined,
): readonly Point[] {
  switch (requirement.kind) {
    case 'post':
      return [requirement.effective, ...(requirement.until === undefined ? [] : [requirement.until])];
    case 'session':
    case 'document':
    case 'workshop':
    case 'trip':
    case 'engagement':
      return schedulePoints(requirement.schedule);
    case 'item': {
      if (requirement.schedule !== undefined) return schedulePoints(requirement.schedule);
      if (typeof requirement.quantity === 'string') return [];
      return requirement.quantity.posts.flatMap((id) => {
        const posts = byId(id);
        return posts?.kind === 'post' ? requirementPoints(posts, byId) : [];
      });
    }
    case 'published':
      return 'schedule' in requirement.amounts
        ? schedulePoints(requirement.amounts.schedule)
        : [requirement.amounts.from];
    case 'share':
      return [];
  }
}

function schedulePoints(schedule: Schedule): readonly Point[] {
  if ('in' in schedule) return [];
  if ('once' in schedule) return [schedule.once];
  return [schedule.from, ...(schedule.until === undefined ? [] : [schedule.until])];
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

/** The ids of the requirements whose dates hang on one of the milestones given. Shares follow their lines and are not among them. */
export function requirementsAfter(statement: Statement, milestones: readonly string[]): ReadonlySet<string> {
  const after = milestonesAfter(statement, milestones);
  const requirements = new Map(statement.requirements.map((requirement) => [requirement.id, requirement]));
  const dependent = statement.requirements.filter((requirement) =>
    requirementPoints(requirement, (id) => requirements.get(id)).some((point) => mentions(point, after)),
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
