import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cancelJob, resumeJob } from '../../../functions/use-cases/jobs/move-job.ts';
import { createThreadRunner, type ThreadRunner } from '../../../functions/jobs/local/create-thread-runner.ts';
import { jobContent } from '../../../functions/documents/kinds/job.ts';
import type { JobPorts } from '../../../functions/use-cases/jobs/ports.ts';
import type { JobView } from '../../../shared/results/job.ts';
import { readJob } from '../../../functions/use-cases/jobs/read-job.ts';
import { readJobResult } from '../../../functions/use-cases/jobs/read-job-result.ts';
import { startJob } from '../../../functions/use-cases/jobs/start-job.ts';
import { splitDocument } from '../../../functions/ledger/items/content.ts';
import { changeOf } from '../../../functions/use-cases/documents/change-from-base.ts';
import { jobKind, statementKind } from '../../../functions/documents/kinds/kinds.ts';
import { readDocument } from '../../../functions/use-cases/documents/read-document.ts';
import { replaceDocument } from '../../../functions/use-cases/documents/replace-document.ts';
import { startTestEngine, type TestEngine } from '../../support/dynamo-engine.ts';
import type { SweepAxis } from '../../../shared/sweeps/sweep-request.ts';
import { referenceStatement } from '../../support/reference.ts';
import {
  batchPorts,
  callOf,
  extendEndedCard,
  daysOf,
  endedSweep,
  organization,
  person,
  seedEndedCard,
  seedReferenceStatement,
  statementId,
  sweepAtOnce,
  sweepResult,
} from './job-fixture.ts';

const planner = person('planner');
const sweep = (count: number) => ({ kind: 'sweep' as const, statement: statementId, request: daysOf(count) });

describe('a job on the threads of this machine', () => {
  let engine: TestEngine;
  let runner: ThreadRunner;
  const errors: unknown[] = [];
  const ports = (): JobPorts => ({ ...batchPorts(engine), runner });
  const newRunner = (threads = 1): ThreadRunner =>
    createThreadRunner(batchPorts(engine), { threads, onError: (error) => errors.push(error) });
  beforeAll(async () => {
    engine = await startTestEngine();
    await seedReferenceStatement(batchPorts(engine));
    await seedEndedCard(batchPorts(engine));
    runner = newRunner();
  });
  afterEach(() => {
    expect(errors).toEqual([]);
  });
  afterAll(async () => {
    await runner.close();
    await engine.stop();
  });
  /** The entity tag that someone has who reads the job now. */
  const seen = async (id: string): Promise<string[]> => [(await readJob(ports(), planner, id)).revision.hash];
  /** Watches a job until enough of it is done. */
  const watch = async (id: string, done: number): Promise<JobView> => {
    for (;;) {
      const view = await readJob(ports(), planner, id);
      if (view.progress.done >= done || view.state !== 'running') return view;
      await sleep(5);
    }
  };

  const resultOf = (id: string) => sweepResult(ports(), planner, id);

  it('gives the very sweep that is computed at once, and shows its progress', async () => {
    const { id } = await startJob(ports(), callOf(planner), sweep(3_500));
    expect(await readJob(ports(), planner, id)).toMatchObject({ state: 'running', progress: { of: 3_500 } });
    await runner.idle();
    expect(await readJob(ports(), planner, id)).toMatchObject({
      state: 'done',
      progress: { done: 3_500, of: 3_500 },
      reason: 'Every batch is stored.',
    });
    expect((await resultOf(id)).result).toEqual(sweepAtOnce(3_500));
  });

  it('is cancelled with what it has, and resumed where it stopped', async () => {
    const { id } = await startJob(ports(), callOf(planner), sweep(9_500));
    await watch(id, 2_000);
    await cancelJob(ports(), callOf(planner), { id, ifMatch: await seen(id), reason: 'wrong statement' });
    const cancelled = await readJob(ports(), planner, id);
    expect(cancelled).toMatchObject({ state: 'cancelled', reason: 'wrong statement' });
    expect(cancelled.progress.done).toBeLessThan(9_500);
    const kept = await ports().batches.list({ organization, id });
    await resumeJob(ports(), callOf(planner), { id, ifMatch: await seen(id) });
    await runner.idle();
    const batches = await ports().batches.list({ organization, id });
    // What was stored before has its earlier time: it was not computed again.
    expect(batches.slice(0, kept.length)).toEqual(kept);
    expect((await resultOf(id)).result).toEqual(sweepAtOnce(9_500));
    const { items } = await ports().ledger.audit({
      organization,
      by: { document: { kind: 'job', id } },
      limit: 10,
      order: 'oldest',
    });
    expect(items.map(({ action, author }) => [action, author])).toEqual([
      ['start', 'planner-1'],
      ['cancel', 'planner-1'],
      ['resume', 'planner-1'],
      ['complete', 'rule153'],
    ]);
  });

  it('goes on after a crash of server and engine, when someone looks at it', async () => {
    const { id } = await startJob(ports(), callOf(planner), sweep(9_500));
    await watch(id, 2_000);
    // Nothing is settled when a process dies: only what is in the table remains.
    await runner.close();
    await engine.restart('kill');
    runner = newRunner(2);
    const kept = await ports().batches.list({ organization, id });
    expect(kept.length).toBeGreaterThan(1);
    expect(await readJob(ports(), planner, id)).toMatchObject({ state: 'running' });
    await runner.idle();
    expect((await ports().batches.list({ organization, id })).slice(0, kept.length)).toEqual(kept);
    expect((await resultOf(id)).result).toEqual(sweepAtOnce(9_500));
  });

  it('computes the revision that it was started with, whatever the statement says by now', async () => {
    const { id } = await startJob(ports(), callOf(planner), { ...sweep(1_500), revision: 1 });
    const { hash } = (await ports().ledger.read({ organization, kind: 'statement', id: statementId })).revision;
    const statement = referenceStatement();
    await replaceDocument(ports(), callOf(person('budget-officer')), statementKind, {
      id: statementId,
      ifMatch: [hash],
      document: {
        ...statement,
        title: 'Changed meanwhile',
        years: { ...statement.years, last: statement.years.last + 1 },
      },
    });
    await runner.idle();
    expect((await resultOf(id)).result).toEqual(sweepAtOnce(1_500));
  });

  it('extends rates by the decisions in force when it was started, also if they are withdrawn before the rest is computed', async () => {
    await expect(startJob(ports(), callOf(planner), endedSweep(1_500))).rejects.toMatchObject({
      name: 'Refused',
      problems: expect.arrayContaining([expect.objectContaining({ code: 'missing-rate' })]) as unknown,
    });
    const { id: decision, withdraw } = await extendEndedCard(ports());
    const { id } = await startJob(ports(), callOf(planner), endedSweep(5_500));
    await watch(id, 1_000);
    await cancelJob(ports(), callOf(planner), { id, ifMatch: await seen(id) });
    expect((await readJob(ports(), planner, id)).progress.done).toBeLessThan(5_500);
    await withdraw();
    await resumeJob(ports(), callOf(planner), { id, ifMatch: await seen(id) });
    await runner.idle();
    expect(await readJob(ports(), planner, id)).toMatchObject({
      state: 'done',
      job: { attempt: 2, decisions: [{ id: decision, revision: 1 }] },
    });
    const { result, basis } = await resultOf(id);
    expect(result).toEqual(sweepAtOnce(5_500));
    expect(basis).toMatchObject({
      statement: { id: statementId, revision: 1 },
      rateCards: [{ id: 'l53-ended' }],
      scenarios: [],
      decisions: [{ id: decision, revision: 1 }],
    });
    await expect(startJob(ports(), callOf(planner), endedSweep(1_500))).rejects.toMatchObject({ name: 'Refused' });
  });

  it('of the first stored schema is read, computed without decisions, resumed in the present schema, and keeps its first revision', async () => {
    const { id: other } = await startJob(ports(), callOf(planner), { ...sweep(1_500), revision: 1 });
    await runner.idle();
    const { job } = await readJob(ports(), planner, other);
    expect(job).toMatchObject({ scenarios: [], decisions: [] });
    const first = Object.fromEntries(
      Object.entries({ ...job, schema: 'rule153/job/1' }).filter(
        ([name]) => name !== 'scenarios' && name !== 'decisions',
      ),
    );
    const id = 'stored-long-ago';
    const call = {
      ...changeOf(ports(), callOf(planner), 'planner'),
      kind: 'job' as const,
      id,
      fields: jobContent.fieldsOf(job),
    };
    await ports().ledger.save({
      ...call,
      expected: 'none',
      state: 'cancelled',
      action: 'start',
      reason: '',
      content: splitDocument({ ...first, id }),
    });
    expect((await readJob(ports(), planner, id)).job).toEqual({ ...job, id });
    expect((await readDocument(ports(), planner, jobKind, { id, revision: 1 })).document).toEqual({ ...job, id });
    await resumeJob(ports(), callOf(planner), { id, ifMatch: await seen(id) });
    await runner.idle();
    expect((await resultOf(id)).result).toEqual(sweepAtOnce(1_500));
    const schemaOf = async (revision: number) =>
      ((await ports().ledger.read({ organization, kind: 'job', id, revision })).content.head as { schema: string })
        .schema;
    expect([await schemaOf(1), await schemaOf(2)]).toEqual(['rule153/job/1', 'rule153/job/2']);
  });

  it('of a schema that this version does not know is not misread', async () => {
    const { id: other } = await startJob(ports(), callOf(planner), { ...sweep(1_100), revision: 1 });
    await runner.idle();
    const { job } = await readJob(ports(), planner, other);
    const id = 'stored-by-a-later-version';
    const call = {
      ...changeOf(ports(), callOf(planner), 'planner'),
      kind: 'job' as const,
      id,
      fields: jobContent.fieldsOf(job),
    };
    await ports().ledger.save({
      ...call,
      expected: 'none',
      state: 'done',
      action: 'start',
      reason: '',
      content: splitDocument({ ...job, id, schema: 'rule153/job/3' }),
    });
    await expect(readJob(ports(), planner, id)).rejects.toMatchObject({ code: 'integrity' });
  });

  it('is started once by a request that is sent twice', async () => {
    const [first, second] = [
      await startJob(ports(), callOf(planner, 'k1'), { ...sweep(1_200), revision: 1 }),
      await startJob(ports(), callOf(planner, 'k1'), { ...sweep(1_200), revision: 1 }),
    ];
    expect(second).toMatchObject({ id: first.id, number: 1, replayed: true });
    await runner.idle();
  });

  it('is refused at once, with every problem, when it cannot be computed', async () => {
    const axes = [
      { kind: 'milestone', milestone: 'no-such-day', from: '2026-01-01', through: '2026-02-01', step: 'day' },
    ];
    await expect(
      startJob(ports(), callOf(planner), {
        ...{ kind: 'sweep', statement: statementId, revision: 1 },
        request: { axes: axes as SweepAxis[] },
      }),
    ).rejects.toMatchObject({ name: 'Refused' });
    await expect(
      startJob(ports(), callOf(planner), {
        kind: 'sweep',
        statement: statementId,
        revision: 1,
        request: { axes: 7, __proto__: 1 } as unknown as { axes: SweepAxis[] },
      }),
    ).rejects.toMatchObject({ name: 'Refused' });
    await expect(
      startJob(ports(), callOf(planner), { kind: 'sweep', statement: '__proto__', request: daysOf(2) }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not for everyone: an auditor reads it, a stranger does not know that it exists', async () => {
    const { id } = await startJob(ports(), callOf(planner), { ...sweep(1_100), revision: 1 });
    await runner.idle();
    const auditor = person('auditor');
    expect(await readJob(ports(), auditor, id)).toMatchObject({ state: 'done' });
    await expect(startJob(ports(), callOf(auditor), sweep(10))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(cancelJob(ports(), callOf(auditor), { id, ifMatch: await seen(id) })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(readJob(ports(), person('planner', 'elsewhere'), id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readJobResult(ports(), person('planner', 'elsewhere'), id)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('that is done is neither cancelled nor resumed, and one that is not has no result', async () => {
    const { id } = await startJob(ports(), callOf(planner), { ...sweep(1_100), revision: 1 });
    await expect(readJobResult(ports(), planner, id)).rejects.toThrow('has a result when it is done');
    await runner.idle();
    await expect(cancelJob(ports(), callOf(planner), { id, ifMatch: await seen(id) })).rejects.toThrow(
      'is done; only one that runs can be cancelled',
    );
    await expect(resumeJob(ports(), callOf(planner), { id, ifMatch: await seen(id) })).rejects.toThrow(
      'is done; read its result',
    );
  });
});
