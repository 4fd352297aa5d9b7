import { defined } from '../../../shared/canonical/defined.ts';
import * as z from 'zod/mini';
import { parse } from '../../../shared/model/parse.ts';
import type { DocumentReader } from '../../documents/document-reader.ts';
import { KINDS } from '../../documents/kinds/kinds.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import type { DocumentKind } from '../../ledger/items/primitives.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import { splitDocument } from '../../ledger/items/content.ts';
import { StoreError } from '../../ledger/store-error.ts';
import { askService, type Service, type ServiceResponse } from './ask-service.ts';
import { listAll } from '../../use-cases/estimates/current-heads.ts';
import { listedDocumentSchema } from '../../../shared/results/revision.ts';
import type { DocumentSource } from './document-source.ts';
import { readPages } from './read-pages.ts';
import { searchQuery } from './search-option.ts';

/**
 * The documents of a running service as computations read them, as far as the token lets them be seen. What was asked
 * once is not asked again: a command sees one state of each document.
 */
function readService(service: Service): DocumentReader {
  const responses = new Map<string, Promise<ServiceResponse>>();
  const get = (path: string): Promise<ServiceResponse> => {
    const response = responses.get(path) ?? askService(service, path);
    responses.set(path, response);
    return response;
  };
  const history: DocumentReader['history'] = async ({ organization, kind, id, limit, cursor }) => {
    const response = await get(`${addressOf(kind, id)}/revisions${pageQuery(limit, cursor)}`);
    if (response.status === 404) return { items: [] };
    const page = parse(historySchema, response.body);
    return pageOf(page, (item) => revisionOf(organization, kind, item));
  };
  return {
    upgrades: true,
    history,
    list: async ({ kind, limit, cursor }) => {
      const page = parse(listSchema, (await get(`v1/${kindOf(kind).collection}${pageQuery(limit, cursor)}`)).body);
      return pageOf(page, ({ revision, ...listed }) => ({ ...listed, kind, number: revision }));
    },
    read: async ({ organization, kind, id, revision: wanted }) => {
      const number = typeof wanted === 'object' ? wanted.number : wanted;
      const revision = await find(organization, kind, id, number);
      const response = await get(`${addressOf(kind, id)}/revisions/${revision.number}`);
      if (response.status === 404) throw missing(kind, id);
      const { schema, partsKey, partId } = await kindOf(kind).load();
      return { revision, content: splitDocument(parse(schema, response.body), partsKey, partId) };
    },
  };

  async function find(organization: string, kind: DocumentKind, id: string, number?: number): Promise<Revision> {
    let cursor: string | undefined;
    do {
      const page = await history({ organization, kind, id, limit: cursor === undefined ? 1 : 100, cursor });
      const found = page.items.find((revision) => number === undefined || revision.number === number);
      if (found !== undefined) return found;
      cursor = page.cursor;
    } while (cursor !== undefined);
    throw missing(kind, id);
  }

  function missing(kind: DocumentKind, id: string): StoreError {
    return new StoreError('not-found', `There is no ${kindOf(kind).noun} "${id}" on ${service.server.origin}.`);
  }
}

const listedFields = {
  id: z.string(),
  revision: z.int(),
  hash: z.string(),
  state: z.nullable(z.string()),
  author: z.string(),
  time: z.string(),
  fields: z.record(z.string(), z.string()),
};
const listSchema = z.object({ items: z.array(z.object(listedFields)), cursor: z.optional(z.string()) });
const historyItemSchema = z.object({
  ...listedFields,
  parent: z.nullable(z.string()),
  role: z.string(),
  action: z.string(),
  reason: z.string(),
  requestId: z.string(),
});
const historySchema = z.object({ items: z.array(historyItemSchema), cursor: z.optional(z.string()) });

/**
 * A revision as a service shows it. It does not say of which contents it is made; two of the same are taken for
 * different.
 */
function revisionOf(
  organization: string,
  kind: DocumentKind,
  { revision: number, ...item }: z.infer<typeof historyItemSchema>,
): Revision {
  return { ...item, organization, kind, number, head: item.hash, lists: [], parts: 0 };
}

function kindOf(name: DocumentKind): Kind {
  const kind = KINDS.find((one) => one.kind === name);
  if (kind === undefined) throw new Error(`There is no kind "${name}" of documents that a service shows.`);
  return kind;
}

function addressOf(kind: DocumentKind, id: string): string {
  return `v1/${kindOf(kind).collection}/${encodeURIComponent(id)}`;
}

/** A service gives pages of at most 200. */
function pageQuery(limit: number, cursor: string | undefined): string {
  return `?limit=${Math.min(limit, 200)}${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
}

function pageOf<Shown, Item>(
  { items, cursor }: { items: readonly Shown[]; cursor?: string | undefined },
  read: (item: Shown) => Item,
): { items: Item[]; cursor?: string } {
  return { items: items.map(read), ...defined({ cursor }) };
}

/** The documents of a running service, as far as the token lets them be seen. */
export function serviceDocuments(service: Service): DocumentSource {
  const reader = readService(service);
  return {
    origin: `on ${service.server.origin}`,
    reader,
    list: async (kind, search = {}) => {
      const found = searchQuery(search);
      const listed =
        found === ''
          ? // Whose they are the token says.
            await listAll({ documents: reader }, '', kind)
          : ((await readPages(service, `v1/${kindOf(kind).collection}${found}`, listedDocumentSchema)) ?? []);
      return listed.map(({ id, fields }) => ({ title: '', ...fields, id }));
    },
  };
}
