import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lastYearShown } from '../../shared/figures/last-year-shown.ts';
import type { SweepRequest } from '../../shared/sweeps/sweep-request.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { clockYears, handleMilestone } from '../clock/handle-milestone.ts';
import { useStatementWork } from '../statements/statement-work.ts';

/** What the statement costs for every month in which a milestone of the clock could fall, as the server computes it. */
export function useSweep() {
  const work = useStatementWork();
  const { id, etag, statement, stated } = work;
  const { scenarios = [], clock } = useSearch({ from: '__root__' });
  const milestone = handleMilestone(work, clock);
  const { first, last } = clockYears(work);
  const shown = lastYearShown({ tables: stated.tables, years: statement.years });
  const axes: SweepRequest['axes'] = [
    {
      kind: 'milestone',
      milestone: milestone?.id ?? '',
      from: `${first}-01-01`,
      through: `${last}-12-31`,
      step: 'month',
    },
  ];
  const body = {
    statement: id,
    ...(scenarios.length > 0 && { scenarios: [...scenarios] }),
    axes,
    years: Array.from({ length: shown - statement.years.first + 1 }, (_, offset) => statement.years.first + offset),
    bySection: true,
  };
  const query = useQuery({
    queryKey: ['statement', id, 'sweep', etag, body],
    queryFn: async ({ signal }) => sweepOf(await bodyOf(api.POST('/v1/sweeps', { body, signal }))),
    enabled: milestone !== undefined,
    staleTime: 300_000,
  });
  return { milestone, query };
}

/** So few dates are always computed at once. @throws Error if the service made a job of them. */
function sweepOf<Body extends object>(responded: Body): Extract<Body, { rows: unknown }> {
  if ('rows' in responded) return responded as Extract<Body, { rows: unknown }>;
  throw new Error('The service computes these dates as a job. Ask for them again later.');
}
