import { lineKey } from '../../../shared/engine/evaluate-lines.ts';
import { listShares } from '../../../shared/engine/expand-shares.ts';
import { draftRequirement } from '../../../shared/engine/expand-statement.ts';
import { planYears } from '../../../shared/engine/plan-years.ts';
import { makeRateBook } from '../../../shared/model/rate-book.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import { kindOf } from '../../../shared/requirements/index.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Point } from '../../../shared/time/point.ts';
import { makeTimeline } from '../../../shared/time/timeline.ts';
import type { UseCaseLimits } from '../ports.ts';
import { refuseTooMuchWork, workLimits } from '../work-limits.ts';

/** No statement is evaluated over more years. */
const yearsMax = 150;

/** A bound that costs nothing to compute: most statements are far below the limit, and are measured no further. */
function mostComponents({ requirements }: Statement): number {
  const own = requirements.reduce((sum, requirement) => sum + kindOf(requirement).componentsMax(requirement), 0);
  // A share has a component for each line, and there are no more lines than parts, those of other shares among them.
  const shares = listShares(requirements).length;
  return (own + shares * (own + shares)) * yearsMax;
}

/**
 * Refuses a statement whose estimate would have more components than the limit, before any is made: a computation
 * cannot be interrupted once it runs, but its size is known from the patterns of the requirements and the years that
 * they need. Every component quotes the whole chain of milestones on which it hangs, so where longer chains are let in,
 * fewer components are.
 *
 * @throws Refused `too-large`, which names the number, the limit and what to do.
 */
export function refuseTooMuch(
  statement: Statement,
  cards: readonly RateCard[],
  limits: Pick<UseCaseLimits, 'components' | 'milestonesInChain'>,
): void {
  const longest = refuseLongChain(statement, limits.milestonesInChain);
  const componentsMax = Math.floor(limits.components * Math.min(1, workLimits.milestonesInChain / longest));
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
  const lines = new Set(patterns.map(({ charge }) => lineKey(charge))).size;
  const listed = listShares(statement.requirements).length;
  const shares = listed * (lines + listed) * horizon.years.length;
  refuseTooMuchWork({
    path: 'requirements',
    what: `The statement of ${statement.requirements.length} requirements over ${horizon.years.length} years`,
    count: own + shares,
    most: componentsMax,
    unit: 'components',
    instead: 'Split it, or bring its schedules nearer.',
  });
}

/** @returns the length of the longest chain of milestones, at least 1. */
function refuseLongChain({ milestones }: Statement, most: number): number {
  const lengths = chainLengths(milestones);
  for (const [position, { id }] of milestones.entries()) {
    refuseTooMuchWork({
      path: `milestones[${position}]`,
      what: `The date of milestone "${id}"`,
      count: lengths.get(id) ?? 0,
      most,
      unit: 'milestones, each hanging on the next',
      instead: 'Date one of them by itself, or let several hang on the same one.',
    });
  }
  return Math.max(1, ...lengths.values());
}

/**
 * How many milestones each one hangs on, the longest way; one that hangs on itself is undated, and ends its chain here.
 */
function chainLengths(milestones: Statement['milestones']): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const lengthOf = (id: string): number => {
    const found = known.get(id);
    if (found !== undefined) return found;
    known.set(id, 0);
    const milestone = byId.get(id);
    if (milestone === undefined) return 0;
    const before = [...milestonesIn(milestone.rule), ...milestonesIn(milestone.assumed)].map(lengthOf);
    const length = 1 + Math.max(0, ...before);
    known.set(id, length);
    return length;
  };
  for (const { id } of milestones) lengthOf(id);
  return known;
}

/** The milestones that a point names, however deep. */
function milestonesIn(point: Point | undefined): readonly string[] {
  if (point === undefined) return [];
  if ('milestone' in point) return [point.milestone];
  if ('after' in point) return milestonesIn(point.after);
  if ('earlierOf' in point) return point.earlierOf.flatMap(milestonesIn);
  return 'laterOf' in point ? point.laterOf.flatMap(milestonesIn) : [];
}
