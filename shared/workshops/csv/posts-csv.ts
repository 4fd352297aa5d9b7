import { defined } from '../../canonical/defined.ts';
import { type Problem, Refused } from '../../model/problem.ts';
import { csv } from '../../print/tables/csv.ts';
import type { Point } from '../../time/point.ts';
import { type ProgrammePost, programmePostSchema } from '../programme.ts';
import { readDay } from '../../csv/read-cell.ts';
import { problemAt, readCsv, withGuard } from '../../csv/read-csv.ts';

const REQUIRED = ['id', 'title', 'station', 'effective'] as const;
const OPTIONAL = ['grade', 'until', 'through'] as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/**
 * Posts of a programme as CSV. A point in time is a day ("2027-01-01"), a year ("2027") or a milestone
 * ("milestone:entry-into-force"); any other is refused rather than lost.
 */
export function postsCsv(posts: readonly ProgrammePost[]): string {
  const problems: Problem[] = [];
  const point = (value: Point | undefined, path: string): string => {
    if (value === undefined) return '';
    if ('on' in value) return value.on;
    if ('in' in value) return String(value.in);
    if ('milestone' in value) return `milestone:${value.milestone}`;
    problems.push({
      code: 'invalid',
      path,
      message: 'is a point in time that one field of CSV cannot hold; export the programme as JSON',
    });
    return '';
  };
  const lines = posts.map(({ id, title, grade, station, effective, until, through }, position) =>
    [
      id,
      title,
      station,
      point(effective, `posts[${position}].effective`),
      grade ?? '',
      point(until, `posts[${position}].until`),
      point(through, `posts[${position}].through`),
    ].map(withGuard),
  );
  if (problems.length > 0) throw new Refused(problems);
  return csv([[...REQUIRED, ...OPTIONAL], ...lines]);
}

/**
 * Reads the posts of a programme.
 *
 * @throws Refused with every problem by line and column.
 */
export function readPostsCsv(text: string): readonly ProgrammePost[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const posts = readCsv<Column>(text, { required: REQUIRED, optional: OPTIONAL }).flatMap(
    ({ line, fields }): ProgrammePost[] => {
      const { id, title, station, grade } = fields;
      const earlier = id === undefined ? undefined : seen.get(id);
      if (earlier !== undefined) problems.push(problemAt(line, 'id', `"${id}" is a duplicate, after line ${earlier}`));
      else if (id !== undefined) seen.set(id, line);
      const point = (column: 'effective' | 'until' | 'through'): Point | undefined => {
        const value = fields[column]?.trim();
        if (value === undefined) return undefined;
        if (/^(?:19|2[01])\d\d$/.test(value)) return { in: Number(value) };
        if (/^milestone:/i.test(value)) return { milestone: value.slice(10).trim() };
        const day = readDay(value, 'must be a day, a year, or "milestone:" and its id');
        if ('value' in day) return { on: day.value };
        problems.push(problemAt(line, column, day.refused));
        return { in: 1900 };
      };
      const [effective, until, through] = [point('effective'), point('until'), point('through')];
      const parsed = programmePostSchema.safeParse({
        id,
        title,
        station,
        effective,
        ...defined({ grade, until, through }),
      });
      if (parsed.success) return [parsed.data];
      for (const issue of parsed.error.issues)
        problems.push(
          problemAt(
            line,
            String(issue.path[0] ?? 'id'),
            issue.message === 'Invalid input' ? 'is missing or not allowed here' : issue.message,
          ),
        );
      return [];
    },
  );
  if (problems.length > 0) throw new Refused(problems);
  return posts;
}
