import { queryOptions } from '@tanstack/react-query';
import type { EstimateResponse } from '../../shared/results/estimate-response.ts';
import { ask } from '../api/ask.ts';

// What belongs in this folder: tables as published, and why a figure is what it is.

/** The estimate of a statement under a stack of scenarios, as the server computes it. */
export function estimateQuery(id: string, scenarios: readonly string[] = []) {
  return queryOptions({
    queryKey: ['statement', id, 'estimate', scenarios],
    queryFn: async ({ signal }) =>
      (
        await ask<EstimateResponse>(`/v1/statements/${encodeURIComponent(id)}/estimate`, {
          query: { scenarios: scenarios.join(',') },
          signal,
        })
      ).value,
  });
}
