// What it costs to write an estimate as a workbook, beyond the estimate itself.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Section } from './section.ts';

const SIZES = [625, 5000];

/** What a workbook of 5,000 requirements may take. */
const limits = { seconds: 6, mebibytes: 512 };

interface DocumentRow {
  readonly requirements: number;
  readonly seconds: number;
  /** Of all threads: on a machine with other work it says more than the clock. */
  readonly processorSeconds: number;
  readonly mebibytes: number;
  readonly bytes: number;
}

/** Each size in a process of its own, so that no size profits from the memory or the warmth of another. */
export function benchDocuments(): Section<readonly DocumentRow[]> {
  const result = SIZES.map(measureSize);
  return {
    result,
    title: `Workbooks (xlsx), beyond the estimate; of 5,000 requirements at most ${limits.seconds} s and ${limits.mebibytes} MiB`,
    header: ['requirements', 'seconds', 'seconds of processor', 'MiB beyond the estimate', 'MiB of the file'],
    rows: result.map((row) => [
      String(row.requirements),
      row.seconds.toFixed(2),
      row.processorSeconds.toFixed(2),
      row.mebibytes.toFixed(0),
      (row.bytes / 2 ** 20).toFixed(1),
    ]),
  };
}

function measureSize(requirements: number): DocumentRow {
  const script = fileURLToPath(new URL('documents-run.ts', import.meta.url));
  const run = spawnSync(process.execPath, ['--import', 'tsx', script, String(requirements)], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The workbook of ${requirements} requirements failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as DocumentRow;
}
