import { canonicalJson } from '../canonical/canonical-json.ts';
import { makeEngineMemory } from '../engine/engine-memory.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import type { EstimatedFigures } from '../results/estimate.ts';
import { figuresWithValidity } from '../rate-validity/estimate-with-validity.ts';
import type { RateValidity } from '../rate-validity/rate-validity.ts';
import { applyScenario } from '../scenarios/apply-scenario.ts';
import type { Change } from '../scenarios/change.ts';
import { reachOfChange } from '../scenarios/reach-of-change.ts';
import type { Scenario } from '../scenarios/scenario.ts';

// What belongs in this folder: estimates of one base under changes that are tried one after the other, quickly.

/** What changes are tried upon: a statement under a stack of scenarios, its cards, and how long their rates hold. */
export type WhatIfBase = {
  statement: Statement;
  cards: readonly RateCard[];
  scenarios: readonly Scenario[];
  validity: RateValidity;
};

/** A statement as changes leave it, and its figures. */
export type WhatIf = { statement: Statement; estimate: EstimatedFigures };

/** The name of what is tried, as a scenario on top of the others. */
const TRIED = 'what-is-tried';

/**
 * Makes a function that estimates a base under changes. Each call evaluates only what its changes can reach and an
 * earlier call has not evaluated; its figures are those of `estimateWithValidity`, to the last digit and source.
 *
 * @returns a function that throws Refused as `applyScenario` and `estimate` do.
 */
export function makeWhatIf(base: WhatIfBase): (changes: readonly Change[]) => WhatIf {
  const memory = makeEngineMemory();
  return (changes) => {
    const tried = changes.length === 0 ? [] : [scenarioOf(base, changes)];
    const { statement, cards, adjustment } = applyScenario(base.statement, base.cards, [...base.scenarios, ...tried]);
    const estimate = figuresWithValidity(statement, cards, base.validity, {
      adjustment,
      memory: memory.under(keysOf(changes, statement)),
    });
    return { statement, estimate };
  };
}

function scenarioOf({ statement }: WhatIfBase, changes: readonly Change[]): Scenario {
  return {
    schema: 'rule153/scenario/1',
    id: TRIED,
    title: 'What is tried',
    base: { statement: statement.symbol },
    changes: [...changes],
  };
}

/** What a requirement hangs on besides the base: the changes that can reach it. */
function keysOf(changes: readonly Change[], statement: Statement): (id: string) => string {
  const reaching = changes.map((change) => ({ text: canonicalJson(change), reach: reachOfChange(change, statement) }));
  return (id) =>
    reaching
      .filter(({ reach }) => reach === undefined || reach.has(id))
      .map(({ text }) => text)
      .join('\n');
}
