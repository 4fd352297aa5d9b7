import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { useStatementWork } from '../statements/statement-work.ts';

/** Of which list, which total of the statement is held against it, and in how many criteria something is alike. */
export type AnaloguesChoice = { list: string; amount: 'first-year' | 'all-years'; least: number };

/** So many are shown: the most alike come first. */
export const SHOWN_MAX = 200;

/** What of a list resembles the statement under the scenarios that are applied. */
export function useAnalogues(choice: AnaloguesChoice) {
  const { id, etag } = useStatementWork();
  const { scenarios = [] } = useSearch({ from: '__root__' });
  const query = { ...choice, limit: SHOWN_MAX, scenarios: scenarios.join(',') };
  return useQuery({
    queryKey: ['statement', id, 'analogues', etag, query],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/statements/{id}/analogues', { params: { path: { id }, query }, signal })),
    placeholderData: keepPreviousData,
  });
}
