import { lastYearShown } from '../../shared/figures/last-year-shown.ts';
import type { StatementWork } from '../statements/statement-work.ts';

/** Room to the right of what is stated, into which a milestone can be dragged. */
const YEARS_AFTER = 3;

type Milestone = StatementWork['shown']['milestones'][number];

/** The milestone that the handle moves: the one that was chosen, or that one most wants to move. */
export function handleMilestone({ stated, shown }: StatementWork, chosen: string | undefined): Milestone | undefined {
  const known = shown.milestones.find(({ id }) => id === chosen);
  if (known !== undefined) return known;
  // The first that is only assumed, or else the last one.
  const { id } = stated.milestones.find(({ by }) => by === 'assumption') ?? stated.milestones.at(-1) ?? {};
  return shown.milestones.find((one) => one.id === id);
}

/** The same years whatever is tried, so that nothing slides away under the hand. */
export function clockYears({ stated, statement }: StatementWork): { first: number; last: number } {
  const milestones = stated.milestones.map(({ year }) => year);
  const last = Math.max(lastYearShown({ tables: stated.tables, years: statement.years }), ...milestones);
  return { first: statement.years.first, last: Math.min(last + YEARS_AFTER, statement.years.first + 25) };
}
