import { QueryClient } from '@tanstack/react-query';
import { Unreachable } from './refused-by-server.ts';

/**
 * What the API has said, kept for as long as a view needs it. A refusal is not asked again; a lost connection is, a few
 * times, and then said: nothing waits silently for a network that the local service does not need.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, error) => error instanceof Unreachable && failures < 2,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
