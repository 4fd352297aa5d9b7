import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readJson } from '../../../shared/model/read-json.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import { commandName, packageFile } from '../../package-folder.ts';
import { askService } from './ask-service.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { chooseService, openDocuments, type ServiceChoice } from './documents.ts';
import { RefusedInput } from '../terminal/failure.ts';
import { findCard, type InputChoice } from '../estimates/find-inputs.ts';
import { readTextFile } from '../terminal/read-file.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** A sort of document that is shipped in a folder of the reference, and that a service may hold. */
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
  /** Raises `Refused`. */
  read: (value: unknown) => Document;
};

/** Finds a document by its file (`-` is standard input), or by its id among those of a service or those shipped. Raises `RefusedInput`, `EnvironmentError`. */
export async function findDocument<Document>(
  sort: DocumentSource<Document>,
  name: string,
  choice: ServiceChoice,
  terminal: Terminal,
): Promise<Document> {
  if (isFile(name)) return readFrom(name, await readTextFile(name), (text) => sort.read(readJson(text)));
  const service = sort.collection === undefined ? undefined : chooseService(choice, terminal);
  if (service !== undefined && sort.collection !== undefined) {
    const { status, body } = await askService(service, `v1/${sort.collection}/${encodeURIComponent(name)}`);
    if (status !== 404) return sort.read(body);
    throw new RefusedInput(`There is no ${sort.noun} "${name}" on ${service.server.origin}, and no file of that name.`);
  }
  const found = findShipped(sort, name);
  if (found !== undefined) return sort.read(found.value);
  const known =
    didYouMean(
      name,
      listShipped(sort).flatMap(({ id, file }) => [id, file]),
    ) ?? `${commandName} ${sort.listedBy} lists them.`;
  throw new RefusedInput(`There is no ${sort.noun} "${name}" shipped with rule153, and no file of that name. ${known}`);
}

/** The file of a document that is shipped, for who wants a copy of it to change; undefined if the name means another. */
export function shippedFile(
  sort: DocumentSource<unknown>,
  name: string,
  choice: ServiceChoice,
  terminal: Terminal,
): string | undefined {
  if (isFile(name) || (sort.collection !== undefined && chooseService(choice, terminal) !== undefined))
    return undefined;
  const found = findShipped(sort, name);
  return found === undefined ? undefined : `shared/reference/${sort.folder}/${found.file}.json`;
}

function findShipped(sort: Pick<DocumentSource<unknown>, 'folder' | 'schema'>, name: string): Shipped | undefined {
  return listShipped(sort).find(({ id, file }) => id === name || file === name);
}

function isFile(name: string): boolean {
  return name === '-' || name.endsWith('.json') || /^\.{0,2}\//.test(name) || existsSync(name);
}

/** Reads a text, and says of which file a refusal is. Raises `RefusedInput`. */
export function readFrom<Read>(path: string, text: string, read: (text: string) => Read): Read {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new RefusedInput(
      `${path === '-' ? 'Standard input' : path} is refused, ${forProblems(error)}:`,
      error.problems,
    );
  }
}

export function forProblems({ problems: { length } }: Refused): string {
  return length === 1 ? 'for one problem' : `for ${length} problems`;
}

type Shipped = { id: string; title: string; file: string; value: unknown };

/** The documents of a sort that are shipped, in order of their files. */
export function listShipped({
  folder,
  schema,
}: Pick<DocumentSource<unknown>, 'folder' | 'schema'>): readonly Shipped[] {
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

/** Rate cards by their ids, then the further ones, in order of precedence. A further card takes the place of one of the same id. */
export async function findCards(
  ids: readonly string[],
  choice: InputChoice,
  terminal: Terminal,
): Promise<readonly RateCard[]> {
  const documents = await openDocuments(choice, terminal);
  const further = await Promise.all((choice['rate-card'] ?? []).map((card) => findCard(card, documents)));
  const replaced = new Set(further.map(({ id }) => id));
  const own = await Promise.all(ids.filter((id) => !replaced.has(id)).map((id) => findCard(id, documents)));
  return [...own, ...further];
}
