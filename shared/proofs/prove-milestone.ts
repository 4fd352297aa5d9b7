import type { Statement } from '../model/statement.ts';
import type { Requirement } from '../requirements/index.ts';
import type { Point } from '../time/point.ts';
import { requirementPoints } from '../scenarios/milestone-dependents.ts';
import { type ProofContext, type ProofStep, step } from './proof-context.ts';

/** The dated events on which the years of a requirement depend, each with the events that it depends on itself. */
export function proveMilestones(context: ProofContext, requirement: string): readonly ProofStep[] {
  const byId = requirementsById(context.statement);
  const found = byId(requirement);
  if (found === undefined) return [];
  const named = requirementPoints(found, byId).flatMap(({ point }) => milestonesOf(point));
  return [...new Set(named)].flatMap((id) => proveMilestone(context, id, []));
}

const known = new WeakMap<Statement, ReadonlyMap<string, Requirement>>();

/** Every component of a proof asks for its requirement. */
function requirementsById(statement: Statement): (id: string) => Requirement | undefined {
  const byId = known.get(statement) ?? new Map(statement.requirements.map((one) => [one.id, one]));
  known.set(statement, byId);
  return (id) => byId.get(id);
}

function proveMilestone(context: ProofContext, id: string, above: readonly string[]): readonly ProofStep[] {
  const shown = context.estimate.milestones.find((one) => one.id === id);
  const stated = context.statement.milestones.find((one) => one.id === id);
  if (shown === undefined || stated === undefined || above.includes(id)) return [];
  const { title, day, year, precision, by, because } = shown;
  const when = precision === 'day' ? day : String(year);
  const how = by === 'rule' ? 'by its rule' : 'as the statement assumes while its rule cannot be resolved';
  const next = by === 'rule' ? stated.rule : (stated.assumed ?? stated.rule);
  const within = [...new Set([...milestonesOf(stated.rule), ...milestonesOf(next)])];
  return [
    step({
      kind: 'milestone',
      label: title,
      sentence: `${title}: ${when}, ${how} (${because.join(', ')}).`,
      value: when,
      milestone: id,
      sources: stated.source,
      ...(stated.note !== undefined && { note: stated.note }),
      children: within.flatMap((one) => proveMilestone(context, one, [...above, id])),
    }),
  ];
}

function milestonesOf(point: Point): readonly string[] {
  if ('milestone' in point) return [point.milestone];
  if ('after' in point) return milestonesOf(point.after);
  if ('earlierOf' in point) return point.earlierOf.flatMap(milestonesOf);
  if ('laterOf' in point) return point.laterOf.flatMap(milestonesOf);
  return [];
}
