import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { csv } from '../../shared/print/tables/csv.ts';
import type { SweepResponse } from '../../shared/results/sweep-report.ts';
import { ChartExport } from '../charts/chart-export.tsx';
import { ChartPlace } from '../charts/chart-place.tsx';
import { drawStandalone } from '../charts/draw-standalone.ts';
import { dayText } from '../format/dates.ts';
import { amountText, countText } from '../format/numbers.ts';
import { Asked } from '../shell/asked.tsx';
import { PlainTable } from '../shell/plain-table.tsx';
import { type StatementWork, useStatementWork } from '../statements/statement-work.ts';
import { SweepDrawing } from './sweep-drawing.tsx';
import { chosenSection, stepsOf, type SweepStep } from './sweep-steps.ts';
import { useSweep } from './use-sweep.ts';

type Milestone = StatementWork['shown']['milestones'][number];

/** What the statement comes to by the day of a milestone: the total, and a section that is chosen. */
export function SweepView() {
  const { milestone, query } = useSweep();
  if (milestone === undefined) return <p className="lead">This statement has no milestone that can be moved.</p>;
  return (
    <>
      <h2>What it comes to, by the date of {milestone.title.toLowerCase()}</h2>
      <Asked query={query} what="every date">
        {(sweep) => <Swept sweep={sweep} milestone={milestone} />}
      </Asked>
    </>
  );
}

function Swept({ sweep, milestone }: { sweep: SweepResponse; milestone: Milestone }) {
  const { id, statement, stated } = useStatementWork();
  const { section: asked } = useSearch({ from: '__root__' });
  const [isTable, setTable] = useState(false);
  const section = chosenSection(sweep, asked);
  const steps = stepsOf(sweep, section);
  const title = statement.sections.find(({ number }) => number === section)?.title ?? '';
  const drawn = {
    steps,
    unit: sweep.currency,
    section: `Section ${section}, ${title}`,
    mark: { day: markedDay(stated, milestone), label: `as stated` },
  };
  return (
    <>
      <p className="lead">
        <bdi>
          {sweep.currency} from {sweep.years[0]} to {sweep.years.at(-1)}, net of staff assessment, for every month in
          which it could fall. {countText(sweep.changePoints.length, 'date changes', 'dates change')} something.
        </bdi>
      </p>
      <SectionChoice sweep={sweep} section={section} />
      {isTable ? (
        <StepsTable steps={steps} section={section} />
      ) : (
        <ChartPlace>{(width) => <SweepDrawing {...drawn} width={width} label={spoken(steps)} />}</ChartPlace>
      )}
      <ChartExport
        name={`${id}-by-date`}
        isTable={isTable}
        onTable={setTable}
        draw={() =>
          drawStandalone(
            <SweepDrawing {...drawn} width={900} title={`${sweep.symbol}, by the date of ${milestone.title}`} />,
          )
        }
        csv={() => sweepAsCsv(sweep, section)}
      />
    </>
  );
}

/** Where the milestone stands in the statement; the middle of its year where no day is known. */
function markedDay({ milestones }: StatementWork['stated'], { id }: Milestone): string | undefined {
  const found = milestones.find((one) => one.id === id);
  return found?.precision === 'year' ? `${found.year}-07-01` : found?.day;
}

function SectionChoice({ sweep, section }: { sweep: SweepResponse; section: string }) {
  const { statement } = useStatementWork();
  const navigate = useNavigate();
  const known = new Set(
    sweep.rows.flatMap((row) => ('refused' in row ? [] : (row.sections ?? []).map(({ section: one }) => one))),
  );
  return (
    <label>
      Beside the total{' '}
      <select
        value={section}
        onChange={({ target }) =>
          void navigate({ to: '.', search: (before) => ({ ...before, section: target.value }), replace: true })
        }
      >
        {statement.sections
          .filter(({ number }) => known.has(number))
          .map(({ number, title }) => (
            <option key={number} value={number}>
              Section {number}, {title}
            </option>
          ))}
      </select>
    </label>
  );
}

/** The table behind the chart: a row for every stretch of dates that comes to the same. */
function StepsTable({ steps, section }: { steps: readonly SweepStep[]; section: string }) {
  return (
    <PlainTable
      columns={[{ title: 'From' }, { title: 'Total', isNumber: true }, { title: `Section ${section}`, isNumber: true }]}
      rows={steps.map(({ from, amounts }) => ({
        key: from,
        cells: [
          dayText(from),
          ...(amounts === undefined
            ? ['cannot be computed', '']
            : [{ number: amountText(amounts.total) }, { number: amountText(amounts.section) }]),
        ],
      }))}
    />
  );
}

function spoken(steps: readonly SweepStep[]): string {
  const said = steps.map(
    ({ from, amounts }) => `from ${dayText(from)} ${amounts === undefined ? 'cannot be computed' : amounts.total}`,
  );
  return `The total by date: ${said.join('; ')}`;
}

function sweepAsCsv({ columns, years, rows }: SweepResponse, section: string): string {
  return csv([
    [...columns, ...years.map(String), 'total', `section ${section}`],
    ...rows.map((row) =>
      'refused' in row
        ? [...row.at, ...years.map(() => ''), '', '']
        : [
            ...row.at,
            ...row.amounts.map(String),
            String(row.total),
            String(row.sections?.find((one) => one.section === section)?.total ?? 0),
          ],
    ),
  ]);
}
