import { isSlug } from '../../../shared/canonical/text-formats.ts';
import { existsSync } from 'node:fs';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { scenarioKind } from '../../documents/kinds/kinds.ts';
import { loadDocument } from '../../use-cases/estimates/load-document.ts';
import { type Gathered, operator } from '../documents/gather-documents.ts';
import { findStored } from '../estimates/find-inputs.ts';
import { RefusedInput } from '../terminal/failure.ts';
import { readDocumentFile } from '../documents/read-document-file.ts';
import { readTextFile } from '../terminal/read-file.ts';

/**
 * The id of a scenario by its file (`-` is standard input), or by its id on a service.
 *
 * @throws RefusedInput with every problem of a file, EnvironmentError.
 */
export async function giveScenario(gathered: Gathered, name: string): Promise<string> {
  const isId = isSlug(name) && !existsSync(name);
  // Scenarios are kept by services alone; whoever has none means a file.
  if (isId && gathered.source.reader.upgrades === true) {
    if ((await findStored(gathered.source, scenarioKind, name)) !== undefined) return name;
    throw new RefusedInput(`There is no scenario "${name}" ${gathered.source.origin}, and no file of that name.`);
  }
  const text = await readTextFile(name);
  const document = await readDocumentFile<Scenario>(name, text, scenarioKind);
  gathered.give({ kind: scenarioKind, id: document.id, document, text });
  return document.id;
}

/** The same, as the scenarios themselves. */
export async function findScenarios(gathered: Gathered, names: readonly string[]): Promise<readonly Scenario[]> {
  const scenarios: Scenario[] = [];
  for (const name of names) {
    const id = await giveScenario(gathered, name);
    const { ports } = gathered;
    scenarios.push((await loadDocument<Scenario>(ports, operator.organization, scenarioKind, id)).document);
  }
  return scenarios;
}
