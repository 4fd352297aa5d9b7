import { existsSync } from 'node:fs';
import { parse } from '../../../shared/model/parse.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { readScenario, type Scenario, scenarioSchema } from '../../../shared/scenarios/scenario.ts';
import { askService } from '../documents/ask-service.ts';
import { chooseService, type ServiceChoice } from '../documents/documents.ts';
import { RefusedInput } from '../terminal/failure.ts';
import { readTextFile } from '../terminal/read-file.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** A scenario by its file (`-` is standard input), or by its id on a service. Raises `RefusedInput` with every problem of a file, `EnvironmentError`. */
export async function findScenario(name: string, choice: ServiceChoice, terminal: Terminal): Promise<Scenario> {
  const isId = /^[a-z0-9-]+$/.test(name) && name !== '-' && !existsSync(name);
  const service = isId ? chooseService(choice, terminal) : undefined;
  if (service === undefined) return readScenarioFile(name);
  const { status, body } = await askService(service, `v1/scenarios/${encodeURIComponent(name)}`);
  if (status === 404)
    throw new RefusedInput(`There is no scenario "${name}" on ${service.server.origin}, and no file of that name.`);
  return parse(scenarioSchema, body);
}

async function readScenarioFile(path: string): Promise<Scenario> {
  const text = await readTextFile(path);
  try {
    return readScenario(text);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const count = error.problems.length;
    throw new RefusedInput(
      `${path === '-' ? 'Standard input' : path} is refused, ${count === 1 ? 'for one problem' : `for ${count} problems`}:`,
      error.problems,
    );
  }
}
