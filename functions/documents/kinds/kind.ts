import type * as z from 'zod/mini';
import type { Problem } from '../../../shared/model/problem.ts';
import type { Action } from '../../access/policy.ts';
import type { DocumentKind } from '../../ledger/items/primitives.ts';
import { checkedFields } from './checked-field.ts';

/** What can be done with the documents of a kind by the common endpoints. */
export type Verb = 'list' | 'read' | 'create' | 'replace' | 'history' | 'diff' | 'restore' | 'move';

/**
 * A kind of document: where it is, who may do what, and how its content is found. Adding a kind is adding a file like
 * those beside this one, an entry in `kinds.ts` and one in `functions/api/packing.ts`; endpoints, OpenAPI and the tests
 * of roles follow.
 *
 * This half is light and loaded with every request; the schema and what hangs on it come with `load`.
 */
export type Kind = {
  kind: DocumentKind;
  /** The collection in the path: /v1/{collection}/{id}. */
  collection: string;
  /** What one is called in sentences. */
  noun: string;
  /** What a file of one says that it is, before the version: "rule153/statement/". Left out where people write none. */
  schema?: string;
  verbs: readonly Verb[];
  actions: { read: Action; write: Action };
  /** Follows the workflow of statements. */
  workflow: boolean;
  load: () => Promise<KindContent>;
};

/** How documents of a kind are checked, named and stored. `document` has passed the schema wherever it is passed on. */
export type KindContent = {
  schema: z.ZodMiniType<object>;
  /** The name of the schema among the components of the OpenAPI document. */
  schemaName: string;
  /** The array whose elements are stored one by one; the whole document is one part if left out. */
  partsKey?: string;
  partId?: (element: unknown) => string;
  idOf: (document: object) => string;
  /** What lists show besides id, state, author and time; texts of up to 1,000 characters. */
  fieldsOf: (document: object) => Record<string, string>;
  /** What the schema alone cannot see. */
  check?: (document: object) => readonly Problem[];
  /** What would be refused later on, such as when it is computed: named with what is refused now, and not alone. */
  further?: (document: object) => readonly Problem[];
  /**
   * Which checks a document of this kind has passed when it is stored, as a number that is raised with every change of
   * what the schema lets in or makes of it; see `checkedField`. Left out, every document is checked again when it is read.
   */
  checks?: number;
  /** A small complete document, for the OpenAPI document and its tests. */
  example: () => object;
};

/**
 * Makes a content of functions that know the type of their document. Every document that they get was parsed by
 * `schema` first.
 */
export function kindContent<Document extends object>(content: TypedContent<Document>): KindContent {
  const { schema, idOf, fieldsOf, check, further, ...rest } = content;
  const typed = (document: object): Document => document as Document;
  return {
    ...rest,
    schema,
    idOf: (document) => idOf(typed(document)),
    fieldsOf: (document) => ({ ...fieldsOf(typed(document)), ...checkedFields(content) }),
    ...(check !== undefined && { check: (document) => check(typed(document)) }),
    ...(further !== undefined && { further: (document) => further(typed(document)) }),
  };
}

type TypedContent<Document extends object> = Omit<KindContent, 'schema' | 'idOf' | 'fieldsOf' | 'check' | 'further'> & {
  schema: z.ZodMiniType<Document>;
  idOf: (document: Document) => string;
  fieldsOf: (document: Document) => Record<string, string>;
  check?: (document: Document) => readonly Problem[];
  further?: (document: Document) => readonly Problem[];
};
