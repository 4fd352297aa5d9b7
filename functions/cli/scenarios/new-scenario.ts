import { defined } from '../../../shared/canonical/defined.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { type Scenario, printScenario } from '../../../shared/scenarios/scenario.ts';
import type { Inputs } from '../estimates/find-inputs.ts';
import { type ChangeChoice, readChanges, slugOf } from './change-options.ts';

export type NewScenarioChoice = ChangeChoice & {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly note?: string | undefined;
};

/**
 * A new scenario in its file form, tried on its statement first. Named after what it changes unless told otherwise.
 *
 * Raises `UsageError` for options that cannot be read, `Refused` for changes that do not fit the statement.
 */
export function newScenario({ statement, cards }: Inputs, choice: NewScenarioChoice): string {
  const changes = readChanges(choice, cards);
  const words = changes.map((one) => one.words).join(', ');
  const scenario: Scenario = {
    schema: 'rule153/scenario/1',
    id: choice.id ?? (slugOf(words) || 'no-change'),
    title: choice.title ?? (words === '' ? 'No change' : words.slice(0, 300)),
    base: { statement: statement.symbol },
    ...defined({ note: choice.note }),
    changes: changes.map(({ change }) => change),
  };
  const text = printScenario(scenario);
  applyScenario(statement, cards, [scenario]);
  return text;
}
