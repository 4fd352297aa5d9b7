import { listShares } from '../../../shared/engine/expand-shares.ts';
import { draftRequirement } from '../../../shared/engine/expand-statement.ts';
import { planYears } from '../../../shared/engine/plan-years.ts';
import { makeRateBook } from '../../../shared/model/rate-book.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import { kindOf } from '../../../shared/requirements/index.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { makeTimeline } from '../../../shared/time/timeline.ts';

/** No statement is evaluated over more years. */
const yearsMax = 150;

/** A bound that costs nothing to compute: most statements are far below the limit, and are measured no further. */
function mostComponents({ requirements }: Statement): number {
  const own = requirements.reduce((sum, requirement) => sum + kindOf(requirement).componentsMax(requirement), 0);
  // A share has a component for each line, and there are no more lines than parts.
  const shares = listShares(requirements).length;
  return own * (1 + shares) * yearsMax;
}

/**
 * Refuses a statement whose estimate would have more components than the limit, before any is made: a computation cannot be interrupted
 * once it runs, but its size is known from the patterns of the requirements and the years that they need.
 */
export function refuseTooMuch(statement: Statement, cards: readonly RateCard[], componentsMax: number): void {
  if (mostComponents(statement) <= componentsMax) return;
  const timeline = makeTimeline(statement.milestones, statement.registers);
  const rates = makeRateBook(cards, statement.currency);
  const requirements = new Map(statement.requirements.map((requirement) => [requirement.id, requirement]));
  const base = { statement, timeline, rates, requirementById: (id: string) => requirements.get(id) };
  const patterns = statement.requirements.flatMap(
    (requirement, position) => draftRequirement(requirement, position, base).patterns,
  );
  const { horizon } = planYears(statement, patterns, rates);
  const own = patterns.reduce(
    (sum, { occurrences }) => sum + horizon.years.filter((year) => occurrences.inYear(year) !== undefined).length,
    0,
  );
  const lines = new Set(
    patterns.map(({ charge: { servicing, section, object, line } }) =>
      JSON.stringify([servicing, section, object, line]),
    ),
  ).size;
  const shares = listShares(statement.requirements).length * lines * horizon.years.length;
  if (own + shares <= componentsMax) return;
  const message = `The statement's ${statement.requirements.length} requirements have up to ${own + shares} components over ${horizon.years.length} years; at most ${componentsMax} are computed at once. Split it, or bring its schedules nearer.`;
  throw new Refused([{ code: 'too-large', path: 'requirements', message }]);
}
