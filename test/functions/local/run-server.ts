import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, entry } from '../cli/run-cli.ts';

/** A real server: the command line as a child process, on any free port. */
export type RunningServer = {
  origin: string;
  child: ChildProcess;
  stdout: () => string;
  stderr: () => string;
  /** Sends a signal and waits for the end. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** Starts a server on a data folder and waits until it says where it listens. */
export async function runServer(
  dataFolder: string,
  args: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningServer> {
  const child = spawn(process.execPath, [entry, 'serve', '--data', dataFolder, '--port', '0', ...args], {
    env: { ...cleanEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`the server ended with ${String(code)}: ${stderr}`));
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const found = /listens on (\S+)\n/.exec(stdout)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return {
    origin,
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    end: async (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** The process of the embedded engine that has a data folder open, as its lock says. */
export function enginePid(dataFolder: string): number {
  const lock = JSON.parse(readFileSync(join(dataFolder, 'ledger.db.lock'), 'utf8')) as { engine: { pid: number } };
  return lock.engine.pid;
}
