import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Node } from 'constructs';
import type { CompilingNode } from './compile-cache/make-compile-cache.ts';
import { repositoryRoot } from './lambda-bundle.ts';
import { type StageConfiguration, stageConfiguration, type StageName } from './stage-configuration.ts';
import { readStageFile, type StageFile, stageFilePath } from './stage-file.ts';

/**
 * What is chosen for one deployment: the stage and the page with `-c name=value`, the rest in the file of the stage.
 */
export type DeploymentChoices = {
  stage: StageConfiguration;
  /** Who is told of alarms and of the bill. */
  operatorEmail: string | undefined;
  /**
   * Folder of the built page; undefined if nothing is built or `none` is chosen: then the address leads to the API's
   * documentation.
   */
  pageFolder: string | undefined;
  /** Name of a restored table that the functions work on instead of the stack's own; see RUNBOOK.md, "Restore". */
  restoredTable: string | undefined;
  /** ARN of the vault in another region or account that takes a copy of each backup. */
  backupCopyVault: string | undefined;
  /** The names of the secrets by which the edge is known; it shows the first. */
  originSecrets: readonly [string, ...string[]];
  /** The Node for which the function that is asked most is compiled beforehand; see RUNBOOK.md, "Start faster". */
  compiledBy: CompilingNode | undefined;
  /**
   * What was given by a flag and should be in the file of the stage, and what a protected stage is without; in
   * sentences.
   */
  warnings: readonly string[];
};

/** Where `npm ci` builds the page. */
export const builtPage = 'dist/page';

/**
 * Reads and checks the choices. A flag for what belongs in the file of the stage is taken, so that it can be tried, and
 * warned of: the next deployment would forget it.
 *
 * @throws Error with the way out, if one of them cannot be meant.
 */
export function deploymentChoices(node: Node): DeploymentChoices {
  refuseUnknownFlags(node);
  const stage = stageConfiguration(node.tryGetContext('stage') ?? 'dev');
  const stageFile: unknown = node.tryGetContext('stageFile');
  const kept = readStageFile(stage.name, typeof stageFile === 'string' ? stageFile : undefined);
  refuseOtherAccount(kept, stage.name);
  const flags = { operatorEmail: operatorEmailIn(node), restoredTable: restoredTableIn(node) };
  const warnings = Object.entries(flags).flatMap(([name, value]) =>
    value === undefined || value === kept[name as keyof typeof flags]
      ? []
      : [
          `${name} was given by a flag, which the next deployment does not remember. Write it into ` +
            `${stageFilePath(stage.name)} and commit that.`,
        ],
  );
  if (stage.isProtected) warnings.push(...missingInProtected(kept, flags.operatorEmail, stage.name));
  return {
    stage,
    operatorEmail: flags.operatorEmail ?? kept.operatorEmail ?? undefined,
    restoredTable: flags.restoredTable ?? kept.restoredTable ?? undefined,
    backupCopyVault: kept.backupCopyVault ?? undefined,
    originSecrets: kept.originSecrets,
    pageFolder: pageFolderIn(node),
    compiledBy: compiledByIn(node),
    warnings,
  };
}

/** What `-c` may name. */
const flagNames = ['stage', 'stageFile', 'operatorEmail', 'restoredTable', 'pageFolder', 'compiledBy'];

/** A flag that is misspelt would be passed over, and `-c stag=prod` deploy dev. The CDK's own names have other signs. */
function refuseUnknownFlags(node: Node): void {
  const context = node.getAllContext() as Record<string, unknown>;
  const unknown = Object.keys(context).filter((name) => /^[A-Za-z_]+$/.test(name) && !flagNames.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `There is no choice ${unknown.map((name) => `"${name}"`).join(', ')}: -c takes ${flagNames.join(', ')}.`,
    );
}

/**
 * The CDK tells whose credentials it has, where it has any: what is in one account must not be made again in another.
 */
function refuseOtherAccount({ account }: StageFile, stage: StageName): void {
  const { CDK_DEFAULT_ACCOUNT: found } = process.env;
  if (account === null || found === undefined || found === '' || found === account) return;
  throw new Error(
    `The credentials are of the account ${found}, and ${stage} is in ${account}. Take those of that account ` +
      `(export AWS_PROFILE=…), or correct ${stageFilePath(stage)}.`,
  );
}

/** What a stage whose figures matter should not be without. */
function missingInProtected(kept: StageFile, operatorEmail: string | undefined, stage: StageName): string[] {
  const file = stageFilePath(stage);
  return [
    ...(operatorEmail === undefined && kept.operatorEmail === null
      ? [`Nobody is told of alarms or of the bill: name operatorEmail in ${file}.`]
      : []),
    ...(kept.backupCopyVault === null
      ? [`Backups stay in one account and one region: name backupCopyVault in ${file}.`]
      : []),
  ];
}

function operatorEmailIn(node: Node): string | undefined {
  const operatorEmail: unknown = node.tryGetContext('operatorEmail');
  if (operatorEmail === undefined) return undefined;
  if (typeof operatorEmail === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(operatorEmail)) return operatorEmail;
  throw new Error(
    `operatorEmail is ${JSON.stringify(operatorEmail)}, which is not an address. Write -c ` +
      'operatorEmail=name@example.org, or leave it out.',
  );
}

function pageFolderIn(node: Node): string | undefined {
  const named: unknown = node.tryGetContext('pageFolder');
  if (named === 'none') return undefined;
  const folder = resolve(repositoryRoot, typeof named === 'string' ? named : builtPage);
  const isBuilt = existsSync(join(folder, 'index.html'));
  if (named !== undefined && !isBuilt)
    throw new Error(
      `There is no index.html in the page folder ${JSON.stringify(named)}. Build the page first, write -c ` +
        'pageFolder=none, or leave pageFolder out.',
    );
  return isBuilt ? folder : undefined;
}

/** `-c compiledBy="/path/to/node --flag"`: a program with the flags of Lambda's own. */
function compiledByIn(node: Node): CompilingNode | undefined {
  const named: unknown = node.tryGetContext('compiledBy');
  if (named === undefined) return undefined;
  const [program = '', ...flags] = typeof named === 'string' ? named.trim().split(/\s+/) : [];
  if (!existsSync(program) || flags.some((flag) => !flag.startsWith('-')))
    throw new Error(
      `compiledBy is ${JSON.stringify(named)}, which is not the path of a Node.js program with flags. Write -c ` +
        'compiledBy="/path/to/node --flag", or leave it out.',
    );
  return { program, flags };
}

function restoredTableIn(node: Node): string | undefined {
  const name: unknown = node.tryGetContext('restoredTable');
  if (name === undefined || (typeof name === 'string' && /^[\w.-]{3,255}$/.test(name))) return name;
  throw new Error(
    `restoredTable is ${JSON.stringify(name)}, which is not the name of a table. Write -c restoredTable=NAME, or ` +
      `leave it out to work on the stack's own.`,
  );
}
