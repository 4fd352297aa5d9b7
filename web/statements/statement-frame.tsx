import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useParams, useSearch } from '@tanstack/react-router';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { Clock } from '../clock/clock.tsx';
import { useEngine } from '../engine/use-engine.ts';
import { usePreview } from '../engine/use-preview.ts';
import { estimateQuery } from '../estimates/estimates.ts';
import { ProofPanel } from '../estimates/proof/proof-panel.tsx';
import { putChange } from '../scenarios/put-change.ts';
import { ScenarioChips } from '../scenarios/scenario-chips.tsx';
import { useTrial } from '../scenarios/use-trial.ts';
import { DeskHead } from '../shell/desk-head.tsx';
import { Failure } from '../shell/failure.tsx';
import { Loading } from '../shell/loading.tsx';
import { ROOMS } from '../shell/rooms.ts';
import { StatementProblems } from './statement-problems.tsx';
import { stageName, statementQuery } from './statements.ts';
import {
  type StatementHead,
  StatementHeadContext,
  type StatementWork,
  StatementWorkContext,
} from './statement-work.ts';

const NO_SCENARIOS: readonly string[] = [];

/** Rooms that ask nothing of the figures: they are open for a statement that cannot be estimated too. */
const ROOMS_WITHOUT_FIGURES = /\/(?:edit|import|history)$/;

/** The frame around every view of a statement: head, rail of rooms, the view, the proof beside it, the clock below. */
export function StatementFrame() {
  const { id } = useParams({ from: '/statements/$id' });
  const { head, figures, problem, retry } = useLoaded(id);
  if (head === undefined)
    return (
      <>
        <DeskHead>
          <h1 className="where">
            <b>{id}</b>
          </h1>
        </DeskHead>
        <main id="content" className="scroller">
          {problem === undefined ? (
            <Loading what={id} />
          ) : (
            <>
              <Failure error={problem} onRetry={retry} />
              <p className="notice">
                <Link to="/statements" search={{}}>
                  All statements
                </Link>
              </p>
            </>
          )}
        </main>
      </>
    );
  return (
    <StatementHeadContext value={head}>
      {figures === undefined ? (
        <StatementWithoutFigures head={head} problem={problem} retry={retry} />
      ) : (
        <StatementDesk key={id} head={head} figures={figures} />
      )}
    </StatementHeadContext>
  );
}

type Figures = Pick<StatementWork, 'stated' | 'current' | 'scenarios'>;
type Loaded = { head: StatementHead | undefined; figures: Figures | undefined; problem: unknown; retry: () => void };

function useLoaded(id: string): Loaded {
  const { scenarios = NO_SCENARIOS } = useSearch({ from: '__root__' });
  const head = useQuery(statementQuery(id));
  const stated = useQuery(estimateQuery(id));
  const current = useQuery(estimateQuery(id, scenarios));
  const queries: readonly UseQueryResult[] = [head, stated, current];
  // Until it is known what the statement is, nothing is said of its figures: they may well be refused before it is here.
  const asked = head.data === undefined ? [head] : queries;
  const failed = asked.find(({ isError, data }) => isError && data === undefined);
  const hasFigures = stated.data !== undefined && current.data !== undefined;
  return {
    head:
      head.data === undefined
        ? undefined
        : { id, statement: head.data.value, etag: head.data.etag, state: head.data.state },
    figures: hasFigures ? { stated: stated.data, current: current.data, scenarios } : undefined,
    problem: failed?.error,
    retry: () => {
      for (const { refetch } of queries) void refetch();
    },
  };
}

type WithoutFiguresProps = { head: StatementHead; problem: unknown; retry: () => void };

/** A statement that has no figures yet, or cannot have any: it can be corrected, and its history read. */
function StatementWithoutFigures({ head, problem, retry }: WithoutFiguresProps) {
  const { pathname } = useLocation();
  const { scenarios = NO_SCENARIOS } = useSearch({ from: '__root__' });
  return (
    <>
      <StatementHeadBar head={head} />
      <div className="desk-body">
        <Rail id={head.id} />
        <main id="content" className="scroller" tabIndex={-1}>
          {problem === undefined ? (
            // In every room: one that were open already would be drawn anew with the figures, and lose what is typed.
            <Loading what="its figures" />
          ) : ROOMS_WITHOUT_FIGURES.test(pathname) ? (
            <Outlet />
          ) : (
            <>
              <StatementProblems error={problem} onRetry={retry} />
              <p className="notice">
                {scenarios.length === 0 ? 'Correct it under “Edit”.' : 'It may be the scenarios applied: '}
                {scenarios.length === 0 ? null : (
                  <Link to="." search={(before) => ({ ...before, scenarios: [] })}>
                    show it as stated
                  </Link>
                )}
              </p>
            </>
          )}
        </main>
      </div>
    </>
  );
}

function StatementDesk({ head, figures }: { head: StatementHead; figures: Figures }) {
  const work = useWork(head, figures);
  const { cell } = useSearch({ from: '__root__' });
  return (
    <StatementWorkContext value={work}>
      <StatementHeadBar head={work}>
        <ScenarioChips />
      </StatementHeadBar>
      <div className="desk-body">
        <Rail id={head.id} />
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
function useWork(head: StatementHead, figures: Figures): StatementWork {
  const { stated, current, scenarios } = figures;
  const engine = useEngine(current);
  const kept = useTrial();
  const { preview, changes, error, isBusy, hold } = usePreview(engine, kept.changes);
  const isTried = changes.length > 0;
  const isPreview = isTried && preview !== undefined;
  const stack = scenarios.length === 0 ? 'as stated' : 'the scenarios applied';
  return {
    ...head,
    ...figures,
    shown: isPreview ? preview.estimate : current,
    against: isTried
      ? { ...current, name: stack }
      : scenarios.length > 0
        ? { ...stated, name: 'as stated' }
        : undefined,
    engine,
    trial: { ...kept, changes },
    hold: (change) => {
      hold(change === undefined ? undefined : putChange(kept.changes, change));
    },
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

type HeadBarProps = { head: StatementHead; children?: ReactNode };

function StatementHeadBar({ head: { statement, state }, children }: HeadBarProps) {
  return (
    <DeskHead>
      <h1 className="where">
        <b>{statement.symbol}</b> <span title={statement.title}>{statement.title}</span>
      </h1>
      <span className="stage">{stageName(state)}</span>
      {children}
    </DeskHead>
  );
}

const Rail = memo(function Rail({ id }: { id: string }): ReactNode {
  const own = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a narrow page the rail is a row that scrolls; it may become one when a tablet is turned.
  useEffect(() => {
    const show = (): void => {
      own.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    show();
    addEventListener('resize', show);
    return () => {
      removeEventListener('resize', show);
    };
  }, [pathname]);
  return (
    <nav ref={own} className="rail" aria-label="Rooms of this statement">
      {ROOMS.map(({ to, title }) => (
        <Link
          key={to}
          to={to}
          params={{ id }}
          search={(before) => before}
          activeOptions={{ exact: to === '/statements/$id', includeSearch: false }}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
});
