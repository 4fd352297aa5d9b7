import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const fileSchema = z.array(z.string().check(z.minLength(1), z.maxLength(100)));

/** The organizations that have had jobs on this machine. */
export type JobOrganizations = {
  all(): readonly string[];
  add(organization: string): void;
};

/**
 * Remembers in the data folder which organizations have had jobs: every key of the table begins with an organization,
 * so that nobody can ask the table for all of them.
 *
 * @param known organizations that are among them in any case. A file that is missing or damaged names no others: their
 * jobs go on when someone looks at them.
 */
export function openJobOrganizations(dataFolder: string, known: readonly string[]): JobOrganizations {
  const path = join(dataFolder, 'job-organizations.json');
  const names = new Set([...known, ...readNames(path)]);
  return {
    all: () => [...names],
    add: (organization) => {
      if (names.has(organization)) return;
      names.add(organization);
      mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
      writeFileSync(`${path}.draft`, `${JSON.stringify([...names])}\n`, { mode: 0o600 });
      renameSync(`${path}.draft`, path);
    },
  };
}

function readNames(path: string): readonly string[] {
  try {
    return z.safeParse(fileSchema, JSON.parse(readFileSync(path, 'utf8'))).data ?? [];
  } catch {
    return [];
  }
}
