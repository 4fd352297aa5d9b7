import { kindOf } from '../requirements/index.ts';
import type { Statement } from '../model/statement.ts';
import { askersOf } from './askers-of-rate.ts';
import type { Change } from './change.ts';
import { countedFrom, requirementsAfter } from './milestone-dependents.ts';

/**
 * The ids of the requirements, shares apart, whose components a change can make others; undefined where these may be
 * any. `statement` is what stands after the change, among others made with it.
 */
export function reachOfChange(change: Change, statement: Statement): ReadonlySet<string> | undefined {
  const { requirements } = statement;
  const withCounted = (id: string) => new Set([id, ...countedFrom(requirements, id)]);
  switch (change.kind) {
    case 'set-milestone':
      return requirementsAfter(statement, [change.milestone]);
    case 'set-schedule':
    case 'set-start':
    case 'set-post-action':
      return withCounted(change.requirement);
    case 'set-quantity':
    case 'scale-quantity':
      return withCounted(change.target.requirement);
    case 'set-rate':
    case 'scale-rate':
      return 'requirement' in change.rate
        ? new Set([change.rate.requirement])
        : askersOf(change.rate.code, requirements);
    case 'set-vacancy':
      if (change.requirement !== undefined) return withCounted(change.requirement);
      return new Set(
        requirements.filter((one) => kindOf(one).posts !== undefined).flatMap(({ id }) => [...withCounted(id)]),
      );
    case 'add-requirement':
    case 'drop-requirement':
    case 'add-rate-card':
    case 'replace-rate-card':
    case 'set-venue':
    case 'escalate':
    case 'set-post-start-rule':
    case 'set-fund':
    case 'set-recosting':
    case 'recost':
      return undefined;
  }
}
