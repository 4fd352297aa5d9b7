import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A function that runs, in a process and environment of its own, as on Lambda. */
export type RunningFunction = { invoke: (event: unknown) => Promise<unknown>; stop: () => void };

const runtime = fileURLToPath(new URL('function-process.mjs', import.meta.url));

type Message = { ready?: true; id?: number; result?: unknown; error?: string };

export async function runFunction(
  bundle: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningFunction> {
  // The runner's own loader and coverage do not belong into the function.
  const { PATH = '' } = process.env;
  const child = fork(runtime, [bundle], {
    env: { PATH, ...environment },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`${bundle} ended with ${code ?? 'a signal'} before it responded`));
    });
    child.on('message', (message: Message) => {
      if (message.ready === true) resolve();
      else waiting.get(message.id ?? 0)?.(message);
    });
  });
  return {
    invoke: (event) =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error === undefined) resolve(result);
          else reject(new Error(error));
        });
        child.send({ id, event });
      }),
    stop: () => {
      child.kill();
    },
  };
}
