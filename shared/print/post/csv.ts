import { csv } from '../tables/csv.ts';
import type { PostReport } from '../../results/post-report.ts';

/** Milestones of a post, and its cost by area and activity, as CSV. */
export function postReportCsv({ milestones, cost }: PostReport): string {
  return csv([
    ['kind', 'id', 'title', 'area', 'share', 'amount', 'rounded', 'day'],
    ...milestones.map(({ id, title, day }) => ['milestone', id, title, '', '', '', '', day]),
    ...(cost?.areas ?? []).map(({ id, title, share, exact, rounded }) => [
      'area',
      id,
      title,
      '',
      share,
      exact,
      String(rounded),
      '',
    ]),
    // An area without activities stands among them as itself, which would say the same twice.
    ...(cost?.activities ?? [])
      .filter(({ id, area }) => id !== area)
      .map(({ id, title, area, share, exact, rounded }) => [
        'activity',
        id,
        title,
        area,
        share,
        exact,
        String(rounded),
        '',
      ]),
  ]);
}
