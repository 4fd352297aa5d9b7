import { draftRequirement } from '../engine/expand-statement.ts';
import { planYears } from '../engine/plan-years.ts';
import { makeRateBook } from '../model/rate-book.ts';
import { parse } from '../model/parse.ts';
import { Refused } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import { applyScenario } from '../scenarios/apply-scenario.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { makeTimeline } from '../time/timeline.ts';
import { scenarioOfPoint } from './axis-change.ts';
import { MOST_POINTS, axisValues } from './axis-values.ts';
import type { SweepPlan } from '../results/sweep.ts';
import { type SweepRequest, sweepRequestSchema } from './sweep-request.ts';

// This folder evaluates one statement at many points, at a fraction of the cost of as many estimates and to the same
// dollar.

/** What is swept, and over which statement. Scenarios apply first; none may set what is swept. */
export type SweepInput = {
  statement: Statement;
  cards: readonly RateCard[];
  scenarios?: readonly Scenario[];
  request: SweepRequest;
};

/**
 * Plans a sweep: its points and the years of its rows. Evaluates nothing yet.
 *
 * @throws Refused with every problem: a target that does not exist, a scenario that sets what is swept, an empty or an
 * endless range, dates so late that no pattern settles.
 */
export function planSweep({ statement, cards, scenarios = [], request }: SweepInput): SweepPlan {
  const { axes } = parse(sweepRequestSchema, request);
  const values = axes.map((axis, position) => axisValues(axis, `axes[${position}]`));
  const points = values.reduce((product, list) => product * list.length, 1);
  if (points > MOST_POINTS) {
    throw new Refused([
      {
        code: 'too-large',
        path: 'axes',
        message:
          `The grid has ${points} points; at most ${MOST_POINTS} are ` +
          'swept at once. Take larger steps or shorter ranges.',
      },
    ]);
  }
  const ends = [values.map((list) => list[0] ?? ''), values.map((list) => list.at(-1) ?? '')];
  // The later the dates, the later everything has settled, so the two ends tell for all points between.
  const last = Math.max(
    ...ends.map((end) =>
      lastYear({ statement, cards, scenarios: [...scenarios, scenarioOfPoint({ statement, scenarios }, axes, end)] }),
    ),
  );
  return { statement, cards, scenarios, axes, values, points, years: { first: statement.years.first, last } };
}

function lastYear({
  statement,
  cards,
  scenarios,
}: {
  statement: Statement;
  cards: readonly RateCard[];
  scenarios: readonly Scenario[];
}): number {
  const applied = applyScenario(statement, cards, scenarios);
  const timeline = makeTimeline(applied.statement.milestones, applied.statement.registers);
  const rates = makeRateBook(applied.cards, applied.statement.currency);
  const byId = new Map(applied.statement.requirements.map((requirement) => [requirement.id, requirement]));
  const base = { statement: applied.statement, timeline, rates, requirementById: (id: string) => byId.get(id) };
  const patterns = applied.statement.requirements.flatMap(
    (requirement, position) => draftRequirement(requirement, position, base).patterns,
  );
  const { horizon, problems } = planYears(applied.statement, patterns, rates, applied.adjustment.settledFrom);
  if (problems.length > 0) throw new Refused(problems);
  return horizon.years.at(-1) ?? applied.statement.years.last;
}

/** The values of a point by its number. */
export function valuesOfPoint({ values }: Pick<SweepPlan, 'values'>, point: number): readonly string[] {
  const found: string[] = [];
  let rest = point;
  for (const list of [...values].reverse()) {
    found.unshift(list[rest % list.length] ?? '');
    rest = Math.floor(rest / list.length);
  }
  return found;
}
