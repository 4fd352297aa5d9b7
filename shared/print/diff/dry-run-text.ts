import { lineName } from '../../model/line-selector.ts';
import type { DryRun, MovedStatement } from '../../results/dry-run.ts';
import { formatAmount } from '../format-amount.ts';
import { changeLine } from './text.ts';

/** What a change would do, a line each: the fields, then for each statement the figures, refusals and queries. */
export function dryRunText({ base, changes, changedFields, statements, notEstimated }: DryRun): string {
  const more = changedFields - changes.length;
  return [
    `${base.kind} ${base.id}, on revision ${base.revision}: nothing was saved`,
    ...(changes.length === 0 ? ['no field would change'] : changes.map(changeLine)),
    ...(more > 0 ? [`and ${more} further fields`] : []),
    ...statements.flatMap(statementLines),
    ...notEstimated.map((id) => `${id}: uses it too, and was not estimated`),
    '',
  ].join('\n');
}

function statementLines({ statement, figures, total, problemsBefore, problems, queries }: MovedStatement): string[] {
  const signed = (amount: number) => `${amount > 0 ? '+' : ''}${formatAmount(amount)}`;
  return [
    '',
    statement,
    ...problemsBefore.map(({ message }) => `  gives no estimate now: ${message}`),
    ...problems.map(({ message }) => `  would give no estimate: ${message}`),
    ...(figures?.length === 0 ? ['  no figure would move'] : []),
    ...(figures ?? []).map(
      ({ charge, year, from, to, difference }) =>
        `  ${lineName(charge)}, ${year}: ${formatAmount(from)} → ${formatAmount(to)} (${signed(difference)})`,
    ),
    ...(total === undefined ? [] : [`  all lines and years: ${signed(total.difference)}`]),
    ...queries.map(({ severity, message }) => `  ${severity}: ${message}`),
  ];
}
