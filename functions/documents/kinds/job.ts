import { defined } from '../../../shared/canonical/defined.ts';
import { type Job, jobSchema } from '../../../shared/results/job.ts';
import type { SweepAxis } from '../../../shared/sweeps/sweep-request.ts';
import { kindContent } from './kind.ts';

/** How jobs are checked, named and listed. */
export const jobContent = kindContent<Job>({
  schema: jobSchema,
  schemaName: 'Job',
  idOf: ({ id }) => id,
  fieldsOf: ({ kind, statement, programme, size }) => ({
    kind,
    ...defined({ statement: statement?.id, programme: programme?.id }),
    size: String(size),
  }),
  example: exampleJob,
});

const hash = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** A sweep of entry into force over five years. */
export function exampleJob(): Job {
  return {
    schema: 'rule153/job/2',
    id: 'example-job',
    kind: 'sweep',
    attempt: 1,
    engine: '1',
    statement: { id: 'A-C.3-79-L.53', revision: 1, hash, content: hash },
    rateCards: [],
    scenarios: [],
    decisions: [],
    request: exampleSweep(),
    frame: { years: { first: 2025, last: 2032 } },
    size: 60,
    batchSize: 1_000,
  };
}

/** What a sweep asks. */
export function exampleSweep(): { axes: SweepAxis[] } {
  return {
    axes: [
      { kind: 'milestone', milestone: 'entry-into-force', from: '2026-01-01', through: '2030-12-31', step: 'month' },
    ],
  };
}
