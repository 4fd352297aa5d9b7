import { useMutation } from '@tanstack/react-query';
import { amountText } from '../format/numbers.ts';
import { Failure } from '../shell/failure.tsx';
import { cancelJob, type JobProgress } from './as-job.ts';

/** How far a job is, and the way to cancel it. */
export function JobUnderWay({ progress: { id, done, of, unit } }: { progress: JobProgress }) {
  const cancel = useMutation({ mutationFn: async () => cancelJob(id) });
  return (
    <div className="job-under-way">
      <p role="status">
        This is more than one request may take, so the service does it as a job. You may leave; ask again to find it.
      </p>
      <div className="job-progress">
        {of === 1 ? (
          <progress aria-label="The job is under way" />
        ) : (
          <label>
            <progress max={of} value={done} />{' '}
            <bdi>
              {amountText(done)} of {amountText(of)} {unit}
            </bdi>
          </label>
        )}
        <button
          type="button"
          disabled={cancel.isPending || cancel.isSuccess}
          onClick={() => {
            cancel.mutate();
          }}
        >
          {cancel.isPending || cancel.isSuccess ? 'Cancelling …' : 'Cancel the job'}
        </button>
      </div>
      {cancel.error === null ? null : <Failure error={cancel.error} />}
    </div>
  );
}
