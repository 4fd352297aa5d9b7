// What it costs to write an estimate as a workbook or as a document for people, beyond the estimate itself.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Section } from './section.ts';

const SIZES = [625, 5000];

/** What a workbook of 5,000 requirements may take; a document has what a Lambda function of 1 GiB has. */
const limits = { seconds: 6, mebibytes: 512 };
const formats = ['xlsx', 'docx', 'pdf', 'html'] as const;

interface DocumentRow {
  readonly format: string;
  readonly requirements: number;
  readonly seconds: number;
  /** Of all threads: on a machine with other work it says more than the clock. */
  readonly processorSeconds: number;
  readonly mebibytes: number;
  readonly bytes: number;
}

/** Each size in a process of its own, so that no size profits from the memory or the warmth of another. */
export function benchDocuments(): Section<readonly DocumentRow[]> {
  const result = formats.flatMap((format) => SIZES.map((size) => measureSize(size, format)));
  return {
    result,
    title: `Workbooks and documents, beyond the estimate; a workbook of 5,000 requirements at most ${limits.seconds} s and ${limits.mebibytes} MiB`,
    header: ['format', 'requirements', 'seconds', 'seconds of processor', 'MiB beyond the estimate', 'MiB of the file'],
    rows: result.map((row) => [
      row.format,
      String(row.requirements),
      row.seconds.toFixed(2),
      row.processorSeconds.toFixed(2),
      row.mebibytes.toFixed(0),
      (row.bytes / 2 ** 20).toFixed(1),
    ]),
  };
}

function measureSize(requirements: number, format: string): DocumentRow {
  const script = fileURLToPath(new URL('documents-run.ts', import.meta.url));
  const run = spawnSync(process.execPath, ['--import', 'tsx', script, String(requirements), format], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`The ${format} of ${requirements} requirements failed: ${run.stderr}`);
  return { format, ...(JSON.parse(run.stdout) as Omit<DocumentRow, 'format'>) };
}
