import {
  exportTable,
  importTable,
  queriesOfTable,
  type TableChoice,
} from '../../../shared/workshops/programme-tables.ts';
import { bomOption, byteOrderMark } from '../terminal/byte-order-mark.ts';
import { workshopProgrammeKind } from '../../documents/kinds/kinds.ts';
import type { ServiceChoice } from '../documents/documents.ts';
import { findDocument } from '../documents/find-document.ts';
import { findRevision, withRevision } from '../documents/keep-revision.ts';
import { UsageError } from '../terminal/failure.ts';
import { readFrom, readTextFile } from '../terminal/read-file.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { printProgramme, programmeSource } from './programme-kind.ts';
import { writeResult } from '../terminal/write-file.ts';

export const EXCHANGES = ['export', 'import'] as const;
export type Exchange = (typeof EXCHANGES)[number];

/** Between a statement and a programme of its workshops. */
export const CONVERSIONS = ['from-statement', 'to-statement'] as const;
export type Conversion = (typeof CONVERSIONS)[number];

/** The options of commands that take tables of a programme out and in. */
export const exchangeOptions = {
  csv: { type: 'string', value: 'file', about: '"import": the table as CSV (- for standard input)' },
  out: {
    type: 'string',
    short: 'o',
    value: 'file',
    about: '"export", "import", "from-statement", "to-statement": where to write; standard output if left out',
  },
  bom: bomOption,
} as const;

/**
 * Takes a table of a programme out as CSV, or a table in: then the programme with it is written.
 *
 * @throws RefusedInput, UsageError.
 */
export async function exchangeTable(
  verb: Exchange,
  { name, ...given }: ServiceChoice & { name: string },
  choice: TableChoice,
  options: { csv?: string | undefined; out?: string | undefined; bom?: boolean | undefined },
  terminal: Terminal,
): Promise<void> {
  const { csv, out } = options;
  const from = await findRevision(name, workshopProgrammeKind, given, terminal);
  const programme = await findDocument(programmeSource, name, given, terminal);
  if (verb === 'export') {
    if (csv !== undefined) throw new UsageError('"export" writes to standard output or --out and takes no --csv.');
    await writeResult(`${options.bom === true ? byteOrderMark : ''}${exportTable(programme, choice)}`, out, terminal);
    return;
  }
  if (csv === undefined) throw new UsageError(`"import" needs the table: --csv <file>.`);
  const text = await readTextFile(csv);
  const imported = printProgramme(await readFrom(csv, text, (content) => importTable(programme, choice, content)));
  for (const query of queriesOfTable(choice, text)) terminal.tell(`query: ${query}`);
  await writeResult(withRevision(imported, from), out, terminal);
}

/** Splits off a verb that stands before the name of a document. */
export function readVerb<Verb extends string>(
  positionals: readonly string[],
  verbs: readonly Verb[],
): { verb: Verb | undefined; name: string | undefined } {
  const [first, second] = positionals;
  const verb = verbs.find((one) => one === first);
  if (verb === undefined && second !== undefined)
    throw new UsageError(
      `There is no "${first ?? ''}" here; before a programme stands ${verbs.join(' or ')}, or nothing.`,
    );
  if (verb !== undefined && second === undefined)
    throw new UsageError(
      verb === 'from-statement'
        ? `"${verb}" needs <statement>: a statement by its file, symbol or id.`
        : `"${verb}" needs <programme>: a programme by its file or id.`,
    );
  return { verb, name: verb === undefined ? first : second };
}
