import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { main } from '../../../functions/cli/main.ts';

/** What the command line gave back. */
export type Outcome = { code: number | null; stdout: string; stderr: string };

export const entry = fileURLToPath(new URL('../../../functions/cli/rule153.mjs', import.meta.url));

/** The environment of a person who has set nothing. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(RULE153_|PORT$|NODE_OPTIONS|VITEST)/.test(name));
  return Object.fromEntries(own);
}

/** Runs the real command line as a child process. */
export async function runCli(
  args: readonly string[],
  given: { input?: string; environment?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...cleanEnvironment(), ...given.environment },
    cwd: given.cwd,
  });
  const outcome = { code: null, stdout: '', stderr: '' } as Outcome;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (outcome.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (outcome.stderr += text));
  child.stdin.end(given.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ ...outcome, code });
    });
  });
}

/**
 * Runs the command line in this process: for the many small cases, where starting a process each would take longer than
 * the case.
 */
export async function runHere(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = cleanEnvironment(),
): Promise<Outcome> {
  const outcome = { stdout: '', stderr: '' };
  const code = await main(args, {
    environment,
    print: (text) => {
      outcome.stdout += text;
    },
    tell: (line) => {
      outcome.stderr += `${line}\n`;
    },
  });
  return { code, ...outcome };
}
