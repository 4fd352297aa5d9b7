import { statementCalendar } from '../../shared/calendars/statement-calendar.ts';
import { explainFigure } from '../../shared/explanations/explain-figure.ts';
import { explainTotal } from '../../shared/explanations/explain-total.ts';
import { lastYearShown } from '../../shared/figures/last-year-shown.ts';
import { netByYear } from '../../shared/figures/net-by-year.ts';
import { parse } from '../../shared/model/parse.ts';
import { Refused } from '../../shared/model/problem.ts';
import type { Statement } from '../../shared/model/statement.ts';
import { placeSteps } from '../../shared/proofs/proof-context.ts';
import { provePosts } from '../../shared/proofs/prove-posts.ts';
import { publishedFigures } from '../../shared/results/published-estimate.ts';
import { targetOfFactor } from '../../shared/scenarios/change-of-factor.ts';
import type { Change } from '../../shared/scenarios/change.ts';
import { scenarioSchema } from '../../shared/scenarios/scenario.ts';
import type { Point } from '../../shared/time/point.ts';
import { isResolved } from '../../shared/time/resolve-point.ts';
import { makeTimeline } from '../../shared/time/timeline.ts';
import { makeWhatIf, type WhatIf } from '../../shared/what-ifs/make-what-if.ts';
import { offerDrivers } from './offer-drivers.ts';
import type {
  EngineInputs,
  EngineProof,
  EngineQuestion,
  EngineResponse,
  OfferedDriver,
  Preview,
  Proof,
  ProofQuestion,
} from './engine-messages.ts';

let inputs: EngineInputs | undefined;
/** As stated, under the scenarios of the inputs, and whatever is tried upon these. */
let stated: WhatIf | undefined;
let base: WhatIf | undefined;
let whatIf: ((changes: readonly Change[]) => WhatIf) | undefined;
/** What was computed last: a proof follows a preview of the same changes. */
let latest: { key: string; computed: WhatIf } | undefined;

addEventListener('message', ({ data }: MessageEvent<{ number: number; question: EngineQuestion }>) => {
  postMessage(respond(data.number, data.question));
});

function respond(number: number, question: EngineQuestion): EngineResponse {
  try {
    return { number, value: valueOf(question) };
  } catch (error) {
    if (error instanceof Refused) return { number, refused: error.problems };
    return { number, failed: error instanceof Error ? error.message : String(error) };
  }
}

function valueOf(question: EngineQuestion): Preview | EngineProof | readonly OfferedDriver[] {
  switch (question.ask) {
    case 'inputs':
      inputs = question.inputs;
      latest = undefined;
      whatIf = makeWhatIf(inputs);
      base = whatIf([]);
      stated = inputs.scenarios.length === 0 ? base : makeWhatIf({ ...inputs, scenarios: [] })([]);
      return previewOf(base);
    case 'preview':
      return previewOf(computeTried(question.changes));
    case 'drivers':
      return offerDrivers(knownInputs().stated);
    case 'proof':
      return proofOf(question.question, question.changes);
  }
}

function computeTried(changes: readonly Change[]): WhatIf {
  const known = knownInputs();
  if (changes.length === 0) return known.base;
  const key = JSON.stringify(changes);
  if (latest?.key === key) return latest.computed;
  const computed = known.whatIf(readChanges(known.inputs, changes));
  latest = { key, computed };
  return computed;
}

/** Whoever opens an address may have written anything into it. @throws Refused */
function readChanges({ statement }: EngineInputs, changes: readonly Change[]): readonly Change[] {
  return parse(scenarioSchema, {
    schema: 'rule153/scenario/1',
    id: 'what-is-tried',
    title: 'What is tried',
    base: { statement: statement.symbol },
    changes,
  }).changes;
}

/** What nothing tried is compared with: the scenarios applied with what is stated, what is tried with those. */
function previewOf(computed: WhatIf): Preview {
  const { statement, estimate } = computed;
  const known = knownInputs();
  const before = (computed === known.base ? known.stated : known.base).estimate;
  const last = Math.max(lastYearShown(before), lastYearShown(estimate));
  return {
    estimate: publishedFigures(estimate),
    net: netByYear(estimate, last),
    before: netByYear(before, last),
    entries: statementCalendar(statement, last),
  };
}

function proofOf(question: ProofQuestion, changes: readonly Change[]): EngineProof {
  const known = knownInputs();
  const { statement, estimate } = computeTried(changes);
  const proof = explain({ statement, estimate }, question);
  return { proof, targets: targetsOf(statement, proof), before: beforeOf(question, changes, known) };
}

function beforeOf(question: ProofQuestion, changes: readonly Change[], known: Known): Proof | undefined {
  const isStated = known.inputs.scenarios.length === 0;
  if (changes.length === 0 && isStated) return undefined;
  try {
    return explain(changes.length > 0 ? known.base : known.stated, question);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function explain({ statement, estimate }: WhatIf, question: ProofQuestion): Proof {
  if (question.of === 'posts')
    return { of: 'posts', root: placeSteps(provePosts({ statement, estimate }, question.posts)) };
  return question.of === 'figure'
    ? { of: 'figure', explanation: explainFigure(estimate, question.figure) }
    : { of: 'total', explanation: explainTotal(estimate, question.total) };
}

function targetsOf(statement: Statement, proof: Proof): EngineProof['targets'] {
  if (proof.of !== 'figure') return [];
  const { requirements, milestones, registers } = statement;
  const { resolve } = makeTimeline(milestones, registers);
  const dayOf = (point: Point): string | undefined => {
    const found = resolve(point);
    return isResolved(found) ? found.day : undefined;
  };
  return proof.explanation.components.map((component) =>
    component.factors.map((factor) => targetOfFactor(requirements, component, factor, dayOf) ?? null),
  );
}

type Known = { inputs: EngineInputs; stated: WhatIf; base: WhatIf; whatIf: (changes: readonly Change[]) => WhatIf };

function knownInputs(): Known {
  if (inputs === undefined || stated === undefined || base === undefined || whatIf === undefined)
    throw new Error('The engine was asked before it had its inputs');
  return { inputs, stated, base, whatIf };
}
