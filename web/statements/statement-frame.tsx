import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link, Outlet, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { Clock } from '../clock/clock.tsx';
import { useEngine } from '../engine/use-engine.ts';
import { usePreview } from '../engine/use-preview.ts';
import { estimateQuery } from '../estimates/estimates.ts';
import { ProofPanel } from '../estimates/proof/proof-panel.tsx';
import { ScenarioChips } from '../scenarios/scenario-chips.tsx';
import { useTrial } from '../scenarios/use-trial.ts';
import { DeskHead } from '../shell/desk-head.tsx';
import { Failure } from '../shell/failure.tsx';
import { Loading } from '../shell/loading.tsx';
import { ROOMS } from '../shell/rooms.ts';
import { stageName, statementQuery } from './statements.ts';
import { type StatementWork, StatementWorkContext } from './statement-work.ts';

const NO_SCENARIOS: readonly string[] = [];

/** The frame around every view of a statement: head, rail of rooms, the view, the proof beside it, the clock below. */
export function StatementFrame() {
  const { id } = useParams({ from: '/statements/$id' });
  const { loaded, problem, retry } = useLoaded(id);
  if (loaded !== undefined) return <StatementDesk key={id} id={id} loaded={loaded} />;
  return (
    <>
      <DeskHead>
        <h1 className="where">
          <b>{id}</b>
        </h1>
      </DeskHead>
      <main id="content" className="scroller">
        {problem === undefined ? <Loading what={id} /> : <Failure error={problem} onRetry={retry} />}
      </main>
    </>
  );
}

type Loaded = Pick<StatementWork, 'statement' | 'etag' | 'state' | 'stated' | 'current' | 'scenarios'>;

function useLoaded(id: string): { loaded: Loaded | undefined; problem: unknown; retry: () => void } {
  const { scenarios = NO_SCENARIOS } = useSearch({ from: '__root__' });
  const head = useQuery(statementQuery(id));
  const stated = useQuery(estimateQuery(id));
  const current = useQuery(estimateQuery(id, scenarios));
  const queries: readonly UseQueryResult[] = [head, stated, current];
  const failed = queries.find(({ isError, data }) => isError && data === undefined);
  const isWhole = head.data !== undefined && stated.data !== undefined && current.data !== undefined;
  return {
    loaded: isWhole
      ? {
          statement: head.data.value,
          etag: head.data.etag,
          state: head.data.state,
          stated: stated.data,
          current: current.data,
          scenarios,
        }
      : undefined,
    problem: failed?.error,
    retry: () => {
      for (const { refetch } of queries) void refetch();
    },
  };
}

function StatementDesk({ id, loaded }: { id: string; loaded: Loaded }) {
  const work = useWork(id, loaded);
  const { cell } = useSearch({ from: '__root__' });
  return (
    <StatementWorkContext value={work}>
      <StatementHead work={work} />
      <div className="desk-body">
        <Rail id={id} />
        <main id="content" className="scroller" tabIndex={-1}>
          <EngineNotice work={work} />
          <Outlet />
        </main>
        {cell === undefined ? null : <ProofPanel key={cell} cell={cell} />}
      </div>
      <Clock />
    </StatementWorkContext>
  );
}

/** Puts together what the server has said, what is tried, and what the engine makes of it. */
function useWork(id: string, loaded: Loaded): StatementWork {
  const { stated, current, scenarios } = loaded;
  const engine = useEngine(current);
  const trial = useTrial();
  const { preview, error, isBusy } = usePreview(engine, trial.changes);
  const isTried = trial.changes.length > 0;
  const isPreview = isTried && preview !== undefined;
  const stack = scenarios.length === 0 ? 'as stated' : 'the scenarios applied';
  return {
    id,
    ...loaded,
    shown: isPreview ? preview.estimate : current,
    against: isTried
      ? { tables: current.tables, name: stack }
      : scenarios.length > 0
        ? { tables: stated.tables, name: 'as stated' }
        : undefined,
    engine,
    trial,
    computed: isPreview ? preview : engine.is === 'ready' ? engine.base : undefined,
    isPreview,
    isBusy,
    refusal: isTried ? error : undefined,
    focusProof: useRef<'heading' | 'factor' | undefined>(undefined),
  };
}

/** What makes the engine of the page unfit to be believed, and why what is tried has no tables. */
function EngineNotice({ work: { engine, refusal, trial } }: { work: StatementWork }) {
  if (engine.is === 'differing')
    return (
      <p role="alert" className="alarm">
        This page computes other figures than the server from the same documents. The tables are the server’s; nothing
        can be tried here. Reload the page, and report it if it stays.
      </p>
    );
  if (engine.is === 'failed') return <Failure error={engine.error} />;
  if (refusal === undefined) return null;
  return (
    <div role="alert" className="alarm">
      <p>What is tried cannot be computed. The tables show what it was before. {sentenceOf(refusal)}</p>
      <button type="button" onClick={trial.undo}>
        Take it back
      </button>
    </div>
  );
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function StatementHead({ work: { statement, state } }: { work: StatementWork }) {
  return (
    <DeskHead>
      <h1 className="where">
        <b>{statement.symbol}</b> <span title={statement.title}>{statement.title}</span>
      </h1>
      <span className="stage">{stageName(state)}</span>
      <ScenarioChips />
    </DeskHead>
  );
}

function Rail({ id }: { id: string }): ReactNode {
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
