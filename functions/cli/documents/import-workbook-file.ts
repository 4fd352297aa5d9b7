import { Refused } from '../../../shared/model/problem.ts';
import { workbookImportText } from '../../../shared/print/workbook-import/text.ts';
import { importWorkbook } from '../../use-cases/documents/import-workbook.ts';
import type { InputChoice } from '../estimates/find-inputs.ts';
import { nameInputs, giveStatement } from '../estimates/open-inputs.ts';
import type { ScenarioChoice } from '../scenarios/scenario-option.ts';
import { RefusedInput } from '../terminal/failure.ts';
import { readBinaryFile } from '../terminal/read-file.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeWhole } from '../terminal/write-file.ts';
import { gatherDocuments, type LimitChoice } from './gather-documents.ts';

type WorkbookChoice = InputChoice &
  ScenarioChoice &
  LimitChoice & { statement?: string | undefined; out?: string | undefined; format: 'text' | 'json' };

/**
 * Reads a workbook back that was exported, and prints what was edited in it; with `out` the proposals are written as a
 * scenario. Statement, cards and scenarios that are files are given as they were to "export".
 */
export async function importWorkbookFile(path: string, options: WorkbookChoice, terminal: Terminal): Promise<void> {
  const { statement, out, format } = options;
  const bytes = await readBinaryFile(path);
  const gathered = await gatherDocuments(options, terminal);
  if (statement !== undefined) await nameInputs(gathered, await giveStatement(gathered, statement), options);
  const result = await refusedBy(path, () =>
    gathered.compute((ports, principal) => importWorkbook(ports, principal, { bytes })),
  );
  terminal.print(format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : workbookImportText(result));
  if (out === undefined) return;
  if (result.scenario === undefined) {
    terminal.tell(`There is no proposal, so ${out} is not written.`);
    return;
  }
  await writeWhole(out, `${JSON.stringify(result.scenario, null, 2)}\n`);
  terminal.tell(
    `The proposals are written to ${out}, a scenario: "compare … --scenario ${out}" shows what they change.`,
  );
}

/** What is wrong with the file is said of the file. */
async function refusedBy<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new RefusedInput(`${path} is not read back:`, error.problems);
  }
}
