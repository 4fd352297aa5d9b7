import { defined } from '../../../shared/canonical/defined.ts';
import { makeProgramme, makeStatement } from '../../use-cases/workshops/exchange-workshops.ts';
import { giveDocument } from '../documents/find-document.ts';
import { gatherDocuments, type LimitChoice } from '../documents/gather-documents.ts';
import type { ServiceChoice } from '../documents/documents.ts';
import { giveStatement } from '../estimates/open-inputs.ts';
import { UsageError } from '../terminal/failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeResult } from '../terminal/write-file.ts';
import type { Conversion } from './exchange-table.ts';
import { printProgramme, programmeSource } from './programme-kind.ts';

type Options = ServiceChoice &
  LimitChoice & { into?: string | undefined; id?: string | undefined; out?: string | undefined };

/**
 * Writes the workshops of a statement as a programme, or a statement with the workshops of a programme; what to know of
 * it goes to standard error.
 *
 * @throws RefusedInput, UsageError, EnvironmentError.
 */
export async function convertWorkshops(
  verb: Conversion,
  name: string,
  options: Options,
  terminal: Terminal,
): Promise<void> {
  const { into, id, out } = options;
  const gathered = await gatherDocuments(options, terminal);
  const programmeOf = async (given: string) =>
    (await giveDocument(gathered, programmeSource, given, options, terminal)).id;
  if (verb === 'from-statement') {
    const statement = await giveStatement(gathered, name);
    const programme = into === undefined ? undefined : await programmeOf(into);
    const request = { statement, ...defined({ programme, id }) };
    const made = await gathered.compute((ports, principal) => makeProgramme(ports, principal, request));
    for (const note of made.notes) terminal.tell(note);
    await writeResult(printProgramme(made.programme), out, terminal);
    return;
  }
  if (id !== undefined) throw new UsageError('--id goes with "workshops from-statement".');
  const programme = await programmeOf(name);
  const statement = into === undefined ? undefined : await giveStatement(gathered, into);
  const request = { programme, ...defined({ statement }) };
  const made = await gathered.compute((ports, principal) => makeStatement(ports, principal, request));
  for (const note of made.notes) terminal.tell(note);
  await writeResult(`${JSON.stringify(made.statement, null, 2)}\n`, out, terminal);
}
