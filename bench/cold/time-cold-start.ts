import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const runner = fileURLToPath(new URL('run-handler.mjs', import.meta.url));

/** From starting a process to the first response: by the clock, and of the processors, which others do not disturb. */
export type ColdStart = { time_ms: number; processor_ms: number };

/**
 * Times the start of a process up to the first response of a bundle's handler.
 *
 * @param node the program that runs it.
 * @throws Error if the handler does not respond with 200.
 */
export async function timeColdStart(
  bundle: string,
  event: object,
  environment: Readonly<Record<string, string>>,
  node: string = process.execPath,
): Promise<ColdStart> {
  const start = performance.now();
  const child = spawn(node, [runner, bundle, JSON.stringify(event)], {
    // Lambda adds no certificates to Node's own; Node 20 reads those that a machine names at each start, for 32 ms.
    env: { ...process.env, NODE_EXTRA_CA_CERTS: '', ...environment, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const output = await new Promise<{ text: string; time_ms: number }>((resolve, reject) => {
    const responses: { text: string; time_ms: number }[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      // A log line comes first; the last line is the runner's.
      responses.push({ text, time_ms: performance.now() - start });
    });
    child.on('error', reject);
    child.on('close', () => {
      resolve({ text: responses.map(({ text }) => text).join(''), time_ms: responses.at(-1)?.time_ms ?? 0 });
    });
  });
  const [, processor_us] = /(?:^|\n)200 \d+ (\d+)\n$/.exec(output.text) ?? [];
  if (processor_us === undefined) throw new Error(`${bundle} responded: ${output.text}${said.join('')}`);
  return { time_ms: output.time_ms, processor_ms: Number(processor_us) / 1000 };
}
