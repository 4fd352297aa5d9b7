import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Node } from 'constructs';
import { repositoryRoot } from './lambda-bundle.ts';
import { type StageConfiguration, stageConfiguration } from './stage-configuration.ts';

/** What is chosen for one deployment, with `-c name=value`. */
export type DeploymentChoices = {
  stage: StageConfiguration;
  /** Who is told of alarms and of the bill. */
  operatorEmail: string | undefined;
  /** Folder of the built page, or undefined if nothing is built: then the address leads to the API's documentation. */
  pageFolder: string | undefined;
  /** Name of a restored table that the functions work on instead of the stack's own; see RUNBOOK.md, "Restore". */
  restoredTable: string | undefined;
};

/** Where the page is built. */
export const builtPage = 'web/dist';

/**
 * Reads and checks the choices.
 *
 * @throws Error with the way out, if one of them cannot be meant.
 */
export function deploymentChoices(node: Node): DeploymentChoices {
  const stage = stageConfiguration(node.tryGetContext('stage') ?? 'dev');
  const operatorEmail: unknown = node.tryGetContext('operatorEmail');
  if (
    operatorEmail !== undefined &&
    !(typeof operatorEmail === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(operatorEmail))
  ) {
    throw new Error(
      `operatorEmail is ${JSON.stringify(operatorEmail)}, which is not an address. Write -c operatorEmail=name@example.org, or leave it out.`,
    );
  }
  const named: unknown = node.tryGetContext('pageFolder');
  const folder = resolve(repositoryRoot, typeof named === 'string' ? named : builtPage);
  const isBuilt = existsSync(join(folder, 'index.html'));
  if (named !== undefined && !isBuilt)
    throw new Error(
      `There is no index.html in the page folder ${JSON.stringify(named)}. Build the page first, or leave pageFolder out.`,
    );
  return { stage, operatorEmail, pageFolder: isBuilt ? folder : undefined, restoredTable: restoredTableIn(node) };
}

function restoredTableIn(node: Node): string | undefined {
  const name: unknown = node.tryGetContext('restoredTable');
  if (name === undefined || (typeof name === 'string' && /^[\w.-]{3,255}$/.test(name))) return name;
  throw new Error(
    `restoredTable is ${JSON.stringify(name)}, which is not the name of a table. Write -c restoredTable=NAME, or leave it out to work on the stack's own.`,
  );
}
