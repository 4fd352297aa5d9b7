import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import type { ServiceChoice } from '../documents/documents.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** The option of every command that computes under scenarios. */
export const scenarioOption = {
  scenario: {
    type: 'string',
    multiple: true,
    value: 'file',
    about: 'a scenario by its file (- for standard input), or by its id on a service; several stack',
  },
} as const;

/** Finds scenarios; their code is loaded when there are any. Raises `RefusedInput` with every problem of a file, `EnvironmentError`. */
export async function findScenarios(
  names: readonly string[],
  choice: ServiceChoice,
  terminal: Terminal,
): Promise<readonly Scenario[]> {
  const found: Scenario[] = [];
  for (const name of names) found.push(await (await import('./find-scenario.ts')).findScenario(name, choice, terminal));
  return found;
}
