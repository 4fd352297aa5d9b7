// The cost of a full estimate, components and sources of every figure with it, against the number of requirements.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Section } from './section.ts';

const SIZES = [625, 1250, 2500, 5000];

export interface ScaleRow {
  readonly requirements: number;
  /** The best of three runs. */
  readonly seconds: number;
  /**
   * Growth of the resident memory of a fresh process at its peak in the first run, garbage not yet collected included.
   */
  readonly mebibytes: number;
  readonly components: number;
  readonly figures: number;
}

/** Each size in a process of its own, so that no size profits from the memory or the warmth of another. */
export function benchScale(): Section<readonly ScaleRow[]> {
  const result = SIZES.map(measureSize);
  return {
    result,
    title: 'Scale: a full estimate over 10 shown years with every figure explained, each size in a fresh process',
    header: ['requirements', 'components', 'figures', 'seconds', 'MiB at the peak', 'microseconds a requirement'],
    rows: result.map((row) => [
      String(row.requirements),
      String(row.components),
      String(row.figures),
      row.seconds.toFixed(2),
      row.mebibytes.toFixed(0),
      ((row.seconds * 1e6) / row.requirements).toFixed(0),
    ]),
  };
}

function measureSize(requirements: number): ScaleRow {
  const script = fileURLToPath(new URL('scale-run.ts', import.meta.url));
  const run = spawnSync(process.execPath, ['--import', 'tsx', script, String(requirements)], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The estimate of ${requirements} requirements failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as ScaleRow;
}
