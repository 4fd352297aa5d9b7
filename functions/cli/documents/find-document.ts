import { readdirSync, readFileSync } from 'node:fs';
import { takeExportedFrom } from '../../../shared/model/exported-from.ts';
import { readJson } from '../../../shared/model/read-json.ts';
import type { Refused } from '../../../shared/model/problem.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { commandName, packageFile } from '../../package-folder.ts';
import { askService } from './ask-service.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { chooseService, type ServiceChoice } from './documents.ts';
import type { Gathered } from './gather-documents.ts';
import { RefusedInput } from '../terminal/failure.ts';
import { isFile, readTextFile } from '../terminal/read-file.ts';
import { readValueFrom } from '../terminal/read-value.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { csv } from '../../../shared/print/tables/csv.ts';
import { isFound } from '../../use-cases/documents/search-documents.ts';
import { columnsText } from '../../../shared/print/align-columns.ts';

/** A kind of document that is shipped in a folder of the reference, and that a service may hold. */
export type DocumentSource<Document> = {
  noun: string;
  /** Of `shared/reference`. */
  folder: 'amendments' | 'engagements' | 'posts' | 'workshops';
  /** What the documents say that they are. */
  schema: string;
  /** On a service: /v1/{collection}/{id}. Left out where a service keeps none. */
  collection?: string;
  /** Which command lists those shipped. */
  listedBy: string;
  /** @throws Refused. */
  read: (value: unknown) => Document;
};

/**
 * Finds a document by its file (`-` is standard input), or by its id among those of a service or those shipped.
 *
 * @throws RefusedInput, EnvironmentError.
 */
export async function findDocument<Document>(
  source: DocumentSource<Document>,
  name: string,
  choice: ServiceChoice,
  terminal: Terminal,
): Promise<Document> {
  return (await findText(source, name, choice, terminal)).document;
}

/** The same with the text of the file that it is from; of a service, which sends no file, there is none. */
async function findText<Document>(
  source: DocumentSource<Document>,
  name: string,
  choice: ServiceChoice,
  terminal: Terminal,
): Promise<{ document: Document; text: string }> {
  if (isFile(name)) {
    const text = await readTextFile(name);
    return { text, document: await readValueFrom(name, text, (value) => source.read(takeExportedFrom(value).value)) };
  }
  const service = source.collection === undefined ? undefined : chooseService(choice, terminal);
  if (service !== undefined && source.collection !== undefined) {
    const { status, body } = await askService(service, `v1/${source.collection}/${encodeURIComponent(name)}`);
    if (status !== 404) return { text: '', document: source.read(body) };
    throw new RefusedInput(
      `There is no ${source.noun} "${name}" on ${service.server.origin}, and no file of that name.`,
    );
  }
  const found = findShipped(source, name);
  if (found !== undefined) return { text: '', document: source.read(found.value) };
  const known =
    didYouMean(
      name,
      listShipped(source).flatMap(({ id, file }) => [id, file]),
    ) ?? `${commandName} ${source.listedBy} lists them.`;
  throw new RefusedInput(
    `There is no ${source.noun} "${name}" shipped with rule153, and no file of that name. ${known}`,
  );
}

/**
 * Takes a document among those gathered, and gives it.
 *
 * @throws RefusedInput, EnvironmentError.
 */
export async function giveDocument<Document extends { id: string }>(
  gathered: Gathered,
  { kind, ...source }: DocumentSource<Document> & { kind: Kind },
  name: string,
  choice: ServiceChoice,
  terminal: Terminal,
): Promise<Document> {
  const { document, text } = await findText(source, name, choice, terminal);
  gathered.give({ kind, id: document.id, document, text });
  return document;
}

/** A document of a kind that is shipped, by its id or the name of its file. */
export function findShipped(
  source: Pick<DocumentSource<unknown>, 'folder' | 'schema'>,
  name: string,
): Shipped | undefined {
  return listShipped(source).find(({ id, file }) => id === name || file === name);
}

export function forProblems({ problems: { length } }: Refused): string {
  return length === 1 ? 'for one problem' : `for ${length} problems`;
}

type Shipped = { id: string; title: string; file: string; value: unknown };

/** The documents of a kind that are shipped, in order of their files. */
function listShipped({ folder, schema }: Pick<DocumentSource<unknown>, 'folder' | 'schema'>): readonly Shipped[] {
  const place = packageFile(`shared/reference/${folder}/`);
  return readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name): Shipped[] => {
      const value = readJson(readFileSync(new URL(name, place), 'utf8'));
      if (
        typeof value !== 'object' ||
        value === null ||
        !('schema' in value) ||
        value.schema !== schema ||
        !('id' in value)
      )
        return [];
      const title = 'title' in value ? String(value.title) : '';
      return [{ id: String(value.id), title, file: name.slice(0, -'.json'.length), value }];
    });
}

/** The documents of a kind that are shipped, a line each. */
export function printList(source: DocumentSource<unknown>, format: 'table' | 'json' | 'csv', search = ''): string {
  const listed = listShipped(source)
    .map(({ id, title }) => ({ id, title }))
    .filter(({ id, title }) => isFound({ id, fields: { title } }, search));
  if (format === 'json') return `${JSON.stringify(listed, null, 2)}\n`;
  const rows = [['id', 'title'], ...listed.map(({ id, title }) => [id, title])];
  return format === 'csv' ? csv(rows) : columnsText(rows);
}
