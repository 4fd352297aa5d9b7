import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link, Outlet, useParams, useSearch } from '@tanstack/react-router';
import { estimateQuery } from '../estimates/estimates.ts';
import { DeskHead } from '../shell/desk-head.tsx';
import { Failure } from '../shell/failure.tsx';
import { Loading } from '../shell/loading.tsx';
import { ROOMS } from '../shell/rooms.ts';
import { stageName, statementQuery } from './statements.ts';
import { type StatementWork, StatementWorkContext } from './statement-work.ts';

/** The frame around every view of a statement: head, rail of rooms, the view, and the clock below. */
export function StatementFrame() {
  const { id } = useParams({ from: '/statements/$id' });
  const { scenarios = [] } = useSearch({ from: '__root__' });
  const head = useQuery(statementQuery(id));
  const stated = useQuery(estimateQuery(id));
  const current = useQuery(estimateQuery(id, scenarios));
  const failed = [head, stated, current].find(({ isError, data }) => isError && data === undefined);
  if (failed !== undefined)
    return (
      <NoStatement>
        <Failure error={failed.error} onRetry={() => void retry([head, stated, current])} />
      </NoStatement>
    );
  if (head.data === undefined || stated.data === undefined || current.data === undefined)
    return (
      <NoStatement>
        <Loading what={id} />
      </NoStatement>
    );
  const work: StatementWork = {
    id,
    statement: head.data.value,
    etag: head.data.etag,
    state: head.data.state,
    stated: stated.data,
    current: current.data,
    shown: current.data,
    against: scenarios.length === 0 ? undefined : { tables: stated.data.tables, name: 'As stated' },
    isPreview: false,
  };
  return (
    <StatementWorkContext value={work}>
      <StatementHead work={work} />
      <div className="desk-body">
        <Rail id={id} />
        <main id="content" className="scroller" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </StatementWorkContext>
  );
}

function NoStatement({ children }: { children: React.ReactNode }) {
  return (
    <>
      <DeskHead />
      <main id="content" className="scroller">
        {children}
      </main>
    </>
  );
}

async function retry(queries: readonly Pick<UseQueryResult, 'refetch'>[]): Promise<void> {
  await Promise.all(queries.map(({ refetch }) => refetch()));
}

function StatementHead({ work: { statement, state } }: { work: StatementWork }) {
  return (
    <DeskHead>
      <h1 className="where">
        <b>{statement.symbol}</b> <span title={statement.title}>{statement.title}</span>
      </h1>
      <span className="stage">{stageName(state)}</span>
    </DeskHead>
  );
}

function Rail({ id }: { id: string }) {
  return (
    <nav className="rail" aria-label="Rooms of this statement">
      {ROOMS.map(({ to, title }) => (
        <Link
          key={to}
          to={to}
          params={{ id }}
          search={(before) => before}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
