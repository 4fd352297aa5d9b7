import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BatchStore, createBatchStore } from '../../../functions/ledger/batches/batch-store.ts';
import { batchesKey, batchKey } from '../../../functions/ledger/items/keys.ts';
import { startTestEngine, type TestEngine } from '../../support/dynamo-engine.ts';

const time = '2026-11-22T07:00:00.000Z';
let jobs = 0;
const newJob = () => ({ organization: 'unodc', id: `job-${(jobs += 1)}` });

describe('the store of batches', () => {
  let engine: TestEngine;
  const batches = (): BatchStore => createBatchStore(engine.store());
  beforeAll(async () => {
    engine = await startTestEngine();
  });
  afterAll(async () => {
    await engine.stop();
  });

  it('gives back what was put, in order, after a crash of the engine too', async () => {
    const job = newJob();
    await batches().put(job, { from: 50, to: 80 }, [{ total: 2 }], time);
    await batches().put(job, { from: 0, to: 50 }, [{ total: 1 }], time);
    await engine.restart('kill');
    const done = await batches().list(job);
    expect(done.map(({ from, to }) => [from, to])).toEqual([
      [0, 50],
      [50, 80],
    ]);
    expect(await batches().results(job, done)).toEqual([[{ total: 1 }], [{ total: 2 }]]);
  });

  it('counts a batch once, however often and however many at a time store it', async () => {
    const job = newJob();
    const puts = await Promise.all(
      Array.from({ length: 20 }, () => batches().put(job, { from: 0, to: 50 }, ['same'], time)),
    );
    expect(puts.filter(Boolean)).toHaveLength(1);
    expect(await batches().list(job)).toHaveLength(1);
  });

  it.each([
    ['another result', { from: 0, to: 50 }, 'other'],
    ['another range', { from: 0, to: 60 }, 'same'],
  ])('refuses %s for a batch that is there', async (_, range, result) => {
    const job = newJob();
    await batches().put(job, { from: 0, to: 50 }, 'same', time);
    await expect(batches().put(job, range, result, time)).rejects.toMatchObject({ code: 'integrity' });
    expect(await batches().list(job)).toMatchObject([{ from: 0, to: 50 }]);
  });

  it('keeps the batches of one job and organization from those of another', async () => {
    const job = newJob();
    await batches().put(job, { from: 0, to: 50 }, 'ours', time);
    expect(await batches().list({ ...job, organization: 'other' })).toEqual([]);
    expect(await batches().list({ ...job, id: `${job.id}0` })).toEqual([]);
    expect(await batches().has(job, 0)).toBe(true);
    expect(await batches().has(job, 50)).toBe(false);
  });

  it('stores a result larger than an item may be', async () => {
    const job = newJob();
    const large = Array.from({ length: 60_000 }, (_, index) => `scenario ${index}`);
    await batches().put(job, { from: 0, to: 60_000 }, large, time);
    expect(await batches().results(job, await batches().list(job))).toEqual([large]);
  });
});

describe('the keys of batches', () => {
  it('sort by where the batch begins, as numbers', () => {
    const places = [9, 10, 1_000_000, 2].map((from) => batchKey('o', 'j', from).sk);
    expect([...places].sort()).toEqual([2, 9, 10, 1_000_000].map((from) => batchKey('o', 'j', from).sk));
  });

  it('cannot be reached from another organization by a name with signs of a key in it', () => {
    expect(batchesKey('a', 'b#c')).not.toBe(batchesKey('a#batches#b', 'c'));
    expect(batchesKey('a#batches', 'b')).not.toBe(batchesKey('a', 'batches#b'));
  });
});
