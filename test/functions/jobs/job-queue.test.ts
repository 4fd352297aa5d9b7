import { defined } from '../../../shared/canonical/defined.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createThreadRunner, type ThreadRunner } from '../../../functions/jobs/local/create-thread-runner.ts';
import { openJobOrganizations } from '../../../functions/jobs/local/job-organizations.ts';
import { resumeInterrupted } from '../../../functions/jobs/local/resume-interrupted.ts';
import { cancelJob, resumeJob } from '../../../functions/use-cases/jobs/move-job.ts';
import type { JobAttempt, JobPorts, JobRunner } from '../../../functions/use-cases/jobs/ports.ts';
import { readJob } from '../../../functions/use-cases/jobs/read-job.ts';
import { takeStep } from '../../../functions/jobs/aws/take-step.ts';
import { EXECUTION_HOURS_MAX } from '../../../functions/jobs/aws/has-turn.ts';
import { startJob } from '../../../functions/use-cases/jobs/start-job.ts';
import { workLimits } from '../../../functions/use-cases/work-limits.ts';
import { startTestEngine, type TestEngine } from '../../support/dynamo-engine.ts';
import {
  batchPorts,
  callOf,
  daysOf,
  person,
  seedReferenceStatement,
  statementId,
  sweepAtOnce,
  sweepResult,
} from './job-fixture.ts';

const organizations = ['large', 'small', 'full', 'quiet'];
const sweep = (count: number) => ({ kind: 'sweep' as const, statement: statementId, request: daysOf(count) });
const onError = (error: unknown): never => {
  throw error;
};
const folder = mkdtempSync(join(tmpdir(), 'rule153-jobs-'));
let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
  for (const organization of organizations) await seedReferenceStatement(batchPorts(engine), organization);
});
afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

const portsWith = (runner: ThreadRunner): JobPorts => ({ ...batchPorts(engine), runner });
const runnerOf = (threads: number, onOrganization?: (organization: string) => void): ThreadRunner =>
  createThreadRunner(batchPorts(engine), {
    threads,
    onError,
    ...defined({ onOrganization }),
  });
const startOf = (ports: JobPorts, organization: string, count: number, key?: string) =>
  startJob(ports, callOf(person('planner', organization), key), sweep(count));
const statesOf = async (organization: string): Promise<unknown[]> =>
  (await batchPorts(engine).ledger.list({ organization, kind: 'job', limit: 100 })).items.map(({ state }) => state);

describe('jobs of several organizations', { timeout: 120_000 }, () => {
  it('take turns, so that many of one do not keep another waiting', async () => {
    const runner = runnerOf(1);
    const ports = portsWith(runner);
    for (const count of [2_100, 2_101]) await startOf(ports, 'large', count);
    const { id } = await startOf(ports, 'small', 1_100);
    const name = { organization: 'small', id };
    while ((await ports.batches.list(name)).length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    const jobs = (await ports.ledger.list({ organization: 'large', kind: 'job', limit: 10 })).items;
    const done = await Promise.all(jobs.map((job) => ports.batches.list({ organization: 'large', id: job.id })));
    expect(done.flat().length).toBeLessThan(5);
    await runner.idle();
    expect(await statesOf('large')).toEqual(['done', 'done']);
    expect((await sweepResult(ports, person('planner', 'small'), id)).result).toEqual(sweepAtOnce(1_100));
  });
});

describe('the limit of jobs at once', { timeout: 120_000 }, () => {
  it('is by organization, names number, limit and what to do, and counts a repeated request once', async () => {
    // Nothing runs, so everything waits.
    const runner = runnerOf(0);
    const ports = portsWith(runner);
    const planner = person('planner', 'full');
    const started = [];
    for (let place = 0; place < workLimits.jobsAtOnce; place += 1)
      started.push(await startOf(ports, 'full', 10, `job-${place}`));
    const refusal = {
      code: 'too-many-jobs',
      message: expect.stringMatching(
        /^20 jobs of your organization run or wait; it may have 20 at once\. Wait .* cancel/,
      ) as unknown,
    };
    await expect(startOf(ports, 'full', 10)).rejects.toMatchObject(refusal);
    expect(await statesOf('full')).toHaveLength(workLimits.jobsAtOnce);
    expect(await startOf(ports, 'full', 10, 'job-3')).toMatchObject({ id: started[3]?.id, replayed: true });
    await startOf(ports, 'quiet', 10);
    const [first, second] = started;
    if (first === undefined || second === undefined) throw new Error('No job was started');
    await cancelJob(ports, callOf(planner), { id: first.id, ifMatch: [first.hash] });
    const further = await startOf(ports, 'full', 10);
    const { revision } = await ports.ledger.read({ organization: 'full', kind: 'job', id: first.id });
    await expect(resumeJob(ports, callOf(planner), { id: first.id, ifMatch: [revision.hash] })).rejects.toMatchObject(
      refusal,
    );
    await cancelJob(ports, callOf(planner), { id: further.id, ifMatch: [further.hash] });
    await resumeJob(ports, callOf(planner), { id: first.id, ifMatch: [revision.hash] });
    await runner.close();
  });
});

describe('jobs that were interrupted', { timeout: 120_000 }, () => {
  it('go on at the next start, of whatever organization, although nobody looks at them', async () => {
    const before = openJobOrganizations(folder, ['local']);
    const stopped = runnerOf(0, (name) => {
      before.add(name);
    });
    await startOf(portsWith(stopped), 'quiet', 1_100);
    await stopped.close();
    const known = openJobOrganizations(folder, ['local']).all();
    expect(known).toEqual(['local', 'quiet']);
    const runner = runnerOf(1);
    for (const organization of known) await resumeInterrupted(batchPorts(engine), runner, organization, onError);
    await runner.idle();
    expect(await statesOf('quiet')).toEqual(['done', 'done']);
  });

  it('are found without the list of organizations too, as soon as someone looks', () => {
    writeFileSync(join(folder, 'job-organizations.json'), '{"half":');
    expect(openJobOrganizations(folder, ['local']).all()).toEqual(['local']);
  });
});

describe('on Step Functions, where each job has an execution of its own, the turn', () => {
  it('is that of the job of an organization that was started first, for batches and for whole pieces apart', async () => {
    const asked: JobAttempt[] = [];
    const runner: JobRunner = {
      start: (attempt) => Promise.resolve(void asked.push(attempt)),
      stop: () => Promise.resolve(),
      keepGoing: () => Promise.resolve(),
    };
    const ports = { ...batchPorts(engine), runner };
    await seedReferenceStatement(ports, 'queueing');
    const caller = () => callOf(person('planner', 'queueing'));
    const file = { kind: 'rendering', statement: statementId, request: { format: 'html' } } as const;
    for (const order of [sweep(10), sweep(10), file, file]) await startJob(ports, caller(), order);
    const turns = async (hours: number) => {
      const later = { ...ports, now: () => new Date(Date.now() + hours * 3_600_000) };
      const steps = asked.map((input) => takeStep(later, { step: 'prepare', input }));
      return (await Promise.all(steps)).map((outcome) => 'way' in outcome && outcome.way);
    };
    expect(await turns(0)).toEqual(['batches', 'wait', 'whole', 'wait']);
    // One that was cancelled is behind nobody; and one that nobody settled holds up the others no longer than it may last.
    const [first] = asked;
    const { revision } = await readJob(ports, person('planner', 'queueing'), first?.job ?? '');
    await cancelJob(ports, caller(), { id: first?.job ?? '', ifMatch: [revision.hash] });
    expect(await turns(0)).toEqual(['batches', 'batches', 'whole', 'wait']);
    expect(await turns(EXECUTION_HOURS_MAX + 1)).toEqual(['batches', 'batches', 'whole', 'whole']);
  });
});
