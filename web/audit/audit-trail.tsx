import { useInfiniteQuery } from '@tanstack/react-query';
import { defined } from '../../shared/canonical/defined.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { momentText } from '../format/dates.ts';
import { Failure } from '../shell/failure.tsx';
import { Loading } from '../shell/loading.tsx';
import { PlainTable } from '../shell/plain-table.tsx';
import { useStatementHead } from '../statements/statement-work.ts';

/** Who did what to the statement, from which request: chained by hashes, so that nothing can be left out unseen. */
export function AuditTrail() {
  const { id, etag } = useStatementHead();
  const trail = useInfiniteQuery({
    queryKey: ['statement', id, 'trail', etag],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/v1/audit', { params: { query: { id, limit: 100, ...defined({ cursor: pageParam }) } }, signal }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });
  if (trail.error !== null) return <Failure error={trail.error} onRetry={() => void trail.refetch()} />;
  if (trail.data === undefined) return <Loading what="the audit trail" />;
  const entries = trail.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <h2>Audit trail</h2>
      <PlainTable
        columns={[
          { title: 'When' },
          { title: 'Who' },
          { title: 'Role' },
          { title: 'What and why' },
          { title: 'Revision', isNumber: true },
          { title: 'Hash of the entry' },
        ]}
        rows={entries.map(({ hash, time, author, role, action, reason, number }) => ({
          key: hash,
          cells: [
            momentText(time),
            author,
            role,
            reason === '' ? action : `${action}: ${reason}`,
            { number: String(number) },
            { content: <code title={hash}>{hash.slice(0, 12)}…</code> },
          ],
        }))}
      />
      {trail.hasNextPage ? (
        <button type="button" onClick={() => void trail.fetchNextPage()} disabled={trail.isFetchingNextPage}>
          Earlier entries
        </button>
      ) : (
        <p className="soft">This is the whole trail of this statement.</p>
      )}
    </>
  );
}
