import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';

/** Every term of the field that the service knows, with what it means. */
export const termsQuery = queryOptions({
  queryKey: ['terms'],
  queryFn: async ({ signal }) => (await bodyOf(api.GET('/v1/terms', { signal }))).items,
  staleTime: Infinity,
});
