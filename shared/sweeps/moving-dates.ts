import type { Requirement } from '../requirements/requirement.ts';
import type { Statement } from '../model/statement.ts';
import { milestonesAfter, requirementPoints } from '../scenarios/milestone-dependents.ts';
import type { Point } from '../time/point.ts';
import { yearOf } from '../time/calendar.ts';
import { type PointReferences, type Resolution, isResolved, resolvePoint } from '../time/resolve-point.ts';
import { type MilestoneRule, type Timeline, makeTimeline } from '../time/timeline.ts';

/** How finely a requirement's amounts can depend on its days. */
type Grain = 'year' | 'month' | 'day';

/** All that an expander asks of a timeline. */
export type Dates = Pick<Timeline, 'resolve'>;

/** The dates of a statement while some of its milestones are swept. */
export type MovingDates = {
  /** The timeline when the swept milestones fall on these days. Only days and years are right in it, not the reasons. */
  timelineAt: (days: readonly string[]) => Dates;
  /** A text that is equal whenever no requirement can tell the difference. */
  keyAt: (timeline: Dates) => string;
  /** The same for one requirement. */
  keyOf: (timeline: Dates, requirement: Requirement) => string;
  /** Whether a requirement ends on a day, so that more than its occurrence decides what it costs in a year. */
  hasEnd: (requirement: Requirement) => boolean;
};

/** Prepares the dates: what does not hang on a swept milestone is dated once. */
export function makeMovingDates(
  statement: Statement,
  swept: readonly string[],
  dependents: readonly Requirement[],
): MovingDates {
  const after = milestonesAfter(statement, swept);
  const still = makeTimeline(statement.milestones, statement.registers);
  const moving = new Map(
    statement.milestones
      .filter(({ id }) => after.has(id) && !swept.includes(id))
      .map((milestone) => [milestone.id, milestone]),
  );
  const byId = new Map(statement.requirements.map((requirement) => [requirement.id, requirement]));
  const wanted = distinctPoints(statement, dependents, byId);
  const grains = new Map(
    dependents.map((requirement) => [
      requirement.id,
      { points: requirementPoints(requirement, (id) => byId.get(id)), grain: grainOf(statement, requirement, byId) },
    ]),
  );
  return {
    timelineAt: (days) =>
      movedTimeline(still, new Map(swept.map((id, position) => [id, days[position] ?? ''])), moving),
    hasEnd: (requirement) => hasEnd(requirement, byId),
    keyAt: (timeline) => wanted.map(({ point, grain }) => dayText(timeline.resolve(point), grain)).join(' '),
    keyOf: (timeline, requirement) => {
      const { points, grain } = grains.get(requirement.id) ?? { points: [], grain: 'day' };
      return points.map((point) => dayText(timeline.resolve(point), grain)).join(' ');
    },
  };
}

/** A timeline some of whose milestones have moved: those that hang on them are dated anew, the rest are as they were. */
function movedTimeline(
  still: Timeline,
  days: ReadonlyMap<string, string>,
  moving: ReadonlyMap<string, MilestoneRule>,
): Dates {
  const dated = new Map<string, Resolution>();
  const references: PointReferences = {
    milestone: (id) => {
      const known = dated.get(id);
      if (known !== undefined) return known;
      const resolution = date(id);
      dated.set(id, resolution);
      return resolution;
    },
    deposit: (deposit, of) => still.resolve({ deposit, of }),
  };
  function date(id: string): Resolution {
    const day = days.get(id);
    if (day !== undefined) return { day, year: yearOf(day), precision: 'day', because: [] };
    const milestone = moving.get(id);
    if (milestone === undefined) return still.resolve({ milestone: id });
    dated.set(id, { unresolved: `milestone "${id}" depends on itself` });
    const byRule = resolvePoint(milestone.rule, references);
    return isResolved(byRule) || milestone.assumed === undefined ? byRule : resolvePoint(milestone.assumed, references);
  }
  return { resolve: (point) => resolvePoint(point, references) };
}

/** The points that requirements use, each once, as finely as any of them needs it. */
function distinctPoints(
  statement: Statement,
  requirements: readonly Requirement[],
  byId: ReadonlyMap<string, Requirement>,
): readonly { point: Point; grain: Grain }[] {
  const found = new Map<string, { point: Point; grain: Grain }>();
  for (const requirement of requirements) {
    const grain = grainOf(statement, requirement, byId);
    for (const point of requirementPoints(requirement, (id) => byId.get(id))) {
      const key = `${grain} ${JSON.stringify(point)}`;
      if (!found.has(key)) found.set(key, { point, grain });
    }
  }
  return [...found.values()];
}

/**
 * Amounts depend on the year alone, unless rates are taken at the day, something ends on a day, or posts that start within a
 * year are counted by days or months.
 */
function grainOf(statement: Statement, requirement: Requirement, byId: ReadonlyMap<string, Requirement>): Grain {
  if (statement.priceBasis.ratesAsOf === 'each-year' || hasEnd(requirement, byId)) return 'day';
  if (requirement.kind !== 'post' || statement.postStartRule === 'whole-year') return 'year';
  return statement.postStartRule === 'months' ? 'month' : 'day';
}

function hasEnd(requirement: Requirement, byId: ReadonlyMap<string, Requirement>): boolean {
  switch (requirement.kind) {
    case 'post':
      return requirement.until !== undefined;
    case 'session':
    case 'document':
    case 'workshop':
    case 'trip':
    case 'engagement':
      return 'until' in requirement.schedule && requirement.schedule.until !== undefined;
    case 'item': {
      if (requirement.schedule !== undefined)
        return 'until' in requirement.schedule && requirement.schedule.until !== undefined;
      return (
        typeof requirement.quantity !== 'string' &&
        requirement.quantity.posts.some((id) => {
          const posts = byId.get(id);
          return posts?.kind === 'post' && posts.until !== undefined;
        })
      );
    }
    case 'published':
      return (
        'schedule' in requirement.amounts &&
        'until' in requirement.amounts.schedule &&
        requirement.amounts.schedule.until !== undefined
      );
    case 'share':
      return false;
  }
}

const TEXT_LENGTH = { year: 4, month: 7, day: 10 };

function dayText(resolution: Resolution, grain: Grain): string {
  return isResolved(resolution) ? resolution.day.slice(0, TEXT_LENGTH[grain]) : resolution.unresolved;
}
