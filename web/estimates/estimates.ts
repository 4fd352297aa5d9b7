import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';

// What belongs in this folder: tables as published, and why a figure is what it is.

/** The estimate of a statement under a stack of scenarios, as the server computes it. */
export function estimateQuery(id: string, scenarios: readonly string[] = []) {
  return queryOptions({
    queryKey: ['statement', id, 'estimate', scenarios],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/v1/statements/{id}/estimate', {
          params: { path: { id }, query: { scenarios: scenarios.join(',') } },
          signal,
        }),
      ),
  });
}
