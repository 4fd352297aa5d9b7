import { useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';

/** Names States for people: by their usual names, and by their codes until these are here. */
export function useStateNames(): (codes: readonly string[]) => string {
  const { data } = useQuery({
    queryKey: ['states'],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/states', { signal })),
    staleTime: Infinity,
  });
  const names = new Map((data?.items ?? []).map(({ code, name }) => [code, name]));
  return (codes) =>
    codes
      .map((code) => names.get(code) ?? code)
      .sort((one, other) => one.localeCompare(other, 'en'))
      .join(', ');
}
