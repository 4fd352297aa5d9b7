import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';

/** What was asked of the service: on its way, refused, or there. */
export function Asked<Value>({
  query,
  what,
  children,
}: {
  query: Pick<UseQueryResult<Value>, 'data' | 'error' | 'refetch'>;
  what: string;
  children: (value: Value) => ReactNode;
}) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  return <Loading what={what} />;
}
