import type { Point } from './point.ts';

/** What a point names, by its kind and id, with the path at which the id is written. */
export type PointReference = { path: string; kind: 'milestone' | 'register'; id: string };

/** Every milestone and register that a point names, however deep it nests. `path` is the point's own. */
export function pointReferences(point: Point, path: string): readonly PointReference[] {
  if ('milestone' in point) return [{ path: `${path}.milestone`, kind: 'milestone', id: point.milestone }];
  if ('deposit' in point) return [{ path: `${path}.of`, kind: 'register', id: point.of }];
  if ('after' in point) return pointReferences(point.after, `${path}.after`);
  if ('earlierOf' in point) return ofSeveral(point.earlierOf, `${path}.earlierOf`);
  if ('laterOf' in point) return ofSeveral(point.laterOf, `${path}.laterOf`);
  return [];
}

function ofSeveral(points: readonly Point[], path: string): readonly PointReference[] {
  return points.flatMap((point, index) => pointReferences(point, `${path}[${index}]`));
}
