import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Failure } from '../shell/failure.tsx';
import { Loading } from '../shell/loading.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { printSide, type Side, sideName } from './comparison-sides.ts';
import { chosenYears } from './chosen-years.ts';
import { Difference } from './difference.tsx';
import { type Level, LEVELS } from './name-bars.ts';
import { SidePicker } from './side-picker.tsx';
import { YearChoice } from './year-choice.tsx';
import { comparisonQuery, type Offered, useOffered, useSides } from './use-comparison.ts';

export const Route = createLazyRoute('/statements/$id/compare')({ component: CompareView });

/** Two estimates of a statement, and what leads from one to the other. */
function CompareView() {
  const offered = useOffered();
  if (offered === undefined) return <Loading what="what can be compared" />;
  return <Comparing offered={offered} />;
}

function Comparing({ offered }: { offered: Offered }) {
  const work = useStatementWork();
  const { from, to, unread } = useSides(offered);
  const { years } = useSearch({ from: '__root__' });
  const level = useLevel();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(comparisonQuery(work, from, to));
  const titles = useMemo(
    () => new Map([...offered.scenarios, ...offered.cards].map(({ id, fields }) => [id, fields['title'] ?? id])),
    [offered],
  );
  const choose = (name: 'from' | 'to') => (side: Side) =>
    void navigate({ to: '.', search: (before) => ({ ...before, [name]: printSide(side) }), replace: true });
  const sides = { from: sideName(from, titles), to: sideName(to, titles) };
  return (
    <>
      <LevelTabs />
      <div className="sheet compare">
        <h2>
          {sides.from} <span aria-label="to">→</span> {sides.to}
        </h2>
        <div className="side-pickers">
          <SidePicker label="From" side={from} offered={offered} titles={titles} onChoose={choose('from')} />
          <SidePicker label="To" side={to} offered={offered} titles={titles} onChoose={choose('to')} />
        </div>
        {printSide(from) === printSide(to) ? (
          <p className="lead">
            Both sides are the same. Choose a scenario, another revision or a rate card on one of them; “Keep as
            scenario” in the tables or on the clock makes one.
          </p>
        ) : null}
        {unread.map((text) => (
          <p key={text} role="alert">
            “{text}” in the address names no side of a comparison, so the statement as stated takes its place. A side is
            “stated”, “revision:3”, “card:its-id” or “scenarios:one,two”.
          </p>
        ))}
        {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
        {data === undefined ? (
          error === null ? (
            <Loading what="the comparison" />
          ) : null
        ) : (
          <>
            <YearChoice all={data.years} chosen={chosenYears(years, data.years)} />
            <Difference comparison={data} sides={sides} level={level} years={chosenYears(years, data.years)} />
          </>
        )}
      </div>
    </>
  );
}

function useLevel(): Level {
  const { by } = useSearch({ from: '__root__' });
  return LEVELS.find((level) => level === by) ?? 'cause';
}

const TAB_NAMES: Readonly<Record<Level, string>> = {
  cause: 'By cause',
  section: 'By section',
  line: 'By line',
  year: 'By year',
  paragraph: 'By paragraph',
  fund: 'By fund',
};

function LevelTabs() {
  const level = useLevel();
  const { statement } = useStatementWork();
  const hasFunds = (statement.funds ?? []).length > 0;
  return (
    <nav className="tabs" aria-label="By what the difference is divided">
      {LEVELS.filter((one) => one !== 'fund' || hasFunds || level === 'fund').map((one) => (
        <Link
          key={one}
          to="."
          search={(before) => ({ ...before, by: one })}
          replace
          className="tab"
          activeProps={{}}
          aria-current={one === level ? 'page' : undefined}
        >
          {TAB_NAMES[one]}
        </Link>
      ))}
    </nav>
  );
}
