import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { EFFECT_KINDS } from '../../shared/comparisons/effect-kind.ts';
import { makeWaterfall, WATERFALL_LEVELS, type WaterfallLevel } from '../../shared/comparisons/waterfall.ts';
import { staffAssessmentSections } from '../../shared/model/net-of-staff-assessment.ts';
import { comparisonCsv } from '../../shared/print/comparison/csv.ts';
import { csv } from '../../shared/print/tables/csv.ts';
import type { Comparison } from '../../shared/results/comparison.ts';
import { ChartExport } from '../charts/chart-export.tsx';
import { amountText, centsAsText } from '../format/numbers.ts';
import { Failure } from '../shell/failure.tsx';
import { Loading } from '../shell/loading.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { printSide, type Side, sideName } from './comparison-sides.ts';
import { drawWaterfall } from './draw-waterfall.ts';
import { EffectsTable } from './effects-table.tsx';
import { nameBar } from './name-bars.ts';
import { SidePicker } from './side-picker.tsx';
import { comparisonQuery, type Offered, useOffered, useSides } from './use-comparison.ts';
import { WaterfallChart } from './waterfall-chart.tsx';

export const Route = createLazyRoute('/statements/$id/compare')({ component: CompareView });

/** Two estimates of a statement, and what leads from one to the other. */
function CompareView() {
  const offered = useOffered();
  if (offered === undefined) return <Loading what="what can be compared" />;
  return <Comparing offered={offered} />;
}

function Comparing({ offered }: { offered: Offered }) {
  const work = useStatementWork();
  const { from, to } = useSides(offered);
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
        {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
        {data === undefined ? (
          error === null ? (
            <Loading what="the comparison" />
          ) : null
        ) : (
          <Difference comparison={data} sides={sides} />
        )}
      </div>
    </>
  );
}

function useLevel(): WaterfallLevel {
  const { by } = useSearch({ from: '__root__' });
  return WATERFALL_LEVELS.find((level) => level === by) ?? 'cause';
}

const TAB_NAMES: Readonly<Record<WaterfallLevel, string>> = {
  cause: 'By cause',
  section: 'By section',
  line: 'By line',
  year: 'By year',
};

function LevelTabs() {
  const level = useLevel();
  return (
    <nav className="tabs" aria-label="By what the difference is divided">
      {WATERFALL_LEVELS.map((one) => (
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

function Difference({ comparison, sides }: { comparison: Comparison; sides: { from: string; to: string } }) {
  const { statement, id } = useStatementWork();
  const level = useLevel();
  const [isTable, setTable] = useState(false);
  const shown = useMemo(() => {
    const staff = staffAssessmentSections(statement);
    const waterfall = makeWaterfall(comparison, level, {
      whole: comparison.net,
      counts: ({ section, servicing }) => (staff.size === 0 ? servicing !== 'summary-only' : !staff.has(section)),
    });
    const names = waterfall.bars.map((bar) => nameBar(statement, bar.names));
    return { waterfall, level, names, unit: comparison.currency, ...sides };
  }, [comparison, statement, level, sides]);
  if (comparison.figures.length === 0)
    return <p role="status">No figure differs between the two, in any line or year.</p>;
  const names = shown.names.map(({ title, beside }) => (beside === '' ? title : `${title}, ${beside}`));
  const title = `${statement.symbol}: ${sides.from} → ${sides.to}`;
  return (
    <>
      <Sentence comparison={comparison} />
      {isTable && level !== 'cause' ? (
        <EffectsTable comparison={comparison} level={level} />
      ) : isTable ? (
        <CauseTable comparison={comparison} />
      ) : (
        <WaterfallChart {...shown} />
      )}
      <ChartExport
        name={`${id}-comparison-by-${level}`}
        isTable={isTable}
        onTable={setTable}
        draw={() => drawWaterfall(shown.waterfall, { title, unit: comparison.currency, names, ...sides })}
        csv={() => (level === 'cause' ? causesCsv(comparison) : comparisonCsv(comparison, level))}
      />
    </>
  );
}

function Sentence({ comparison: { net, years } }: { comparison: Comparison }) {
  const effects = EFFECT_KINDS.filter((kind) => net.effects[kind] !== '0.00').map(
    (kind) => `${kind} ${centsAsText(net.effects[kind])}`,
  );
  const direction =
    net.difference === 0
      ? 'The same sum'
      : `${amountText(Math.abs(net.difference))} ${net.difference < 0 ? 'less' : 'more'}`;
  return (
    <p className="lead" role="status">
      {direction} over {years.first} to {years.last}, net of staff assessment. Effects: {effects.join(', ')}. The bars
      sum to the cent.
    </p>
  );
}

const CAUSE_COLUMNS = ['section', 'object', 'line', 'year', 'requirement', 'effect', 'change', 'amount'];

/** Every effect of every figure, staff assessment too. */
function causeRows({ figures }: Comparison): readonly (readonly string[])[] {
  return figures.flatMap(({ charge, year, details }) =>
    details.map(({ requirement = '', kind, change = '', amount }) => [
      charge.section,
      charge.object,
      charge.line ?? '',
      String(year),
      requirement,
      kind,
      change,
      amount,
    ]),
  );
}

function causesCsv(comparison: Comparison): string {
  return csv([CAUSE_COLUMNS, ...causeRows(comparison)]);
}

function CauseTable({ comparison }: { comparison: Comparison }) {
  return (
    <div className="table-scroller">
      <table className="effects">
        <thead>
          <tr>
            {CAUSE_COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === 'amount' ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {causeRows(comparison).map((row) => (
            <tr key={row.slice(0, -1).join('/')}>
              {row.map((text, position) => (
                <td
                  key={CAUSE_COLUMNS[position]}
                  className={CAUSE_COLUMNS[position] === 'amount' ? 'number' : undefined}
                >
                  {CAUSE_COLUMNS[position] === 'amount' ? <bdi>{centsAsText(text)}</bdi> : text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
