import { useQuery } from '@tanstack/react-query';
import { defined } from '../../shared/canonical/defined.ts';
import type { Statement } from '../../shared/model/statement.ts';
import type { Forecast, ForecastResponse } from '../../shared/results/forecast.ts';
import type { Point } from '../../shared/time/point.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';

// What belongs in this folder: when a treaty may enter into force, as the service forecasts it. Chances are no money.

/**
 * The forecast of a milestone that waits for a number of instruments, of the treaty that the statement itself names;
 * nothing for other milestones, and nothing while the service has not responded.
 */
export function useForecast(
  id: string,
  statement: Statement,
  milestone: string | undefined,
): ForecastResponse | undefined {
  const rule = statement.milestones.find((one) => one.id === milestone)?.rule;
  return useQuery({
    queryKey: ['forecast', id, milestone],
    queryFn: async ({ signal }) => {
      // What is known of the treaty is found by the question what it means in money; few draws are enough to ask.
      const body = { statement: id, ...defined({ milestone }), forecast: { draws: 100 } };
      const { forecast: input } = await bodyOf(api.POST('/v1/risks', { body, signal }));
      return bodyOf(api.POST('/v1/forecasts', { body: { input }, signal }));
    },
    enabled: rule !== undefined && waitsForDeposit(rule),
    staleTime: Infinity,
    retry: false,
  }).data;
}

/** Whether a point in time hangs on the n-th instrument of a register. */
function waitsForDeposit(point: Point): boolean {
  if ('deposit' in point) return true;
  return 'after' in point && waitsForDeposit(point.after);
}

/** The chance that it is in force by the end of a year; 0 before the years of the forecast. */
export function chanceBy({ inForceByYearEnd }: Forecast, year: number): number {
  return inForceByYearEnd.findLast((one) => one.year <= year)?.probability ?? 0;
}

/** The chance that it enters into force in a year. */
export function chanceIn(forecast: Forecast, year: number): number {
  return Math.max(0, chanceBy(forecast, year) - chanceBy(forecast, year - 1));
}
