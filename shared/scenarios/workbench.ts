import { defined } from '../canonical/defined.ts';
import type { Component } from '../model/component.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';
import type { Requirement } from '../requirements/index.ts';
import { unknownReference } from '../model/unknown-reference.ts';
import type { Source } from '../model/source.ts';
import type { Statement } from '../model/statement.ts';
import type { Change, ChangeKind, ChangeOf } from './change.ts';
import type { NamedChange } from './named-change.ts';

/**
 * What a change did: its name, "scenario/change", what it did as people say it, and the requirements that it concerns.
 */
export type ScenarioEffect = { change: string; kind: ChangeKind; description: string; requirements: readonly string[] };

/** Rewrites a component, or returns it as it is. */
export type Mark = (component: Component) => Component;

/**
 * The state of one application: copies that changes may replace, and what is learned on the way. Nothing given is
 * written to.
 */
export type Workbench = {
  statement: Omit<Statement, 'requirements'>;
  requirements: Map<string, Requirement>;
  cards: readonly RateCard[];
  problems: Problem[];
  effects: ScenarioEffect[];
  /** The change behind a list of sources: rates and vacancy factors bring theirs into the factors that they give. */
  changeOfSources: Map<readonly Source[], string>;
  changeOfCard: Map<string, string>;
  marks: Map<string, Mark[]>;
  marksOfAll: Mark[];
  settledFrom: number;
  /** The factors by which amounts are recosted, where a change takes them to that stage. */
  recosting: Statement['recosting'];
};

/** A change of one kind with its name. */
export type Named<Kind extends ChangeKind> = Omit<NamedChange, 'change'> & { change: ChangeOf<Kind> };

export function makeWorkbench({ requirements, ...statement }: Statement, cards: readonly RateCard[]): Workbench {
  return {
    statement,
    requirements: new Map(requirements.map((requirement) => [requirement.id, requirement])),
    cards,
    problems: [],
    effects: [],
    changeOfSources: new Map(),
    changeOfCard: new Map(),
    marks: new Map(),
    marksOfAll: [],
    settledFrom: 0,
    recosting: undefined,
  };
}

/** The statement as it stands on the bench, requirements in their order. */
export function statementOf(bench: Workbench): Statement {
  return { ...bench.statement, requirements: [...bench.requirements.values()] };
}

export function report(
  bench: Workbench,
  { path }: { path: string },
  field: string,
  message: string,
  code: ProblemCode = 'unknown-reference',
): void {
  bench.problems.push({ code, path: `${path}.${field}`, message });
}

/** Reports a name that is not among those known, with the nearest of them. */
export function reportUnknown(
  bench: Workbench,
  { path }: { path: string },
  field: string,
  message: string,
  { name, known }: { name: string; known: readonly string[] },
): void {
  bench.problems.push(unknownReference(`${path}.${field}`, message, name, known));
}

/** The requirement that a change names; one that is not there is a problem. */
export function findRequirement(
  bench: Workbench,
  named: NamedChange,
  id: string,
  field: string,
): Requirement | undefined {
  const found = bench.requirements.get(id);
  if (found === undefined) {
    const known = [...bench.requirements.keys()];
    const message = `there is no requirement "${id}" in ${bench.statement.symbol}; it has ${listAsText(known)}`;
    reportUnknown(bench, named, field, message, { name: id, known });
  }
  return found;
}

export function addMark(bench: Workbench, requirement: string, mark: Mark): void {
  const known = bench.marks.get(requirement);
  if (known === undefined) bench.marks.set(requirement, [mark]);
  else known.push(mark);
}

export function addEffect(
  bench: Workbench,
  { name, change }: { name: string; change: Change },
  description: string,
  requirements: readonly string[],
): void {
  bench.effects.push({ change: name, kind: change.kind, description, requirements });
}

/** The source of a value that a change states itself. */
export function sourceOfChange({ scenario, change }: NamedChange): Source {
  return {
    symbol: `Scenario ${scenario}`,
    paragraph: `change ${change.id}`,
    ...defined({ note: change.note }),
  };
}

/** Names in a message, the first dozen of them. */
export function listAsText(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const shown = names.slice(0, 12).join(', ');
  return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown;
}
