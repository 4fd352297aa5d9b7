import { defined } from '../canonical/defined.ts';
import type { Statement } from '../model/statement.ts';
import type { Source } from '../model/source.ts';
import { type Warning, sourceText } from '../model/warning.ts';
import { kindOf } from '../requirements/index.ts';
import type { Point } from '../time/point.ts';
import { type ResolvedPoint, isResolved } from '../time/resolve-point.ts';
import type { Timeline } from '../time/timeline.ts';

/** A point whose "or" is read in one of two ways, and what would be meant by the other. */
type Reading = { point: Point; otherwise: Point; reading: 'earlier' | 'later' };

/** What a date belongs to, as a question names it. */
type Dated = { id: string; title: string; source: readonly Source[]; requirement?: string; points: readonly Point[] };

/**
 * Where a text says "or" and the two readings of it fall in different years: the reading then decides about money, and
 * whoever reads the figures must know which one it is.
 */
export function checkReadings(
  { milestones, requirements }: Statement,
  timeline: Timeline,
  left: ReadonlySet<string>,
): readonly Warning[] {
  const dated: Dated[] = [
    ...milestones.map(({ id, title, source, rule, reading }) => ({
      id,
      title,
      source,
      points: [named(rule, reading)],
    })),
    ...requirements
      .filter(({ id }) => !left.has(id))
      .map((requirement) => ({
        id: requirement.id,
        requirement: requirement.id,
        title: requirement.title,
        source: requirement.source,
        points: kindOf(requirement)
          .points(requirement)
          .map(({ point }) => point),
      })),
  ];
  return dated.flatMap(({ id, title, source, requirement, points }) =>
    points.flatMap(readingsIn).flatMap(({ point, otherwise, reading }): Warning[] => {
      const [read, other] = [timeline.resolve(point), timeline.resolve(otherwise)];
      if (!isResolved(read) || !isResolved(other) || read.year === other.year) return [];
      const opposite = reading === 'later' ? 'earlier' : 'later';
      const message =
        `${title} ("${id}"): "or" is read as the ${reading}, ${dayText(read)}; the ${opposite} would be ` +
        `${dayText(other)} (${sourceText(source)}).`;
      return [{ severity: 'query', code: 'reading-decides', message, source, ...defined({ requirement }) }];
    }),
  );
}

/** A milestone names the reading of its rule beside it. */
function named(rule: Point, reading: 'earlier' | 'later' | undefined): Point {
  if (reading === 'earlier' && 'earlierOf' in rule) return { ...rule, reading };
  return reading === 'later' && 'laterOf' in rule ? { ...rule, reading } : rule;
}

/** The named readings in a point, however deep it nests; not those of the milestones that it names. */
function readingsIn(point: Point): readonly Reading[] {
  if ('after' in point) return readingsIn(point.after);
  if ('earlierOf' in point) {
    const { earlierOf, reading } = point;
    const own: Reading[] = reading === undefined ? [] : [{ point, otherwise: { laterOf: earlierOf }, reading }];
    return [...own, ...earlierOf.flatMap(readingsIn)];
  }
  if ('laterOf' in point) {
    const { laterOf, reading } = point;
    const own: Reading[] = reading === undefined ? [] : [{ point, otherwise: { earlierOf: laterOf }, reading }];
    return [...own, ...laterOf.flatMap(readingsIn)];
  }
  return [];
}

function dayText({ day, year, precision }: ResolvedPoint): string {
  return precision === 'day' ? day : String(year);
}
