import { type PointReference, pointReferences } from '../time/point-references.ts';
import type { Point } from '../time/point.ts';
import { nearestName } from './did-you-mean.ts';
import type { Problem } from './problem.ts';

/** A reference to something that does not exist; with the nearest of the names that do, where one is near. */
export function unknownReference(path: string, message: string, name?: string, known: readonly string[] = []): Problem {
  const nearest = name === undefined ? undefined : nearestName(name, known);
  const suggestion = nearest === undefined ? '' : `. Did you mean "${nearest}"?`;
  return { code: 'unknown-reference', path, message: `${message}${suggestion}` };
}

/** The milestones and registers that the points of a document may name. */
export type PointNames = { milestones: readonly { id: string }[]; registers: readonly { id: string }[] };

/**
 * What points name that is not there. A point with a typo in it must not fall to an assumption, nor drop out of the
 * earlier of several. `where` ends the message: "in this statement".
 */
export function unknownInPoints(
  points: readonly { path: string; point: Point }[],
  { milestones, registers }: PointNames,
  where: string,
): readonly Problem[] {
  const known = { milestone: idsOf(milestones), register: idsOf(registers) };
  return points
    .flatMap(({ path, point }) => pointReferences(point, path))
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ path, kind, id }: PointReference) =>
      unknownReference(path, `there is no ${kind} "${id}" in ${where}`, id, [...known[kind]]),
    );
}

function idsOf(entries: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}
