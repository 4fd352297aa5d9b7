import { basename } from 'node:path';
import { type AnalogueList, analogueListSchema } from '../../../shared/analogues/analogue-list.ts';
import { beginList, importPublicList } from '../../../shared/analogues/import-public-list.ts';
import { publicListSchema } from '../../../shared/analogues/public-list.ts';
import { parse } from '../../../shared/model/parse.ts';
import { importedListText } from '../../../shared/print/analogues/text.ts';
import { analogueListKind } from '../../documents/kinds/kinds.ts';
import { loadList } from '../../use-cases/analogues/load-list.ts';
import { reportOf } from '../../use-cases/analogues/import-public-list.ts';
import { gatherDocuments, operator } from '../documents/gather-documents.ts';
import type { ServiceChoice } from '../documents/documents.ts';
import { findRevision, withRevision } from '../documents/keep-revision.ts';
import { readDocumentFile } from '../documents/read-document-file.ts';
import { isFile, readTextFile } from '../terminal/read-file.ts';
import { readValueFrom } from '../terminal/read-value.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeWhole } from '../terminal/write-file.ts';
import { giveList } from './give-list.ts';

type ListChoice = ServiceChoice & {
  into?: string | undefined;
  title?: string | undefined;
  out?: string | undefined;
  format: 'text' | 'json';
};

/**
 * Takes the public list of published statements into a list of analogues, a new one if none is named: prints what each
 * entry would do and what to look at, and with `out` writes the list. What was given stays as it is.
 */
export async function importPublicListFile(path: string, options: ListChoice, terminal: Terminal): Promise<void> {
  const { into, out, format } = options;
  const from = into === undefined ? undefined : await findRevision(into, analogueListKind, options, terminal);
  const list = into === undefined ? emptyList(path, options.title) : await readList(into, options, terminal);
  const made = await readValueFrom(path, await readTextFile(path), (value) =>
    importPublicList(list, parse(publicListSchema, value)),
  );
  const report = reportOf(made);
  terminal.print(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : importedListText(report));
  if (out === undefined) {
    terminal.tell('Nothing is written: --out names the file for the list of analogues.');
    return;
  }
  const document = parse(analogueListSchema, made.document);
  await writeWhole(out, withRevision(`${JSON.stringify(document, null, 2)}\n`, from));
  terminal.tell(`Written to ${out}.`);
}

function emptyList(path: string, title?: string): AnalogueList {
  return beginList(path === '-' ? 'The public list' : `The public list, from ${basename(path)}`, title);
}

async function readList(name: string, options: ListChoice, terminal: Terminal): Promise<AnalogueList> {
  if (isFile(name)) return readDocumentFile<AnalogueList>(name, await readTextFile(name), analogueListKind);
  const gathered = await gatherDocuments(options, terminal);
  const list = await giveList(gathered, name);
  return (await gathered.compute((ports) => loadList(ports, operator, { list }))).document;
}
