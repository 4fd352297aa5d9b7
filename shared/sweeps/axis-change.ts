import type { Change } from '../scenarios/change.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { SweepAxis } from './sweep-request.ts';

/**
 * The scenario that a point of a sweep stands for: each axis is the change that sets its target to the point's value.
 */
export function scenarioOfPoint(statement: string, axes: readonly SweepAxis[], values: readonly string[]): Scenario {
  return {
    schema: 'rule153/scenario/1',
    id: 'sweep',
    title: 'A point of a sweep',
    base: { statement },
    changes: axes.map((axis, position) => axisChange(axis, `axis-${position + 1}`, values[position] ?? '')),
  };
}

function axisChange(axis: SweepAxis, id: string, value: string): Change {
  switch (axis.kind) {
    case 'milestone':
      return { kind: 'set-milestone', id, milestone: axis.milestone, to: { on: value } };
    case 'rate':
      return { kind: 'set-rate', id, rate: axis.rate, to: value };
    case 'quantity':
      return { kind: 'set-quantity', id, target: axis.target, to: value };
  }
}

/** An axis by the name of its column. */
export function axisName(axis: SweepAxis): string {
  switch (axis.kind) {
    case 'milestone':
      return 'date';
    case 'rate':
      return 'requirement' in axis.rate ? `rate of ${axis.rate.requirement} ${axis.rate.part}` : axis.rate.code;
    case 'quantity':
      return `${axis.target.quantity} of ${axis.target.requirement}`;
  }
}
