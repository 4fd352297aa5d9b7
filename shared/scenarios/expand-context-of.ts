import type { ExpandContext } from '../requirements/expand-context.ts';
import { problemCollector } from '../engine/expand-statement.ts';
import { makeRateBook } from '../model/rate-book.ts';
import type { Problem } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import { makeTimeline } from '../time/timeline.ts';

/**
 * What an expander may know of a statement, for one question about the requirement at a position; problems are
 * collected.
 */
export function expandContextOf(
  statement: Statement,
  cards: readonly RateCard[],
  position: number,
  problems: Problem[],
): ExpandContext {
  const byId = new Map(statement.requirements.map((requirement) => [requirement.id, requirement]));
  return {
    statement,
    timeline: makeTimeline(statement.milestones, statement.registers),
    rates: makeRateBook(cards, statement.currency),
    requirementById: (id) => byId.get(id),
    report: problemCollector(position, problems),
  };
}
