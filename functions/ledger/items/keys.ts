import { looksOf } from '../../../shared/canonical/names.ts';
import type { DocumentKind, DocumentName } from './primitives.ts';

/*
 * All keys of the table. Nothing else builds or reads one.
 *
 * | item | pk | sk | written |
 * | --- | --- | --- | --- |
 * | head: number, hash, state, fields | o#ORG#heads#KIND | ID | moved in the transaction of a change |
 * | revision: the manifest | o#ORG#doc#KIND#ID | rev#0000000001 | once, in that transaction |
 * | audit entry | o#ORG#doc#KIND#ID | audit#0000000001 | once, in that transaction |
 * | idempotency record | o#ORG#once#ACTOR#KEY | once | in that transaction; replaced only when expired |
 * | ids of a kind that might look alike | o#ORG#alike#KIND | ID as the eye takes it | in the transaction that creates a document |
 * | batch of a job: which range is done, and the hash of its result | o#ORG#batches#JOB | from#0000000000 | once, when it is computed |
 * | log: its size, root, keys and last checkpoint | o#ORG#log | head | moved in the transaction that puts entries into the log |
 * | page of the log: 256 entries, each naming an audit entry by its leaf hash | o#ORG#log | page#0000000000 | in that transaction; a full one never again |
 * | signed checkpoint | o#ORG#log | checkpoint#0000000001 (its size) | in that transaction |
 * | pack: a copy of all texts of a revision, where they are many and small | o#ORG#pack#HASH of the revision | pack | before the transaction, once |
 * | part, or list of parts | o#ORG#part#HASH | chunk#0000, chunk#0001 … | before the transaction, any number of times, always the same |
 *
 * | access pattern | how |
 * | --- | --- |
 * | documents of a kind, in order of id | query o#ORG#heads#KIND |
 * | where a document is | get its head |
 * | whether another document has an id that looks like a new one | get the ids that might |
 * | one revision; history, both ways | get, or query o#ORG#doc#KIND#ID between rev# numbers |
 * | content of a revision | get its pack, with its manifest if the head is known; without one: manifest → batch-get the head part and the lists → batch-get the parts |
 * | audit of a document | query o#ORG#doc#KIND#ID between audit# numbers |
 * | audit of an actor, of an action, of all, in a range of time | query index on actorKey, actionKey or organizationKey with `at` |
 * | entries of the log, and its checkpoints | query o#ORG#log between page# or checkpoint# numbers |
 * | progress and result of a job | query o#ORG#batches#JOB → batch-get the parts |
 * | the response to an earlier request | get the idempotency record |
 *
 * ORG, KIND, ID, ACTOR, ACTION and KEY are escaped, so that no name can reach into the keys of another. A key starts
 * with the organization without exception: what a cursor or a request says cannot lead to the items of another one.
 */

export type Key = { pk: string; sk: string };

/** The first and the last sort key of a range, both included. */
export type KeyRange = { first: string; last: string };

const escapes: Record<string, string> = { '%': '%25', '#': '%23' };
const escaped = (name: string): string => name.replace(/[%#]/g, (sign) => escapes[sign] ?? sign);
/** Padded so that text order is the order of numbers. */
const padded = (number: number, width = 10): string => String(number).padStart(width, '0');
const numbered = (prefix: string, number: number): string => `${prefix}#${padded(number)}`;
const under = (organization: string, ...names: string[]): string =>
  ['o', organization, ...names].map(escaped).join('#');

export const headsKey = (organization: string, kind: DocumentKind): string => under(organization, 'heads', kind);
export const headKey = ({ organization, kind, id }: DocumentName): Key => ({
  pk: headsKey(organization, kind),
  sk: id,
});

export const documentKey = ({ organization, kind, id }: DocumentName): string => under(organization, 'doc', kind, id);
export const revisionKey = (name: DocumentName, number: number): Key => ({
  pk: documentKey(name),
  sk: numbered('rev', number),
});
export const auditKey = (name: DocumentName, number: number): Key => ({
  pk: documentKey(name),
  sk: numbered('audit', number),
});

/**
 * One key for all ids that might look alike: the eye takes some letters for one another, and those again for others, so
 * ids under one key need not look alike in the end.
 */
export const alikeKey = ({ organization, kind, id }: DocumentName): Key => ({
  pk: under(organization, 'alike', kind),
  sk: looksOf(id),
});

/** Sort keys of all revisions or audit entries of a document, of all pages or checkpoints of a log. */
export const allNumbers = (prefix: 'rev' | 'audit' | 'page' | 'checkpoint'): KeyRange => ({
  first: `${prefix}#`,
  last: `${prefix}#~`,
});

export const chunkKey = (organization: string, hash: string, index: number): Key => ({
  pk: under(organization, 'part', hash),
  sk: `chunk#${padded(index, 4)}`,
});

/** The pack of the revision of that hash. */
export const packKey = (organization: string, revisionHash: string): Key => ({
  pk: under(organization, 'pack', revisionHash),
  sk: 'pack',
});

/** All batches of a job lie under one key, in order of where they begin. */
export const batchesKey = (organization: string, job: string): string => under(organization, 'batches', job);
export const batchKey = (organization: string, job: string, from: number): Key => ({
  pk: batchesKey(organization, job),
  sk: numbered('from', from),
});

/** The log of an organization: all of it lies under one key. */
export const logKey = (organization: string): string => under(organization, 'log');
export const logHeadKey = (organization: string): Key => ({ pk: logKey(organization), sk: 'head' });
export const logPageKey = (organization: string, page: number): Key => ({
  pk: logKey(organization),
  sk: numbered('page', page),
});
export const checkpointKey = (organization: string, size: number): Key => ({
  pk: logKey(organization),
  sk: numbered('checkpoint', size),
});

/** A key belongs to the actor who sent it: nobody receives the response to another's request. */
export const idempotencyKey = (organization: string, actor: string, key: string): Key => ({
  pk: under(organization, 'once', actor, key),
  sk: 'once',
});

export const actorKey = (organization: string, actor: string): string => under(organization, 'actor', actor);
export const actionKey = (organization: string, action: string): string => under(organization, 'action', action);
export const organizationKey = (organization: string): string => under(organization, 'audit');

/** Where an audit entry stands in the indexes: by time, then by document and number so that no two share a place. */
export const auditPlace = ({
  time,
  kind,
  id,
  number,
}: Omit<DocumentName, 'organization'> & { time: string; number: number }): string =>
  [time, kind, escaped(id), padded(number)].join('#');

/**
 * The places of the half-open interval of time `[from, to)`: every place in it is longer than its time, so a place at
 * `to` itself sorts behind `to`.
 */
export const placeRange = (from: string | undefined, to: string | undefined): KeyRange => ({
  first: from ?? '0',
  last: to ?? '~',
});

/**
 * The shape of the one table, free of any SDK, so that the infrastructure and the local engine make the same one. Every
 * key is a string. What the keys hold is written in `keys.ts`.
 */
export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /**
   * Seconds since 1970: only idempotency records have it. Readers check it too, since deletion comes late on AWS and
   * never locally.
   */
  timeToLive: 'expires',
  /** All project every attribute. They may lag behind the table; only audit queries across documents read them. */
  indexes: [
    { name: 'audit-by-actor', partitionKey: 'actorKey', sortKey: 'at' },
    { name: 'audit-by-action', partitionKey: 'actionKey', sortKey: 'at' },
    { name: 'audit-by-time', partitionKey: 'organizationKey', sortKey: 'at' },
  ],
} as const;

export type AuditIndex = (typeof tableDefinition.indexes)[number]['name'];
