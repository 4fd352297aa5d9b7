import { defined } from '../../../shared/canonical/defined.ts';
import { type Scenario, printScenario } from '../../../shared/scenarios/scenario.ts';
import { applyScenarios } from '../../use-cases/scenarios/apply-scenarios.ts';
import type { Gathered } from '../documents/gather-documents.ts';
import type { NamedInputs } from '../estimates/open-inputs.ts';
import { type ChangeChoice, readChanges, slugOf } from './change-options.ts';

export type NewScenarioChoice = ChangeChoice & {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly note?: string | undefined;
};

/**
 * A new scenario as its file, tried on its statement first. Named after what it changes unless told otherwise.
 *
 * @throws UsageError for options that cannot be read; Refused for changes that do not fit the statement.
 */
export async function newScenario(gathered: Gathered, inputs: NamedInputs, choice: NewScenarioChoice): Promise<string> {
  const { statement, cards } = await gathered.compute((ports, principal) => applyScenarios(ports, principal, inputs));
  const changes = readChanges(choice, cards);
  const description = changes.map((one) => one.description).join(', ');
  const scenario: Scenario = {
    schema: 'rule153/scenario/1',
    id: choice.id ?? (slugOf(description) || 'no-change'),
    title: choice.title ?? (description === '' ? 'No change' : description.slice(0, 300)),
    base: { statement: statement.symbol },
    ...defined({ note: choice.note }),
    changes: changes.map(({ change }) => change),
  };
  const text = printScenario(scenario);
  await gathered.compute((ports, principal) => applyScenarios(ports, principal, { ...inputs, scenarios: [scenario] }));
  return text;
}
