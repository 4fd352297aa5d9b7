import { DEFAULT_COMPUTE_LIMITS } from '../../use-cases/ports.ts';
import { estimateGiven, type GivenInputs } from '../../use-cases/estimates/estimate-given.ts';
import type { ServiceChoice } from '../documents/documents.ts';
import { findValidity } from '../documents/find-validity.ts';
import { findScenarios } from '../scenarios/scenario-option.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { findInputs, type InputChoice, type Inputs } from './find-inputs.ts';
import { statementId } from '../../../shared/model/statement-id.ts';

/**
 * Finds what a command computes with, and estimates it by the use case that everybody goes through: so expired, missing and too much are
 * refused here as by the service. Raises what `findInputs` and `findScenarios` raise, and `Refused` with every problem.
 */
export async function loadInputs(
  name: string,
  options: InputChoice & { readonly scenario?: readonly string[] | undefined },
  terminal: Terminal,
): Promise<GivenInputs> {
  return estimateFound(await findInputs(name, options, terminal), options.scenario ?? [], options, terminal);
}

/** The same of a statement and cards that were found already, under scenarios by their files or ids. */
export async function estimateFound(
  { statement, cards }: Inputs,
  scenarioNames: readonly string[],
  service: ServiceChoice,
  terminal: Terminal,
): Promise<GivenInputs> {
  const scenarios = await findScenarios(scenarioNames, service, terminal);
  const validity = await findValidity(statementId(statement.symbol), cards, service, terminal);
  return estimateGiven({ limits: DEFAULT_COMPUTE_LIMITS }, { statement, cards, scenarios, validity });
}
