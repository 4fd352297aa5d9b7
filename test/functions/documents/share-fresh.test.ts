import { describe, expect, it } from 'vitest';
import { shareFresh } from '../../../functions/use-cases/estimates/current-heads.ts';

/** A reading that takes as long as a test lets it, and gives what was true when it began. */
function slowReading() {
  let value = 0;
  let reads = 0;
  const waiting: (() => void)[] = [];
  const shared = shareFresh(async () => {
    reads += 1;
    const seen = value;
    await new Promise<void>((resolve) => waiting.push(resolve));
    if (seen < 0) throw new Error('out of reach');
    return seen;
  });
  return {
    shared,
    write: (next: number) => {
      value = next;
    },
    release: async () => {
      waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
    reads: () => reads,
  };
}

describe('a shared reading', () => {
  it('serves many who ask at once by two readings at most', async () => {
    const { shared, release, reads } = slowReading();
    const responses = Array.from({ length: 50 }, () => shared.ask());
    await release();
    await release();
    expect(await Promise.all(responses)).toEqual(Array.from({ length: 50 }, () => 0));
    expect(reads()).toBe(2);
    expect(shared.idle()).toBe(true);
  });

  it('never gives what was true before the question', async () => {
    const { shared, write, release } = slowReading();
    const before = shared.ask();
    write(1);
    const after = shared.ask();
    await release();
    await release();
    expect([await before, await after]).toEqual([0, 1]);
  });

  it('fails for those who share it, and serves the next', async () => {
    const { shared, write, release } = slowReading();
    write(-1);
    const failed = shared.ask().catch((error: unknown) => String(error));
    write(2);
    const next = shared.ask();
    await release();
    await release();
    expect([await failed, await next]).toEqual(['Error: out of reach', 2]);
    expect(shared.idle()).toBe(true);
  });
});
