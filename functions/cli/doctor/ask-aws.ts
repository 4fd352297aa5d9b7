import { execFile } from 'node:child_process';
import { EnvironmentError } from '../terminal/failure.ts';

/** Asks AWS by its own command line, which knows every way of signing in; gives the value that it prints as JSON. */
export type AskAws = (...command: string[]) => Promise<unknown>;

/** AWS refused a question: not there, or not allowed. */
export class AwsRefusal extends Error {
  override readonly name = 'AwsRefusal';
}

const printedBytesMax = 64 * 1024 * 1024;

/** Asks as the account and in the region that the environment names. The function raises `AwsRefusal`, and `EnvironmentError` if the program is not there. */
export function createAskAws(environment: NodeJS.ProcessEnv): AskAws {
  return (...command) =>
    new Promise((resolve, reject) => {
      const options = { env: { ...environment, AWS_PAGER: '' }, maxBuffer: printedBytesMax };
      execFile('aws', [...command, '--output', 'json'], options, (error, stdout, stderr) => {
        if (error === null) resolve(stdout.trim() === '' ? {} : (JSON.parse(stdout) as unknown));
        else if (error.code === 'ENOENT')
          reject(new EnvironmentError("AWS's command line is not installed: aws, version 2, must be in the path."));
        else reject(new AwsRefusal(stderr.trim().split('\n').at(-1) ?? error.message));
      });
    });
}
