import type { Gathered } from '../documents/gather-documents.ts';

/** The option of every command that computes under scenarios. */
export const scenarioOption = {
  scenario: {
    type: 'string',
    multiple: true,
    value: 'file',
    about: 'a scenario by its file (- for standard input), or by its id on a service; several stack',
  },
} as const;

export type ScenarioChoice = { readonly scenario?: readonly string[] | undefined };

/**
 * The ids of scenarios by their files, or on a service by their ids; their code is loaded when there are any.
 *
 * @throws RefusedInput with every problem of a file, EnvironmentError.
 */
export async function giveScenarios(gathered: Gathered, names: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push(await (await import('./give-scenario.ts')).giveScenario(gathered, name));
  return ids;
}
