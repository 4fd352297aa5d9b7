import { type Adjustment, NO_ADJUSTMENT } from '../engine/adjustment.ts';
import { checkStatement } from '../engine/check-statement.ts';
import { estimate } from '../engine/estimate.ts';
import { makeRecosting, recostingSettledFrom } from '../engine/recost.ts';
import type { Component, Factor } from '../model/component.ts';
import type { Estimate } from '../results/estimate.ts';
import { type Problem, Refused } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import { applyChanges } from './apply-change.ts';
import { findConflicts } from './find-conflicts.ts';
import { withChange } from './mark-factors.ts';
import { type NamedChange, nameChanges } from './named-change.ts';
import { refuseUnpricedPosts } from './refuse-unpriced-posts.ts';
import type { Scenario } from './scenario.ts';
import { type ScenarioEffect, type Workbench, makeWorkbench, statementOf } from './workbench.ts';

/**
 * A statement and its cards as a stack of scenarios leaves them, with what the engine must add and what each change
 * did.
 */
export type AppliedScenario = {
  statement: Statement;
  cards: readonly RateCard[];
  /**
   * For `estimate`: price factors, and the name of the change ("scenario/change") in the origin of every factor that it
   * caused.
   */
  adjustment: Adjustment;
  effects: readonly ScenarioEffect[];
};

/**
 * Applies a stack of scenarios to a statement and its cards, which stay as they are. Without changes the same statement
 * and cards come back. Changes that do not conflict give the same in any order.
 *
 * @throws Refused with every problem at once: another base, ids used twice, conflicting changes (`conflicting-changes`,
 * both named), targets that do not exist, values that do not fit their place.
 */
export function applyScenario(
  statement: Statement,
  cards: readonly RateCard[],
  scenarios: readonly Scenario[],
): AppliedScenario {
  const changes = nameChanges(scenarios);
  const problems = [...baseProblems(statement, scenarios), ...duplicateNames(scenarios), ...findConflicts(changes)];
  if (changes.length === 0 && problems.length === 0)
    return { statement, cards, adjustment: NO_ADJUSTMENT, effects: [] };
  const bench = makeWorkbench(statement, cards);
  if (bench.requirements.size !== statement.requirements.length) {
    problems.push({
      code: 'duplicate-id',
      path: 'requirements',
      message:
        'the statement has two requirements of one id, so a change could not say which it means. Give every requirement its own id.',
    });
  }
  // Changes in conflict are left out, so that every other problem shows beside them.
  const applied = problems.some(({ code }) => code === 'conflicting-changes')
    ? withoutConflicts(changes, problems)
    : changes;
  applyChanges(bench, applied);
  refuseUnpricedPosts(bench, applied);
  const all = [...problems, ...bench.problems];
  if (all.length === 0) all.push(...referenceProblems(statement, bench, applied));
  if (all.length > 0) throw new Refused(all);
  return {
    statement: withoutControls(statementOf(bench)),
    cards: bench.cards,
    adjustment: adjustmentOf(bench),
    effects: bench.effects,
  };
}

/**
 * What is published was published of the statement as it is; what a scenario makes of it is not to be held against
 * that.
 */
function withoutControls({ controls: _controls, ...statement }: Statement): Statement {
  return statement;
}

/**
 * The estimate of a statement under a stack of scenarios.
 *
 * @throws Refused as `applyScenario` and `estimate` do.
 */
export function estimateScenario(
  statement: Statement,
  cards: readonly RateCard[],
  scenarios: readonly Scenario[],
): Estimate {
  const applied = applyScenario(statement, cards, scenarios);
  return estimate(applied.statement, applied.cards, applied.adjustment);
}

/**
 * What requirements that a scenario adds or moves refer to, checked as in any statement. A problem has the path of the
 * change; those that the statement itself has are its own, and are named when it is estimated.
 */
function referenceProblems(
  statement: Statement,
  bench: Workbench,
  changes: readonly NamedChange[],
): readonly Problem[] {
  const written = new Map<string, string>();
  for (const { change, path } of changes) {
    if (change.kind === 'add-requirement') written.set(change.requirement.id, `${path}.requirement`);
    if (change.kind === 'set-venue' && Array.isArray(change.services)) written.set(change.session, path);
  }
  if (written.size === 0) return [];
  const own = new Set(checkStatement(statement).map(({ message }) => message));
  const ids = [...bench.requirements.keys()];
  return checkStatement(statementOf(bench)).flatMap((problem): Problem[] => {
    const [place = '', position] = /^requirements\[(\d+)\]\.?/.exec(problem.path) ?? [];
    const path = position === undefined ? undefined : written.get(ids[Number(position)] ?? '');
    if (path === undefined || own.has(problem.message)) return [];
    return [{ ...problem, path: [path, problem.path.slice(place.length)].filter((part) => part !== '').join('.') }];
  });
}

function withoutConflicts(changes: readonly NamedChange[], problems: readonly Problem[]): readonly NamedChange[] {
  const paths = new Set(problems.map(({ path }) => path));
  return changes.filter(({ path }) => !paths.has(path));
}

function baseProblems(statement: Statement, scenarios: readonly Scenario[]): readonly Problem[] {
  return scenarios.flatMap(({ id, base }, position): Problem[] =>
    base.statement === statement.symbol
      ? []
      : [
          {
            code: 'unknown-reference',
            path: `scenarios[${position}].base.statement`,
            message: `scenario "${id}" is made for ${base.statement}, not for ${statement.symbol}. Apply it there, or give it this base.`,
          },
        ],
  );
}

/** A change is named by its scenario and its own id, so neither may stand twice. */
function duplicateNames(scenarios: readonly Scenario[]): readonly Problem[] {
  return [
    ...duplicates('scenarios', scenarios),
    ...scenarios.flatMap(({ changes }, position) => duplicates(`scenarios[${position}].changes`, changes)),
  ];
}

function duplicates(where: string, entries: readonly { id: string }[]): readonly Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, position): Problem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        code: 'duplicate-id',
        path: `${where}[${position}].id`,
        message: `"${id}" is a duplicate. Give every entry of ${where} its own.`,
      },
    ];
  });
}

function adjustmentOf(bench: Workbench): Adjustment {
  const { changeOfSources, changeOfCard, marks, marksOfAll, settledFrom } = bench;
  // Factors of rates are shared by thousands of components; so are their marked copies.
  const marked = new Map<Factor, Factor>();
  const markFactor = (factor: Factor): Factor => {
    const known = marked.get(factor);
    if (known !== undefined) return known;
    const { documents, rateCard } = factor.origin;
    const changes = [
      ...new Set([
        rateCard === undefined ? undefined : changeOfCard.get(rateCard.card),
        documents === undefined ? undefined : changeOfSources.get(documents),
      ]),
    ].filter((change) => change !== undefined);
    const result = changes.reduce(withChange, factor);
    if (rateCard !== undefined) marked.set(factor, result);
    return result;
  };
  const adjust = (component: Component): Component => {
    const factors = component.factors.map(markFactor);
    const isSame = factors.every((factor, position) => factor === component.factors[position]);
    const start = isSame ? component : { ...component, factors };
    const own = marks.get(component.requirement) ?? [];
    return marksOfAll.reduce(
      (result, mark) => mark(result),
      own.reduce((result, mark) => mark(result), start),
    );
  };
  const { recosting } = bench;
  if (recosting === undefined) return { adjust, settledFrom };
  const recost = makeRecosting({ recosting, requirements: [...bench.requirements.values()] });
  return {
    adjust: (component) => recost(adjust(component)),
    settledFrom: Math.max(settledFrom, recostingSettledFrom({ recosting })),
  };
}
