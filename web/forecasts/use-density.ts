import { useQuery } from '@tanstack/react-query';
import type { ForecastResponse } from '../../shared/results/forecast.ts';

type Input = ForecastResponse['input'];

/** The chance of entry into force within a month, which begins at `from`, in years: 2027.5 is July. */
export type MonthChance = { from: number; chance: number };

/**
 * How likely entry into force is in each month of some years: the service's forecast, by the same function, as finely as
 * a hand can move it. Undefined while it is computed, which happens in a worker.
 */
export function useDensity(
  forecast: ForecastResponse | undefined,
  { first, last }: { first: number; last: number },
): readonly MonthChance[] | undefined {
  return useQuery({
    queryKey: ['density', forecast?.input, first, last],
    queryFn: async () => (forecast === undefined ? [] : densityOf(forecast.input, first, last)),
    enabled: forecast !== undefined,
    staleTime: Infinity,
    retry: false,
  }).data;
}

async function densityOf(input: Input, first: number, last: number): Promise<readonly MonthChance[]> {
  const months = Array.from({ length: (last - first + 1) * 12 }, (_, position) => position);
  // The chance by the end of the day before each month, and of the last one.
  const days = [...months, months.length].map((month) => {
    const day = new Date(Date.UTC(first, month, 0));
    return day.toISOString().slice(0, 10);
  });
  const chances = await inWorker({ input: { ...input, horizonYears: yearsUntil(input, last) }, days });
  return months.map((month) => ({
    from: first + month / 12,
    chance: Math.max(0, (chances[month + 1] ?? 0) - (chances[month] ?? 0)),
  }));
}

/** The last years of a forecast are not drawn, so they are not computed. */
function yearsUntil({ asOf, horizonYears }: Input, last: number): number {
  return Math.min(horizonYears, Math.max(1, last + 2 - Number(asOf.slice(0, 4))));
}

async function inWorker(question: { input: Input; days: readonly string[] }): Promise<readonly number[]> {
  const worker = new Worker(new URL('./density-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<readonly number[]>) => {
        resolve(data);
      });
      worker.addEventListener('error', ({ message }) => {
        reject(new Error(message));
      });
      worker.postMessage(question);
    });
  } finally {
    worker.terminate();
  }
}
