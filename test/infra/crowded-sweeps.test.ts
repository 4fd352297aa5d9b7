import { beforeAll, expect, it } from 'vitest';
import { stageConfiguration } from '../../infra/stage-configuration.ts';
import { synthesize } from '../../infra/synthesize.ts';
import { definitionIn } from './machine-definition.ts';
import { type Retrier, retrierFor, type State } from './state-machine.ts';

/*
 * A hundred sweeps at once, more than there are instances for: what becomes of them by the retriers of the synthesized definition, in a
 * simulation of time. Chance is a fixed sequence.
 */

let retriers: readonly Retrier[];
let groupsAtOnce: number;
beforeAll(() => {
  const { templates } = synthesize({ stage: 'prod' });
  const map = definitionIn(templates['Service'] ?? { Resources: {} }).States['All batches'];
  const compute: State | undefined = map?.ItemProcessor?.States['Compute batches'];
  retriers = compute?.Retry ?? [];
  groupsAtOnce = map?.MaxConcurrency ?? 0;
}, 300_000);

/** A hundred sweeps of 100,000 scenarios: batches of 1,000, two to a group; a group takes five seconds. */
const sweeps = 100;
const groupsOfSweep = 50;
const group_s = 5;
const sweepMax_s = 6 * 3600;

type Call = { at_s: number; sweep: number; attempts: number };

function simulate(instances: number): { failed: number; last_s: number } {
  let seed = 42;
  const chance = (): number => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return seed / 2 ** 32;
  };
  const queued = Array.from({ length: sweeps }, () => groupsOfSweep);
  const busyUntil: number[] = [];
  let calls: Call[] = queued.flatMap((_, sweep) =>
    Array.from({ length: Math.min(groupsAtOnce, groupsOfSweep) }, () => ({ at_s: chance(), sweep, attempts: 0 })),
  );
  const failed = new Set<number>();
  let last_s = 0;
  while (calls.length > 0) {
    calls.sort((a, b) => b.at_s - a.at_s);
    const call = calls.pop();
    if (call === undefined) break;
    const busy = busyUntil.filter((end_s) => end_s > call.at_s);
    busyUntil.splice(0, busyUntil.length, ...busy);
    if (busy.length < instances) {
      busyUntil.push(call.at_s + group_s);
      last_s = call.at_s + group_s;
      continue;
    }
    const retrier = retrierFor(retriers, 'Lambda.TooManyRequestsException');
    if (retrier === undefined || call.attempts >= retrier.MaxAttempts) {
      failed.add(call.sweep);
      continue;
    }
    const wait_s = Math.min(retrier.MaxDelaySeconds, retrier.IntervalSeconds * retrier.BackoffRate ** call.attempts);
    calls = [...calls, { ...call, at_s: call.at_s + wait_s * chance(), attempts: call.attempts + 1 }];
  }
  return { failed: failed.size, last_s };
}

it('all end well when a hundred sweeps wait for the instances of prod, and within the hours of a sweep', () => {
  const instances = stageConfiguration('prod').sweep.reservedConcurrency ?? 0;
  const { failed, last_s } = simulate(instances);
  expect(failed).toBe(0);
  expect(last_s).toBeLessThan(sweepMax_s);
});

it('would not, by the retrier of what fails', () => {
  retriers = retriers.filter(({ ErrorEquals }) => ErrorEquals.includes('States.ALL'));
  expect(simulate(100).failed).toBeGreaterThan(50);
});
