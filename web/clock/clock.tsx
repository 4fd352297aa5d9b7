import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { pointText } from '../format/dates.ts';
import { amountText, movementText, movementWords } from '../format/numbers.ts';
import { percent } from '../../shared/print/format-amount.ts';
import { useWidth } from '../charts/use-width.ts';
import { useDensity } from '../forecasts/use-density.ts';
import { chanceBy, useForecast } from '../forecasts/use-forecast.ts';
import { loadPart } from '../shell/load-part.ts';
import { type StatementWork, useStatementWork } from '../statements/statement-work.ts';
import { clockMarks } from './clock-marks.ts';
import { ClockHandle } from './clock-handle.tsx';
import { clockYears, handleMilestone } from './handle-milestone.ts';
import { ClockLine } from './clock-line.tsx';
import { DatesList } from './dates-list.tsx';
import { MilestoneChoice } from './milestone-choice.tsx';
import type { TimeScale } from './time-scale.ts';

/** Drawn when the forecast is there, with the library of charts. */
const ClockDensity = lazy(async () => ({
  default: (await loadPart(async () => import('./clock-density.tsx'))).ClockDensity,
}));

/** The clock: when things happen, the handle of the milestone that can be moved, and what it all comes to. */
export function Clock() {
  const work = useStatementWork();
  const { clock } = useSearch({ from: '__root__' });
  const line = useRef<HTMLDivElement>(null);
  const width = useWidth(line);
  const { milestones } = work.shown;
  const handle = handleMilestone(work, clock);
  const stated = work.stated.milestones.find(({ id }) => id === handle?.id);
  const forecast = useForecast(work.id, work.statement, handle?.id);
  const { first, last } = clockYears(work);
  const scale = useMemo((): TimeScale => ({ first, last, width }), [first, last, width]);
  const density = useDensity(forecast, scale);
  const [entries, posts, own] = [work.computed?.entries, work.shown.posts, handle?.id ?? ''];
  const marks = useMemo(() => clockMarks(entries ?? [], posts, own), [entries, posts, own]);
  // A budget of recurrent lines: nothing falls on a day, and there is nothing to move.
  const isEmpty = handle === undefined && marks.length === 0;
  return (
    <section className="strip" aria-label="Clock">
      <div className="strip-milestone">
        <MilestoneChoice milestones={milestones} chosen={handle} />
        {handle === undefined ? (
          <span className="soft">{isEmpty ? 'Nothing here falls on a day' : 'No milestone to move'}</span>
        ) : (
          <output>{pointText(handle)}</output>
        )}
        <span className="soft">{handle === undefined ? '' : howItIsKnown(handle, stated)}</span>
        {forecast === undefined || handle === undefined ? null : (
          <span className="soft chance">
            <bdi>
              in force by end of {handle.year}: {percent(chanceBy(forecast, handle.year))}
            </bdi>
          </span>
        )}
        {isEmpty ? null : <DatesList marks={marks} />}
      </div>
      <div ref={line} className={isEmpty ? 'strip-line empty' : 'strip-line'} dir="ltr">
        <svg width={width} height={98} role="group" aria-label={`Time line ${scale.first} to ${scale.last}`}>
          {density === undefined ? null : (
            <Suspense>
              <ClockDensity scale={scale} density={density} />
            </Suspense>
          )}
          <ClockLine scale={scale} marks={marks} />
          {handle === undefined ? null : (
            <ClockHandle scale={scale} milestone={handle} stated={stated} forecast={forecast} />
          )}
        </svg>
      </div>
      <ClockTotal />
    </section>
  );
}

type Milestone = StatementWork['shown']['milestones'][number];

function howItIsKnown(shown: Milestone, stated: Milestone | undefined): string {
  if (stated !== undefined && (stated.day !== shown.day || stated.precision !== shown.precision))
    return `what if; as stated ${pointText(stated)}`;
  return shown.by === 'assumption' ? 'assumed' : 'by its rule';
}

/** What it comes to over the years that the tables show, net of staff assessment, and what moved it by how much. */
function ClockTotal() {
  const { computed, shown, engine, statement } = useStatementWork();
  if (computed === undefined)
    return <div className="strip-total soft">{engine.is === 'starting' ? 'computing …' : 'no total'}</div>;
  const { net, before } = computed;
  const by = net.total - before.total;
  const hasIncome = statement.funds?.some(({ type }) => type === 'income') === true;
  return (
    <div className="strip-total">
      <span
        title={
          hasIncome
            ? 'Every line of every table, less income from whoever pays it'
            : 'Every line of the statement, net of staff assessment'
        }
      >
        <bdi>
          {net.first}–{net.last}, {hasIncome ? 'all lines less income' : 'net'}, {shown.currency}
        </bdi>
      </span>
      <b>
        <bdi>{amountText(net.total)}</bdi>
      </b>
      <i className="movement">
        <span aria-hidden="true">{movementText(by)}</span>
        <span className="visually-hidden">{by === 0 ? '' : movementWords(by)}</span>
      </i>
    </div>
  );
}
