import { printRateCard, printStatement } from '../../../shared/model/document-file.ts';
import { importKindSchema } from '../../../shared/results/import-kind.ts';
import type { PublishedChoice } from '../../../shared/imports/published-choice.ts';
import { importedRows } from '../../../shared/imports/imported-rows.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { parse } from '../../../shared/model/parse.ts';
import { rateCardSchema } from '../../../shared/model/rate.ts';
import { statementSchema } from '../../../shared/model/statement.ts';
import { importedRowsText } from '../../../shared/print/imports/text.ts';
import { rateCardKind, statementKind } from '../../documents/kinds/kinds.ts';
import { takeIn } from '../../use-cases/documents/import-table.ts';
import { findCard, findStatement, type InputChoice } from '../estimates/find-inputs.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';
import { readBinaryFile } from '../terminal/read-file.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeWhole } from '../terminal/write-file.ts';
import { openDocuments } from './documents.ts';
import { findRevision, withRevision } from './keep-revision.ts';
import { mappingToKeep, readMapping } from './read-mapping.ts';

type TableChoice = InputChoice & {
  as: string;
  into?: string | undefined;
  map?: readonly string[] | undefined;
  mapping?: string | undefined;
  'save-mapping'?: string | undefined;
  sheet?: string | undefined;
  register?: string | undefined;
  'as-of'?: string | undefined;
  title?: string | undefined;
  becomes?: string | undefined;
  base?: string | undefined;
  year?: string | undefined;
  table?: string | undefined;
  out?: string | undefined;
  format: 'text' | 'json';
};

/**
 * Takes a table from CSV or a workbook into a statement or rate card: prints what each row would do, and with `out`
 * writes the document with it. The document that was given stays as it is.
 */
export async function importTableFile(path: string, options: TableChoice, terminal: Terminal): Promise<void> {
  const { as, into, out, sheet, register, 'as-of': asOf, title, format } = options;
  const kind = importKindSchema.safeParse(as);
  if (!kind.success) throw new UsageError(`--as takes ${[...importKindSchema.options, 'public-list'].join(', ')}.`);
  if (into === undefined)
    throw new UsageError(
      `--as ${as} needs --into: ${as === 'rates' ? 'a rate card' : 'a statement'} by its file or id.`,
    );
  const mapping = await readMapping(options, terminal);
  const bytes = await readBinaryFile(path);
  const from = await findRevision(into, as === 'rates' ? rateCardKind : statementKind, options, terminal);
  const document = await (as === 'rates' ? cardOf : statementOf)(into, options, terminal);
  const choice = { mapping, sheet, register, asOf, title, ...choosePublished(options) };
  const made = refusedBy(path, () => takeIn(document, kind.data, bytes, choice));
  const rows = importedRows(kind.data, made);
  const text = refusedBy(path, () =>
    as === 'rates'
      ? printRateCard(parse(rateCardSchema, made.document))
      : printStatement(parse(statementSchema, made.document)),
  );
  terminal.print(format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : importedRowsText(rows));
  const { 'save-mapping': saved } = options;
  if (saved !== undefined) {
    await writeWhole(saved, `${JSON.stringify(mappingToKeep(saved, rows), null, 2)}\n`);
    terminal.tell(
      `The columns are written to ${saved}; give it with --mapping for the next table like this, or keep it on a service with push.`,
    );
  }
  if (out === undefined) {
    terminal.tell('Nothing is written: --out names the file for the document with this.');
    return;
  }
  await writeWhole(out, withRevision(text, from));
  terminal.tell(`Written to ${out}.`);
}

const cardOf = async (name: string, options: InputChoice, terminal: Terminal): Promise<object> =>
  findCard(name, await openDocuments(options, terminal));
const statementOf = async (name: string, options: InputChoice, terminal: Terminal): Promise<object> =>
  findStatement(name, await openDocuments(options, terminal));

const BECOMES = ['amounts', 'base', 'controls'] as const;

/** What a published table becomes. @throws UsageError for a choice that has no effect. */
function choosePublished({ as, becomes: given, base, year, table }: TableChoice): PublishedChoice {
  const becomes = BECOMES.find((one) => one === given);
  if (given !== undefined && becomes === undefined)
    throw new UsageError(`--becomes is one of ${BECOMES.join(', ')}, not "${given}".`);
  if (given !== undefined && as !== 'published') throw new UsageError('--becomes goes with --as published.');
  if ((base ?? year) !== undefined && becomes !== 'base')
    throw new UsageError('--base and --year go with --becomes base.');
  if (table !== undefined && becomes !== 'controls') throw new UsageError('--table goes with --becomes controls.');
  return { becomes, base, year, table };
}

function refusedBy<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new RefusedInput(`${path} is not taken in:`, error.problems);
  }
}
