// Runs in a copy of the project that has the kind "lecture": asks everything of it and prints what it is told as JSON.
import { makeOpenapi } from '../../../functions/api/openapi/make-openapi.ts';
import { allRoutes } from '../../../functions/api/packing.ts';
import { compareEstimates } from '../../../shared/comparisons/compare-estimates.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { explainFigure } from '../../../shared/explanations/explain-figure.ts';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { type Statement, statementSchema } from '../../../shared/model/statement.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { type Scenario, scenarioSchema } from '../../../shared/scenarios/scenario.ts';
import { measureSensitivity } from '../../../shared/sensitivities/measure-sensitivity.ts';
import { makeSweeper } from '../../../shared/sweeps/make-sweeper.ts';
import { planSweep } from '../../../shared/sweeps/plan-sweep.ts';
import { common, charge, rate, smallStatement } from '../engine/small-statement.ts';

const lectures = {
  kind: 'lecture',
  ...common('talks'),
  charge,
  hall: 'Vienna',
  schedule: { once: { milestone: 'start' } },
  lectures: '3',
  rate: rate('1000'),
};
const statementWith = (over: object): Statement =>
  parse(statementSchema, { ...smallStatement([]), requirements: [{ ...lectures, ...over }] });
const problemsOf = (work: () => unknown): readonly string[] => {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.problems.map(({ path, code }) => `${path}: ${code}`);
    throw error;
  }
};

const statement = statementWith({});
const computed = estimate(statement, []);
const scenario: Scenario = parse(scenarioSchema, {
  schema: 'rule153/scenario/1',
  id: 'more',
  title: 'More lectures',
  base: { statement: statement.symbol },
  changes: [
    { kind: 'set-quantity', id: 'five', target: { requirement: 'talks', quantity: 'lectures' }, to: '5' },
    { kind: 'set-rate', id: 'dearer', rate: { requirement: 'talks', part: 'fee' }, to: '2000' },
    { kind: 'set-schedule', id: 'later', requirement: 'talks', schedule: { in: [2032] } },
  ],
});
const applied = applyScenario(statement, [], [scenario]);
const changed = estimate(applied.statement, applied.cards, applied.adjustment);
const plan = planSweep({
  statement,
  cards: [],
  request: {
    axes: [{ kind: 'milestone', milestone: 'start', from: '2030-06-01', through: '2031-06-01', step: 'quarter' }],
  },
});
const sweep = makeSweeper(plan);
const figures = ({ lines }: typeof computed) =>
  lines.flatMap(({ amounts }) => amounts.map(({ year, amount }) => [year, amount]));
const { section, object, servicing } = charge;
const { components } = (await makeOpenapi(allRoutes(), 'test')) as { components: { schemas: Record<string, object> } };
const referring = (name: string) =>
  Object.entries(components.schemas).flatMap(([component, schema]) =>
    JSON.stringify(schema).includes(`"#/components/schemas/${name}"`) ? [component] : [],
  );

console.log(
  JSON.stringify({
    estimate: figures(computed),
    place: computed.requirements,
    explanation: explainFigure(computed, { section, object, servicing, year: 2031 }),
    scenario: figures(changed),
    effects: applied.effects.map(({ description }) => description),
    comparison: compareEstimates(computed, changed),
    sweep: plan.values[0]?.map((day) => [day, sweep([day])]),
    sensitivity: measureSensitivity(statement, []).drivers,
    checks: {
      section: problemsOf(() => estimate(statementWith({ charge: { ...charge, section: '99' } }), [])),
      mandate: problemsOf(() => estimate(statementWith({ mandates: [{ mandate: 'nothing' }] }), [])),
      rate: problemsOf(() => estimate(statementWith({ rate: { code: 'nothing' } }), [])),
      schema: problemsOf(() => statementWith({ lectures: '-1' })),
      recurrence: estimate(statementWith({ nature: 'recurrent' }), []).warnings.map(({ code }) => code),
    },
    documentation: {
      lecture: components.schemas['LectureRequirement'],
      requirement: components.schemas['Requirement'],
      lectureIn: referring('LectureRequirement'),
      requirementIn: referring('Requirement'),
    },
  }),
);
