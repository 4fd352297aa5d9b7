// Rounds that take turns: a slow moment of the machine strikes every engine alike, so ratios hold where times do not.

/** One thing to measure: works for a slice of time and tells its speed. `timeRuns` makes that of a function. */
export interface Contestant {
  readonly name: string;
  readonly runsPerSecond: (slice_ms: number) => number | Promise<number>;
}

export interface Speed {
  readonly name: string;
  /** Median over the rounds. */
  readonly runsPerSecond: number;
}

export interface Schedule {
  readonly rounds: number;
  /** How long each contestant works in a round; it always finishes the run that it has begun. */
  readonly slice_ms: number;
}

/** Lets the contestants work in turns, after one round to warm up that does not count. */
export async function measure(contestants: readonly Contestant[], { rounds, slice_ms }: Schedule): Promise<Speed[]> {
  const rates = contestants.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, contestant] of contestants.entries()) {
      const rate = await contestant.runsPerSecond(slice_ms);
      if (round > 0) rates[index]?.push(rate);
    }
  }
  return contestants.map(({ name }, index) => ({ name, runsPerSecond: median(rates[index] ?? []) }));
}

/** Runs a second over a slice of time. `run` is told how many runs were before, so that each can change an input. */
export function timeRuns(run: (round: number) => void, slice_ms: number): number {
  const start = performance.now();
  let runs = 0;
  let elapsed_ms = 0;
  while (elapsed_ms < slice_ms) {
    run(runs);
    runs += 1;
    elapsed_ms = performance.now() - start;
  }
  return (runs * 1000) / elapsed_ms;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
