import type { Job } from '../../../shared/results/job.ts';
import { loadJob } from '../../use-cases/jobs/load-job.ts';
import type { Work } from '../../use-cases/jobs/job-kind.ts';
import { loadJobKind } from '../../use-cases/jobs/kinds/kinds.ts';
import { refuseOtherEngine } from '../../use-cases/jobs/refuse-other-engine.ts';
import type { BatchPorts } from '../../use-cases/jobs/ports.ts';
import { runBatch } from '../../use-cases/jobs/run-batch.ts';
import type { BatchEvent } from './step-event.ts';

/** What became of a group of batches. */
export type BatchReport = { computed: number; found: number; scenarios: number; wanted: boolean };

/**
 * The work of the job that this instance computed last: the groups of one sweep come to the same instances again and
 * again.
 */
type WorkCache = { job: string; work: Work } | undefined;

/**
 * Computes the batches of an event and stores each as soon as it is there. A group that fails half-way keeps what it
 * has stored; repeated, it finds those batches and computes the rest.
 *
 * @throws Refused if a batch cannot be computed; StoreError.
 */
export function createBatchComputer(ports: BatchPorts): (event: BatchEvent) => Promise<BatchReport> {
  let cache: WorkCache;
  const workOf = async (organization: string, job: Job): Promise<Work> => {
    const name = JSON.stringify([organization, job.id, job.attempt]);
    if (cache?.job !== name) {
      const kind = await loadJobKind(job.kind);
      cache = { job: name, work: await kind.plan(await kind.load(ports, organization, job), job) };
    }
    return cache.work;
  };
  return async ({ BatchInput: { organization, job: id, attempt }, Items }) => {
    const { job, state } = await loadJob(ports, organization, id);
    const report: BatchReport = {
      computed: 0,
      found: 0,
      scenarios: 0,
      wanted: state === 'running' && job.attempt === attempt,
    };
    if (!report.wanted) return report;
    refuseOtherEngine(job);
    const work = await workOf(organization, job);
    for (const range of Items) {
      if (await runBatch(ports, organization, job, work, range)) {
        report.computed += 1;
        report.scenarios += range.to - range.from;
      } else {
        report.found += 1;
      }
    }
    return report;
  };
}
