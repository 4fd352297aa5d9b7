import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { percent } from '../../shared/print/format-amount.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { dayText } from '../format/dates.ts';
import { amountText } from '../format/numbers.ts';
import { asJobIfTooLarge, type JobProgress, resultOfJob } from '../jobs/as-job.ts';
import { JobUnderWay } from '../jobs/job-under-way.tsx';
import { Asked } from '../shell/asked.tsx';
import { ViewTabs } from '../shell/view-tabs.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { Fan } from './fan.tsx';
import { SweepView } from './sweep-view.tsx';
import { TornadoChart } from './tornado-chart.tsx';

// What belongs in this folder: what is uncertain, in money: bands by year, what every date costs, and what each rate and quantity can change.

export const Route = createLazyRoute('/statements/$id/risk')({ component: RiskView });

const VIEWS = { fan: 'Entry into force', sweep: 'Date by date', tornado: 'Rates and quantities' } as const;
type ViewName = keyof typeof VIEWS;

/** Three charts: what entry into force may come to cost, what each date costs, and which drivers weigh most. */
function RiskView() {
  const { view } = useSearch({ from: '__root__' });
  const chosen = view !== undefined && view in VIEWS ? (view as ViewName) : 'fan';
  return (
    <>
      <ViewTabs label="What is uncertain" sides={VIEWS} shown={chosen} />
      <div className="sheet">
        {chosen === 'fan' ? <EntryIntoForceRisk /> : chosen === 'sweep' ? <SweepView /> : <DriverSensitivity />}
      </div>
    </>
  );
}

function useInputs() {
  const { id } = useStatementWork();
  const { scenarios = [] } = useSearch({ from: '__root__' });
  return { statement: id, ...(scenarios.length > 0 && { scenarios: [...scenarios] }) };
}

/** The milestone whose forecast the service knows how to make. */
const ENTRY_INTO_FORCE = 'entry-into-force';

function EntryIntoForceRisk() {
  const { statement } = useStatementWork();
  return (
    <>
      <h2>What entry into force may come to cost</h2>
      {statement.milestones.some(({ id }) => id === ENTRY_INTO_FORCE) ? <ForecastInMoney /> : <NoEntryIntoForce />}
    </>
  );
}

function NoEntryIntoForce() {
  const { id } = useStatementWork();
  return (
    <p className="lead">
      Nothing in this statement hangs on a treaty’s entry into force: it has no milestone “{ENTRY_INTO_FORCE}”. Where it
      should, add one under{' '}
      <Link to="/statements/$id/edit" params={{ id }} search={{ at: 'milestones' }}>
        Edit, milestones
      </Link>
      , with the rule by which the treaty enters into force. What each rate and quantity can change stands beside.
    </p>
  );
}

function ForecastInMoney() {
  const { id, etag } = useStatementWork();
  const inputs = useInputs();
  const [progress, setProgress] = useState<JobProgress>();
  const { statement, ...request } = inputs;
  const query = useQuery({
    queryKey: ['statement', id, 'risk', etag, inputs],
    queryFn: async ({ signal }) =>
      asJobIfTooLarge(
        async () => bodyOf(api.POST('/v1/risks', { body: inputs, signal })),
        { order: { kind: 'risk', statement, request }, version: etag },
        async (job) => resultOfJob('RiskResponse', job),
        { onProgress: setProgress, signal },
      ),
    staleTime: 300_000,
  });
  return (
    <>
      {progress === undefined ? null : <JobUnderWay progress={progress} />}
      <Asked query={query} what="the forecast">
        {(risk) => (
          <>
            <p className="lead">
              <bdi>
                {amountText(risk.total.requested)} {risk.currency} are asked for over all years shown, net of staff
                assessment. By the forecast of {dayText(risk.asOf)} this suffices with a chance of{' '}
                {percent(risk.total.chanceSufficient)}; half of the draws cost no more than {amountText(risk.total.p50)}
                , nine of ten no more than {amountText(risk.total.p90)}.
              </bdi>
            </p>
            <Fan risk={risk} name={`${id}-forecast`} />
            {risk.cautions.map((caution) => (
              <p key={caution} className="soft">
                {caution}
              </p>
            ))}
          </>
        )}
      </Asked>
    </>
  );
}

function DriverSensitivity() {
  const { id, etag } = useStatementWork();
  const inputs = useInputs();
  const [progress, setProgress] = useState<JobProgress>();
  const { statement, ...scenarios } = inputs;
  const query = useQuery({
    queryKey: ['statement', id, 'sensitivity', etag, inputs],
    queryFn: async ({ signal }) =>
      asJobIfTooLarge(
        async () => bodyOf(api.POST('/v1/sensitivities', { body: { ...inputs, range: '0.1' }, signal })),
        { order: { kind: 'sensitivity', statement, request: { ...scenarios, range: '0.1' } }, version: etag },
        async (job) => resultOfJob('SensitivityResponse', job),
        { onProgress: setProgress, signal },
      ),
  });
  return (
    <>
      <h2>What each rate and quantity can change</h2>
      {progress === undefined ? null : <JobUnderWay progress={progress} />}
      <Asked query={query} what="the drivers">
        {(tornado) => (
          <>
            <p className="lead">
              <bdi>
                Each driver is a tenth less, then a tenth more, one after the other; the total is{' '}
                {amountText(tornado.total)} {tornado.currency} as it is, net of staff assessment.
              </bdi>
            </p>
            <TornadoChart tornado={tornado} name={`${id}-sensitivity`} />
          </>
        )}
      </Asked>
    </>
  );
}
