import { contentHash } from '../../shared/canonical/content-hash.ts';
import { type Content, splitDocument } from '../ledger/items/content.ts';
import type { DocumentKind } from '../ledger/items/primitives.ts';
import type { Revision } from '../ledger/items/revision.ts';
import { StoreError } from '../ledger/store-error.ts';
import type { DocumentReader } from './document-reader.ts';
import { checkedField } from './kinds/checked-field.ts';
import type { Kind } from './kinds/kind.ts';

/** A document from a file. It has passed the schema of its kind. Its hash is calculated where it is not known. */
export type FileDocument = { kind: Kind; id: string; document: object; hash?: string };

/** Finds documents by kind and id, and lists those of a kind. */
export type FileSource = {
  find(kind: DocumentKind, id: string): FileDocument | undefined;
  list(kind: DocumentKind): readonly FileDocument[];
};

/**
 * Reads files as the ledger is read. A document that is not stored has one revision, which is named by the hash of its
 * content and was made at the moment of reading; it has no state, so nothing of it is submitted or sealed.
 *
 * @param beneath is asked where there is no such file, and lists what the files do not have: what is given hides what
 *   is there by its name.
 * @throws StoreError `not-found` from `read`.
 */
export function readFiles(source: FileSource, now: () => Date, beneath?: DocumentReader): DocumentReader {
  return {
    read: async (request) => {
      const { organization, kind, id } = request;
      const found = source.find(kind, id);
      if (found !== undefined)
        return {
          revision: await revisionOf(found, organization, now()),
          content: await contentOf(found),
          checked: found.document,
        };
      if (beneath !== undefined) return beneath.read(request);
      throw new StoreError('not-found', `There is no ${kind} "${id}".`);
    },
    list: async (request) => {
      const { organization, kind, cursor } = request;
      const own = source.list(kind);
      const revisions = cursor === undefined ? own.map((one) => revisionOf(one, organization, now())) : [];
      const { items, ...rest } = (await beneath?.list(request)) ?? { items: [] };
      const hidden = new Set(own.map(({ id }) => id));
      return { ...rest, items: [...(await Promise.all(revisions)), ...items.filter(({ id }) => !hidden.has(id))] };
    },
    history: async (request) => {
      const found = source.find(request.kind, request.id);
      if (found !== undefined) return { items: [await revisionOf(found, request.organization, now())] };
      return beneath?.history(request) ?? { items: [] };
    },
    ...(beneath?.upgrades !== undefined && { upgrades: beneath.upgrades }),
  };
}

async function contentOf({ kind, document }: FileDocument): Promise<Content> {
  const { partsKey, partId } = await kind.load();
  return splitDocument(document, partsKey, partId);
}

/** Revisions of documents by their objects: the hash of a large one is worth calculating once. */
const known = new WeakMap<object, Revision>();

async function revisionOf(file: FileDocument, organization: string, now: Date): Promise<Revision> {
  const revision = known.get(file.document) ?? (await makeRevision(file, organization, now));
  known.set(file.document, revision);
  return revision;
}

async function makeRevision(file: FileDocument, organization: string, now: Date): Promise<Revision> {
  const { kind, id, document, hash = contentHash(document) } = file;
  const { fieldsOf } = await kind.load();
  // What is checked of a file is said beside its content, not by a mark that somebody stored.
  const { [checkedField]: _, ...fields } = fieldsOf(document);
  return {
    organization,
    kind: kind.kind,
    id,
    number: 1,
    parent: null,
    author: 'file',
    role: 'file',
    time: now.toISOString(),
    action: 'read',
    reason: '',
    requestId: 'file',
    state: null,
    fields,
    head: hash,
    lists: [],
    parts: 0,
    hash,
  };
}
