import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { repositoryRoot } from './lambda-bundle.ts';
import type { StageName } from './stage-configuration.ts';

const email = z.string().check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'is not an address. Write name@example.org'));
const table = z.string().check(z.regex(/^[\w.-]{3,255}$/, 'is not the name of a table'));
const account = z.string().check(z.regex(/^\d{12}$/, 'is not the number of an account, which has twelve digits'));
const secretName = z.string().check(z.regex(/^[a-z][a-z0-9]{0,19}$/, 'is not a name of small letters and digits'));
const vault = z
  .string()
  .check(
    z.regex(
      /^arn:aws:backup:[a-z0-9-]+:\d{12}:backup-vault:[\w-]{2,50}$/,
      'is not the ARN of a backup vault, such as arn:aws:backup:eu-west-1:123456789012:backup-vault:rule153',
    ),
  );

/**
 * What the file of a stage says. Each field is there, so that nobody has to know which ones there could be; null where
 * nothing is chosen.
 */
const stageFileSchema = z.strictObject({
  /** The account of the stage: with the credentials of another one nothing is deployed. */
  account: z.nullable(account),
  /** Who is told of alarms and of the bill. */
  operatorEmail: z.nullable(email),
  /** A restored table that the functions work on instead of the stack's own. */
  restoredTable: z.nullable(table),
  /** ARN of a backup vault in another region or account, to which each backup of the ledger is copied. */
  backupCopyVault: z.nullable(vault),
  /** The secrets by which the edge is known; it shows the first. There are two while one replaces the other. */
  originSecrets: z.tuple([secretName], secretName).check(
    z.maxLength(2, 'are more than two'),
    z.refine((names) => new Set(names).size === names.length, 'are the same one twice'),
  ),
});

/** What has been chosen for a stage once and holds for every later deployment. */
export type StageFile = z.infer<typeof stageFileSchema>;

/** Where the choices of a stage are committed. */
export function stageFilePath(stage: StageName): string {
  return `infra/stages/${stage}.json`;
}

/**
 * Reads the choices of a stage. They are in a committed file and not in flags, since a deployment that forgets one of
 * them would undo it: without `restoredTable` the functions would go back to the table that was left, without
 * `operatorEmail` nobody would be told of alarms.
 *
 * @param file path of the file; that of the stage if left out.
 * @throws Error with every problem of the file.
 */
export function readStageFile(stage: StageName, file: string = join(repositoryRoot, stageFilePath(stage))): StageFile {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}. Copy another ` +
        `stage's file and correct it.`,
      { cause: error },
    );
  }
  const { data, error } = z.safeParse(stageFileSchema, value);
  if (data !== undefined) return data;
  const problems = error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issueText(issue)}`);
  throw new Error(`${file} is refused. ${problems.join('; ')}.`);
}

function issueText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `does not know ${issue.keys.join(', ')}`;
  return issue.message;
}
