import { type Requirement, kindOf } from '../requirements/index.ts';
import type { DatedPoint } from '../requirements/time-rules.ts';
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
  /**
   * The timeline when the swept milestones fall on these days. Only days and years are right in it, not the reasons.
   */
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
  const dated = new Map(
    dependents.map((requirement) => {
      const points = requirementPoints(requirement, (id) => byId.get(id));
      return [requirement.id, { points, grain: grainOf(statement, requirement, points) }];
    }),
  );
  const wanted = distinctPoints([...dated.values()]);
  return {
    timelineAt: (days) =>
      movedTimeline(still, new Map(swept.map((id, position) => [id, days[position] ?? ''])), moving),
    hasEnd: ({ id }) => hasEnd(dated.get(id)?.points ?? []),
    keyAt: (timeline) => wanted.map(({ point, grain }) => dayText(timeline.resolve(point), grain)).join(' '),
    keyOf: (timeline, requirement) => {
      const { points, grain } = dated.get(requirement.id) ?? { points: [], grain: 'day' };
      return points.map(({ point }) => dayText(timeline.resolve(point), grain)).join(' ');
    },
  };
}

/**
 * A timeline some of whose milestones have moved: those that hang on them are dated anew, the rest are as they were.
 */
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
  dated: readonly { points: readonly DatedPoint[]; grain: Grain }[],
): readonly { point: Point; grain: Grain }[] {
  const found = new Map<string, { point: Point; grain: Grain }>();
  for (const { points, grain } of dated) {
    for (const { point } of points) {
      const key = `${grain} ${JSON.stringify(point)}`;
      if (!found.has(key)) found.set(key, { point, grain });
    }
  }
  return [...found.values()];
}

/**
 * Amounts depend on the year alone, unless rates are taken at the day, something ends on a day, or posts that start
 * within a year are counted by days or months.
 */
function grainOf(statement: Statement, requirement: Requirement, points: readonly DatedPoint[]): Grain {
  if (statement.priceBasis.ratesAsOf === 'each-year' || hasEnd(points)) return 'day';
  return kindOf(requirement).grain?.(requirement, statement) ?? 'year';
}

function hasEnd(points: readonly DatedPoint[]): boolean {
  return points.some(({ isEnd }) => isEnd === true);
}

const TEXT_LENGTH = { year: 4, month: 7, day: 10 };

function dayText(resolution: Resolution, grain: Grain): string {
  return isResolved(resolution) ? resolution.day.slice(0, TEXT_LENGTH[grain]) : resolution.unresolved;
}
