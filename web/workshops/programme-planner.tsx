import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProgrammePlan } from '../../shared/results/programme-plan.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { dayText } from '../format/dates.ts';
import { centsAsText, readDecimal } from '../format/numbers.ts';
import { asJobIfTooLarge, type JobProgress, resultOfJob } from '../jobs/as-job.ts';
import { JobUnderWay } from '../jobs/job-under-way.tsx';
import { Failure } from '../shell/failure.tsx';
import { PlainTable } from '../shell/plain-table.tsx';

/** Asks for the schedule that does most for a budget and a period, with the reason of every choice. */
export function ProgrammePlanner({ id }: { id: string }) {
  const [asked, setAsked] = useState({ budget: '200 000', from: '2027-01-01', through: '2027-12-31' });
  const [progress, setProgress] = useState<JobProgress>();
  const plan = useMutation({
    mutationFn: async () => {
      const { budget, from, through } = asked;
      const body = { programme: id, budget: readDecimal(budget) ?? budget, period: { from, through } };
      return asJobIfTooLarge(
        async () => bodyOf(api.POST('/v1/programme-plans', { body })),
        // A programme may have changed under its name, so each asking is a job of its own.
        { order: { kind: 'workshop-plan', request: body }, version: new Date().toISOString() },
        async (job) => resultOfJob('ProgrammePlan', job),
        { onProgress: setProgress },
      );
    },
  });
  const field = (name: keyof typeof asked, label: string, type: string) => (
    <label>
      <span>{label}</span>
      <input
        type={type}
        required
        value={asked[name]}
        onChange={({ target }) => {
          setAsked({ ...asked, [name]: target.value });
        }}
      />
    </label>
  );
  return (
    <>
      <form
        className="list-filter"
        onSubmit={(event) => {
          event.preventDefault();
          plan.mutate();
        }}
      >
        {field('budget', 'Budget', 'text')}
        {field('from', 'From', 'date')}
        {field('through', 'Through', 'date')}
        <button type="submit" disabled={plan.isPending}>
          {plan.isPending ? 'Planning …' : 'Propose'}
        </button>
      </form>
      {progress === undefined ? null : <JobUnderWay progress={progress} />}
      {plan.error === null ? null : <Failure error={plan.error} />}
      {plan.data === undefined ? null : <Proposed plan={plan.data} />}
    </>
  );
}

function Proposed({ plan: { objective, claimText, proposed, left, cost, budget } }: { plan: ProgrammePlan }) {
  return (
    <>
      <p role="status">
        {objective} {claimText} It costs {centsAsText(cost)} of {centsAsText(budget)}.
      </p>
      <PlainTable
        columns={[{ title: 'Workshop' }, { title: 'From' }, { title: 'Cost', isNumber: true }, { title: 'Why' }]}
        rows={proposed.map(({ workshop, from, cost: own, why }) => ({
          key: workshop,
          cells: [workshop, dayText(from), { number: centsAsText(own) }, why],
        }))}
      />
      {left.length === 0 ? null : (
        <PlainTable
          caption="Left out"
          columns={[{ title: 'Workshop' }, { title: 'Why' }]}
          rows={left.map(({ workshop, why }) => ({ key: workshop, cells: [workshop, why] }))}
        />
      )}
    </>
  );
}
