import { exitCodes, UsageError } from './failure.ts';

/** Where a command writes and what it finds around it. Results go to `print`, everything said about them to `tell`. */
export type Terminal = {
  environment: NodeJS.ProcessEnv;
  /** The moment now; that of this machine if left out. */
  now?: () => Date;
  /** Writes a result to standard output as it is. */
  print(text: string): void;
  /** Writes one remark to standard error. */
  tell(line: string): void;
  /** Asks whoever sits at the terminal; undefined where nobody does. */
  ask?: (question: string) => Promise<string>;
};

/** One question on standard error, one line from standard input. */
async function askPerson(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question(question)).trim();
  } catch (error) {
    // The person ended the conversation, by Ctrl-D or Ctrl-C.
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
    throw new UsageError('Ended without an answer; nothing was written.');
  } finally {
    lines.close();
  }
}

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
    ...(process.stdin.isTTY && process.stderr.isTTY && { ask: askPerson }),
  };
}
