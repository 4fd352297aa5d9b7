import { exportWorkbook } from '../../use-cases/estimates/export-workbook.ts';
import type { InputChoice } from '../estimates/find-inputs.ts';
import { openInputs } from '../estimates/open-inputs.ts';
import type { ScenarioChoice } from '../scenarios/scenario-option.ts';
import { UsageError } from '../terminal/failure.ts';
import type { LimitChoice } from './gather-documents.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeWhole } from '../terminal/write-file.ts';

/** Writes the estimate of a statement, by its symbol, id or file, as a workbook. */
export async function exportWorkbookFile(
  name: string,
  options: InputChoice & ScenarioChoice & LimitChoice & { out?: string | undefined },
  terminal: Terminal,
): Promise<void> {
  const { out } = options;
  if (out === undefined) throw new UsageError('A workbook needs a file to write: --out statement.xlsx.');
  const { gathered, request } = await openInputs(name, options, terminal);
  await writeWhole(out, await gathered.compute((ports, principal) => exportWorkbook(ports, principal, request)));
  terminal.tell(`Written to ${out}. Its sheet "Proof" compares every figure with the estimate.`);
}
