import { defined } from '../shared/canonical/defined.ts';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './measure.ts';
import type { Section } from './section.ts';

const entry = fileURLToPath(new URL('../functions/cli/rule153.mjs', import.meta.url));
const rounds = 15;

/** What a start of the command line may take, as a multiple of a start of Node.js with nothing to do. */
const limits: Readonly<Record<string, number>> = { 'estimate A/C.3/79/L.53': 2.5 };

const commands = ['--version', 'help', 'estimate A/C.3/79/L.53', 'forecast', 'statements'];

export type CliResult = { name: string; ms: number; times: number; limit?: number }[];

/**
 * How long commands take from start to end, each round in turn with `node -e 0`, against which the load of the machine
 * cancels out.
 */
export function benchCli(): Section<CliResult> {
  const contestants = [['-e', '0'], ...commands.map((command) => [entry, ...command.split(' ')])];
  const times = contestants.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, args] of contestants.entries()) {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
      if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}`);
      if (round > 0) times[index]?.push(performance.now() - start);
    }
  }
  const [bare = NaN, ...own] = times.map(median);
  const result = own.map((ms, index) => {
    const name = commands[index] ?? '';
    const limit = limits[name];
    return { name: `rule153 ${name}`, ms, times: ms / bare, ...defined({ limit }) };
  });
  return {
    result,
    title: `The command line, start to end: median of ${rounds} (node -e 0: ${bare.toFixed(0)} ms)`,
    header: ['command', 'ms', 'times node -e 0', 'at most'],
    rows: result.map(({ name, ms, times: ratio, limit }) => [
      name,
      ms.toFixed(0),
      ratio.toFixed(2),
      limit?.toFixed(1) ?? '',
    ]),
  };
}
