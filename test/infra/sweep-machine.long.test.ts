import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelJob, resumeJob } from '../../functions/use-cases/jobs/move-job.ts';
import type { JobAttempt, JobPorts, JobRunner } from '../../functions/use-cases/jobs/ports.ts';
import { readJob } from '../../functions/use-cases/jobs/read-job.ts';
import { exportDocument } from '../../functions/use-cases/estimates/export-document.ts';
import { readJobResult } from '../../functions/use-cases/jobs/read-job-result.ts';
import { startJob } from '../../functions/use-cases/jobs/start-job.ts';
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
} from '../functions/jobs/job-fixture.ts';
import { startTestEngine, type TestEngine } from '../support/dynamo-engine.ts';
import { type Bundles, type Handler, synthesizeBundles } from './bundles.ts';
import { definitionIn } from './machine-definition.ts';
import { type Definition, type Invoke, runStateMachine, StateError } from './state-machine.ts';

type Group = { BatchInput: JobAttempt; Items: { from: number; to: number }[] };
/**
 * What becomes of a call of the worker instead of a response: it is never made; its response is lost; it dies after its
 * first batch.
 */
type Fault = 'fails' | 'turned away' | 'times out' | 'dies half-way' | undefined;

const planner = person('planner');
const points = 4_500;
const sweep = { kind: 'sweep' as const, statement: statementId, request: daysOf(points) };

describe('the machine of sweeps, run from its synthesized definition with its synthesized functions', () => {
  let engine: TestEngine;
  let bundles: Bundles;
  let definition: Definition;
  let worker: Handler;
  let whole: Handler;
  let steps: Handler;
  /** Executions that the API asked for. */
  const asked: JobAttempt[] = [];
  const runner: JobRunner = {
    start: (attempt) => Promise.resolve(void asked.push(attempt)),
    stop: () => Promise.resolve(),
    keepGoing: () => Promise.resolve(),
  };
  const ports = (): JobPorts => ({ ...batchPorts(engine), runner });
  beforeAll(async () => {
    bundles = synthesizeBundles();
    definition = definitionIn(bundles.service);
    engine = await startTestEngine();
    await seedReferenceStatement(batchPorts(engine));
    await seedEndedCard(batchPorts(engine));
    worker = await bundles.load('SweepWorker', engine);
    whole = await bundles.load('WholeWorker', engine);
    steps = await bundles.load('JobSteps', engine);
  }, 120_000);
  afterAll(async () => {
    await engine.stop();
  });

  /**
   * Runs the execution that was asked for last. `fault` decides over every call of the worker; calls are counted for
   * each group.
   */
  const execute = async (
    fault: (group: Group, call: number) => Fault = () => undefined,
    attempt = asked.at(-1),
    wait?: () => Promise<void>,
  ) => {
    const calls = new Map<string, number>();
    const groups: Group[] = [];
    const invoke: Invoke = async (resource, payload) => {
      if (resource.includes('JobSteps')) return call(steps, payload);
      const group = payload as Group;
      groups.push(group);
      if (resource.includes('WholeWorker')) return call(whole, group);
      const name = JSON.stringify(group.Items);
      const count = (calls.get(name) ?? 0) + 1;
      calls.set(name, count);
      const what = fault(group, count);
      if (what === 'turned away') throw new StateError('Lambda.TooManyRequestsException', 'Rate exceeded');
      if (what === 'fails') throw new StateError('Lambda.Unknown', '{"errorMessage":"The worker ran out of memory"}');
      if (what === 'dies half-way') await call(worker, { ...group, Items: group.Items.slice(0, 1) });
      const response = what === 'dies half-way' ? undefined : await call(worker, group);
      if (what !== undefined)
        throw new StateError('States.Timeout', '{"errorMessage":"Task timed out after 120.00 seconds"}');
      return response;
    };
    return { ...(await runStateMachine(definition, attempt, invoke, wait)), groups };
  };
  const start = async (): Promise<string> => (await startJob(ports(), callOf(planner), sweep)).id;
  const seen = async (id: string): Promise<string[]> => [(await readJob(ports(), planner, id)).revision.hash];
  const stored = async (id: string) => ports().batches.list({ organization, id });

  it('computes the very sweep that is computed at once, in groups as the item batcher makes them', async () => {
    const id = await start();
    const { status, visited, groups } = await execute();
    expect({ status, visited }).toEqual({
      status: 'SUCCEEDED',
      visited: [
        'List outstanding batches',
        'Is it its turn?',
        'All batches',
        'Settle the job',
        'Is it complete?',
        'Complete',
      ],
    });
    expect(groups[0]).toEqual({
      BatchInput: { organization, job: id, attempt: 1 },
      Items: [
        { from: 0, to: 1_000 },
        { from: 1_000, to: 2_000 },
      ],
    });
    expect(groups.flatMap(({ Items }) => Items).at(-1)).toEqual({ from: 4_000, to: 4_500 });
    expect(await readJob(ports(), planner, id)).toMatchObject({
      state: 'done',
      progress: { done: points, of: points },
    });
    expect((await sweepResult(ports(), planner, id)).result).toEqual(sweepAtOnce(points));
  });

  it('extends rates by the decisions in force when the job was started, though they are withdrawn before a worker comes to it', async () => {
    const { withdraw } = await extendEndedCard(ports());
    const { id } = await startJob(ports(), callOf(planner), endedSweep(points));
    await withdraw();
    expect((await execute()).status).toBe('SUCCEEDED');
    expect((await sweepResult(ports(), planner, id)).result).toEqual(sweepAtOnce(points));
  });

  it('tries a batch again that failed, timed out or died half-way, and counts none twice', async () => {
    const id = await start();
    const faults: Fault[] = ['fails', 'times out', 'dies half-way', 'times out'];
    const { status } = await execute((_, call) => faults[call - 1]);
    expect(status).toBe('SUCCEEDED');
    expect((await stored(id)).map(({ from }) => from)).toEqual([0, 1_000, 2_000, 3_000, 4_000]);
    expect((await sweepResult(ports(), planner, id)).result).toEqual(sweepAtOnce(points));
  });

  it('fails a job whose batch fails for good, names what is missing, and resumes with that alone', async () => {
    const id = await start();
    const { status, output } = await execute(({ Items }) =>
      Items.some(({ from }) => from === 4_000) ? 'fails' : undefined,
    );
    expect(status).toBe('FAILED');
    expect(output).toMatchObject({ Error: 'JobIncomplete' });
    const failed = await readJob(ports(), planner, id);
    expect(failed).toMatchObject({ state: 'failed', progress: { done: 4_000, of: points } });
    expect(failed.reason).toContain('Scenarios 4000–4499 were not computed.');
    await resumeJob(ports(), callOf(planner), { id, ifMatch: await seen(id) });
    expect(asked.at(-1)).toEqual({ organization, job: id, attempt: 2 });
    const { groups } = await execute();
    expect(groups.flatMap(({ Items }) => Items)).toEqual([{ from: 4_000, to: 4_500 }]);
    expect((await sweepResult(ports(), planner, id)).result).toEqual(sweepAtOnce(points));
  });

  it('goes on with the rest when one group of three fails for good', async () => {
    const id = await start();
    const { groups } = await execute(({ Items }) => (Items.some(({ from }) => from === 0) ? 'fails' : undefined));
    expect(new Set(groups.flatMap(({ Items }) => Items.map(({ from }) => from)))).toEqual(
      new Set([0, 1_000, 2_000, 3_000, 4_000]),
    );
    expect((await readJob(ports(), planner, id)).progress).toMatchObject({ done: 2_500, of: points });
  });

  it('takes turns: of one organization the job that was started first, of another one at the same time', async () => {
    const first = await start();
    const second = await start();
    const [ofFirst, ofSecond] = asked.slice(-2);
    await seedReferenceStatement(batchPorts(engine), 'elsewhere');
    const { id: other } = await startJob(ports(), callOf(person('planner', 'elsewhere')), sweep);
    // The later of two waits, and while it does, that of the other organization is computed and the earlier one.
    const order: string[] = [];
    const { status, visited } = await execute(undefined, ofSecond, async () => {
      order.push((await execute(undefined, asked.at(-1))).groups[0]?.BatchInput.job ?? '');
      order.push((await execute(undefined, ofFirst)).groups[0]?.BatchInput.job ?? '');
    });
    expect({ status, order }).toEqual({ status: 'SUCCEEDED', order: [other, first] });
    expect(visited.slice(0, 4)).toEqual([
      ...['List outstanding batches', 'Is it its turn?', 'Wait for a turn', 'List outstanding batches'],
    ]);
    expect((await sweepResult(ports(), planner, second)).result).toEqual(sweepAtOnce(points));
  });

  it('computes a file in one piece, with typesetter and fonts from its bundle, beside a sweep that runs', async () => {
    await start();
    const ofSweep = asked.at(-1);
    const { id } = await startJob(ports(), callOf(planner), {
      ...{ kind: 'rendering', statement: statementId },
      request: { format: 'pdf' },
    });
    const { status, visited, groups } = await execute();
    expect({ status, visited }).toEqual({
      status: 'SUCCEEDED',
      visited: [
        ...['List outstanding batches', 'Is it its turn?', 'Compute the whole'],
        ...['Settle the job', 'Is it complete?', 'Complete'],
      ],
    });
    expect(groups).toEqual([{ BatchInput: { organization, job: id, attempt: 1 }, Items: [{ from: 0, to: 1 }] }]);
    const made = await readJobResult(ports(), planner, id);
    const { bytes } = await exportDocument(ports(), planner, { statement: statementId, format: 'pdf' });
    expect(made.kind === 'rendering' && Buffer.from(made.result.bytes).equals(bytes)).toBe(true);
    await execute(undefined, ofSweep);
  });

  it('waits for an instance as long as it takes, and uses up none of the attempts of what fails', async () => {
    const id = await start();
    const { status } = await execute((_, call) => (call <= 40 ? 'turned away' : call <= 43 ? 'fails' : undefined));
    expect(status).toBe('SUCCEEDED');
    expect((await sweepResult(ports(), planner, id)).result).toEqual(sweepAtOnce(points));
  });

  it('ends early when everything fails, and says why with the message of the function', async () => {
    const id = await start();
    const { status, visited } = await execute(() => 'fails');
    expect({ status, visited }).toMatchObject({
      status: 'FAILED',
      visited: [
        'List outstanding batches',
        'Is it its turn?',
        'All batches',
        'Settle the job',
        'Is it complete?',
        'Incomplete',
      ],
    });
    expect((await readJob(ports(), planner, id)).reason).toContain('tolerated failure threshold was exceeded');
  });

  it('computes nothing more once the job is cancelled, and leaves it cancelled', async () => {
    const id = await start();
    let calls = 0;
    const cancelling: Promise<unknown>[] = [];
    const { status } = await execute(({ Items }) => {
      calls += 1;
      if (Items[0]?.from === 0)
        cancelling.push(seen(id).then((ifMatch) => cancelJob(ports(), callOf(planner), { id, ifMatch })));
      return undefined;
    });
    await Promise.all(cancelling);
    expect(calls).toBeGreaterThan(1);
    expect(status).toBe('SUCCEEDED');
    const cancelled = await readJob(ports(), planner, id);
    expect(cancelled.state).toBe('cancelled');
    // An old execution that still lives finds nothing to do.
    const { groups } = await execute();
    expect(groups).toEqual([]);
    await resumeJob(ports(), callOf(planner), { id, ifMatch: await seen(id) });
    await execute();
    expect((await sweepResult(ports(), planner, id)).result).toEqual(sweepAtOnce(points));
  });

  it('settles the job of an execution that was stopped from outside or ran out of time', async () => {
    const id = await start();
    const ended = (status: string) => ({
      'detail-type': 'Step Functions Execution Status Change',
      source: 'aws.states',
      detail: { status, executionArn: 'arn', input: JSON.stringify(asked.at(-1)), cause: null },
    });
    expect(await steps(ended('TIMED_OUT'))).toMatchObject({ job: id, state: 'failed' });
    expect((await readJob(ports(), planner, id)).reason).toContain('The job ran out of time.');
    expect(await steps(ended('ABORTED'))).toMatchObject({ state: 'failed' });
  });

  it.each([
    ['a stranger to the form', { hello: 1 }],
    ['a group without batches', { BatchInput: { organization, job: 'x', attempt: 1 }, Items: [] }],
    [
      'a range that begins below zero',
      { BatchInput: { organization, job: 'x', attempt: 1 }, Items: [{ from: -1, to: 5 }] },
    ],
  ])('refuses an event that is %s', async (_, event) => {
    await expect(worker(event)).rejects.toThrow();
    await expect(steps(event)).rejects.toThrow();
  });

  it('does not compute a batch that the job does not have', async () => {
    const id = await start();
    await expect(
      worker({ BatchInput: { organization, job: id, attempt: 1 }, Items: [{ from: 4_000, to: 99_000 }] }),
    ).rejects.toThrow('There are no points from 4000 up to 99000');
    expect(await stored(id)).toEqual([]);
  });
});

async function call(handler: Handler, event: unknown): Promise<unknown> {
  try {
    return await handler(event);
  } catch (error) {
    throw new StateError(
      'Lambda.Unknown',
      JSON.stringify({ errorMessage: error instanceof Error ? error.message : String(error) }),
    );
  }
}
