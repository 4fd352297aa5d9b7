import { exitCodes } from './failure.ts';

/** Where a command writes and what it finds around it. Results go to `print`, everything said about them to `tell`. */
export type Terminal = {
  environment: NodeJS.ProcessEnv;
  /** The moment now; that of this machine if left out. */
  now?: () => Date;
  /** Writes a result to standard output as it is. */
  print(text: string): void;
  /** Writes one remark to standard error. */
  tell(line: string): void;
};

/** The terminal of this process. A reader that has gone away (`rule153 … | head`) ends the command silently. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(exitCodes.ok);
      throw error;
    });
  }
  return {
    environment: process.env,
    print: (text) => {
      process.stdout.write(text);
    },
    tell: (line) => {
      process.stderr.write(`${line}\n`);
    },
  };
}
