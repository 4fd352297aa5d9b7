import type { Requirement } from '../requirements/index.ts';
import type { Statement } from '../model/statement.ts';
import { formatDecimal } from '../print/format-amount.ts';
import type { Schedule } from '../time/schedule.ts';
import type { Amendment } from './amendment.ts';
import type { LeftBehind } from '../results/amendment-card.ts';

/**
 * Amounts known only in sum that hang on a session which an amendment moves to another duty station: they cannot follow
 * it, since their drivers are not known, and are not lowered by a guess.
 */
export function leftBehind(statement: Statement, { changes }: Amendment): readonly LeftBehind[] {
  const touched = new Set(
    changes.flatMap((change) =>
      'requirement' in change && change.kind !== 'set-schedule' ? [change.requirement] : [],
    ),
  );
  return changes.flatMap((change) => {
    if (change.kind !== 'set-venue') return [];
    const session = statement.requirements.find(({ id }) => id === change.session);
    if (session === undefined) return [];
    return statement.requirements.flatMap((requirement): LeftBehind[] => {
      if (requirement.kind !== 'published' || touched.has(requirement.id) || !serves(requirement, session)) return [];
      const amount = 'amount' in requirement.amounts ? `${formatDecimal(requirement.amounts.amount)} ` : '';
      return [
        {
          requirement: requirement.id,
          title: requirement.title,
          message:
            `"${requirement.title}" is known only as an amount, so its ${amount}${statement.currency} stay although ` +
            `"${session.title}" moves to ${change.dutyStation}. Say in "changes" what remains of it.`,
        },
      ];
    });
  });
}

/**
 * Whether an amount falls due with a session alone: its schedule hangs on the same milestone, and no other work shares
 * it.
 */
function serves({ amounts }: Extract<Requirement, { kind: 'published' }>, session: Requirement): boolean {
  if (!('schedule' in amounts) || !('schedule' in session) || session.schedule === undefined) return false;
  const [own, held] = [milestoneOf(amounts.schedule), milestoneOf(session.schedule)];
  return own !== undefined && own === held;
}

function milestoneOf(schedule: Schedule): string | undefined {
  return 'once' in schedule && 'milestone' in schedule.once ? schedule.once.milestone : undefined;
}
