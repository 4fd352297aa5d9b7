import { beforeAll, expect, it } from 'vitest';
import { stageConfiguration } from '../../infra/stage-configuration.ts';
import { definitionIn } from './machine-definition.ts';
import { type Retrier, retrierFor, type State } from './state-machine.ts';
import { synthesizeUnreported } from './templates.ts';

/*
 * A hundred sweeps at once, more than there are instances for: what becomes of them by the retriers of the synthesized
 * definition, in a simulation of time. Chance is a fixed sequence.
 */

let retriers: readonly Retrier[];
let groupsAtOnce: number;
beforeAll(() => {
  const { templates } = synthesizeUnreported({ stage: 'prod' });
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

type Call = { sweep: number; attempts: number };

/**
 * Second by second: who is due asks for an instance, gets it for as long as a group takes, or waits as the retrier
 * says.
 */
function simulate(instances: number): { failed: number; last_s: number } {
  let seed = 42;
  const chance = (): number => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return seed / 2 ** 32;
  };
  const due: Call[][] = [[]];
  const freed: number[] = [];
  for (let sweep = 0; sweep < sweeps; sweep += 1)
    for (let group = 0; group < Math.min(groupsAtOnce, groupsOfSweep); group += 1) due[0]?.push({ sweep, attempts: 0 });
  const failed = new Set<number>();
  let free = instances;
  let last_s = 0;
  for (let now_s = 0; now_s < due.length; now_s += 1) {
    free += freed[now_s] ?? 0;
    for (const call of due[now_s] ?? []) {
      if (free > 0) {
        free -= 1;
        last_s = now_s + group_s;
        freed[last_s] = (freed[last_s] ?? 0) + 1;
        continue;
      }
      const retrier = retrierFor(retriers, 'Lambda.TooManyRequestsException');
      if (retrier === undefined || call.attempts >= retrier.MaxAttempts) {
        failed.add(call.sweep);
        continue;
      }
      const wait_s = Math.min(retrier.MaxDelaySeconds, retrier.IntervalSeconds * retrier.BackoffRate ** call.attempts);
      const at_s = now_s + 1 + Math.floor(wait_s * chance());
      while (due.length <= at_s) due.push([]);
      due[at_s]?.push({ ...call, attempts: call.attempts + 1 });
    }
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
