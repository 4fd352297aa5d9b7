import type { Statement } from '../model/statement.ts';
import type { Change } from '../scenarios/change.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { SweepAxis } from './sweep-request.ts';

/** What the points of a sweep are scenarios of, above those that apply first. */
type SweptStatement = { statement: Pick<Statement, 'symbol' | 'recosting'>; scenarios?: readonly Scenario[] };

/**
 * The scenario that a point of a sweep stands for: each axis is the change that sets its target to the point's value. A
 * factor of recosting is swept in the stage that it makes, after recosting.
 */
export function scenarioOfPoint(
  swept: SweptStatement,
  axes: readonly SweepAxis[],
  values: readonly string[],
): Scenario {
  const { statement, scenarios = [] } = swept;
  const isToRecost = stageOfSweep(swept, axes) !== undefined && !scenarios.some(isRecosted);
  return {
    schema: 'rule153/scenario/1',
    id: 'sweep',
    title: 'A point of a sweep',
    base: { statement: statement.symbol },
    changes: [
      ...axes.map((axis, position) => axisChange(axis, `axis-${position + 1}`, values[position] ?? '')),
      ...(isToRecost ? [{ kind: 'recost' as const, id: 'after-recosting' }] : []),
    ],
  };
}

/** What the stage after recosting is called, where a sweep is of it; undefined for one of the stage before. */
export function stageOfSweep(
  { statement: { recosting }, scenarios = [] }: SweptStatement,
  axes: readonly SweepAxis[],
): string | undefined {
  const isAfter = axes.some(({ kind }) => kind === 'recosting') || scenarios.some(isRecosted);
  return isAfter ? recosting?.description : undefined;
}

function isRecosted({ changes }: Scenario): boolean {
  return changes.some(({ kind }) => kind === 'recost');
}

function axisChange(axis: SweepAxis, id: string, value: string): Change {
  switch (axis.kind) {
    case 'milestone':
      return { kind: 'set-milestone', id, milestone: axis.milestone, to: { on: value } };
    case 'rate':
      return { kind: 'set-rate', id, rate: axis.rate, to: value };
    case 'quantity':
      return { kind: 'set-quantity', id, target: axis.target, to: value };
    case 'recosting':
      return { kind: 'set-recosting', id, factor: axis.factor, value };
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
    case 'recosting':
      return `recosting ${axis.factor}`;
  }
}
