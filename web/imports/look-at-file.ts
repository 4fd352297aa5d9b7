import type { PublishedEstimate } from '../../shared/results/estimate.ts';
import type { DryRun } from '../../shared/results/dry-run.ts';
import type { NewDryRun } from '../../shared/results/new-dry-run.ts';
import { type Problem, Refused } from '../../shared/model/problem.ts';
import { api } from '../api/api.ts';
import { bodyOf, revisionOf } from '../api/read-response.ts';
import { RefusedByServer } from '../api/refused-by-server.ts';
import type { FieldConflict } from '../editing/conflict-dialog.tsx';
import { locateInFile, readDocumentFile, type SentFile } from './read-document-file.ts';

/** What a statement that is not stored would come to, or why it would give no estimate. */
export type Worth = { estimate: PublishedEstimate } | { problems: readonly Problem[] };

/** What came of a file that was looked at. Nothing is saved by looking. */
export type LookedAt =
  | { is: 'unreadable'; name: string; text: string; problems: readonly Problem[] }
  | { is: 'refused'; file: SentFile; title: string; problems: readonly Problem[] }
  | { is: 'new'; file: SentFile; listed: NewDryRun; worth: Worth | undefined }
  | { is: 'there'; file: SentFile; head: Head; trial: DryRun }
  | { is: 'behind'; file: SentFile; head: Head; fields: readonly FieldConflict[] };

/** The document that is there by the name of the file's. */
export type Head = { id: string; etag: string; revision: number; state: string | null };

/**
 * Looks at a file: reads it here, and has the service try it: as a new document, or as the next revision of the one that
 * has its name.
 *
 * @param onHead has it tried against the latest revision, whatever revision it was exported from.
 * @throws RefusedByServer for what is wrong with the request and not with the file; Unreachable.
 */
export async function lookAtFile(given: File, onHead: boolean): Promise<LookedAt> {
  let file: SentFile;
  try {
    file = await readDocumentFile(given);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { is: 'unreadable', name: given.name, text: await given.text(), problems: error.problems };
  }
  const head = await findHead(file);
  try {
    return head === undefined ? await tryAsNew(file) : await tryAsRevision(file, head, onHead);
  } catch (error) {
    if (!(error instanceof RefusedByServer)) throw error;
    const { status, title, problems, detail } = error.document;
    if (head !== undefined && status === 412)
      return { is: 'behind', file, head, fields: (error.document as { conflict?: FieldConflict[] }).conflict ?? [] };
    if (![409, 413, 422, 423].includes(status)) throw error;
    const named = problems.length === 0 ? [{ code: 'invalid' as const, path: '', message: detail }] : problems;
    return { is: 'refused', file, title, problems: await locateInFile(file, named) };
  }
}

async function findHead({ kind: { collection }, id }: SentFile): Promise<Head | undefined> {
  if (id === undefined) return undefined;
  try {
    const { etag, revision, state } = await revisionOf(api.GET(`/v1/${collection}/{id}`, { params: { path: { id } } }));
    return { id, etag: etag ?? '', revision: revision ?? 0, state };
  } catch (error) {
    // A name that no document can have is refused with the rest of what is wrong.
    if (error instanceof RefusedByServer && [400, 404, 422].includes(error.document.status)) return undefined;
    throw error;
  }
}

async function tryAsNew(file: SentFile): Promise<LookedAt> {
  const listed = await postDocument(file, { dryRun: 'true' });
  if (!('dryRun' in listed)) throw new Error('The service has saved what it was to try.');
  return { is: 'new', file, listed, worth: file.kind.noun === 'statement' ? await worthOf(file) : undefined };
}

async function tryAsRevision(file: SentFile, head: Head, onHead: boolean): Promise<LookedAt> {
  const base = onHead || file.exportedFrom === undefined ? head.etag : `"${file.exportedFrom.hash}"`;
  const trial = await putFile(file, { ...head, etag: base }, { dryRun: 'true' });
  if (!('dryRun' in trial)) throw new Error('The service has saved what it was to try.');
  return { is: 'there', file, head: { ...head, etag: base }, trial };
}

/** What the service computes of a statement that it does not store. */
async function worthOf(file: SentFile): Promise<Worth> {
  try {
    const body = { statement: file.document } as never;
    return { estimate: await bodyOf(api.POST('/v1/compute', { body })) };
  } catch (error) {
    if (!(error instanceof RefusedByServer) || ![409, 413, 422].includes(error.document.status)) throw error;
    const { problems, detail } = error.document;
    const ofFile = problems.map((one) => ({ ...one, path: one.path.replace(/^statement\./, '') }));
    return {
      problems: await locateInFile(
        file,
        ofFile.length === 0 ? [{ code: 'invalid' as const, path: '', message: detail }] : ofFile,
      ),
    };
  }
}

/** Creates the document of a file, or only tries it. */
export function postDocument(
  { kind: { collection }, document }: SentFile,
  query: { reason: string } | { dryRun: 'true' },
) {
  return bodyOf(api.POST(`/v1/${collection}`, { params: { query }, body: document as never }));
}

/** Makes the document of a file the revision after the one of the head's etag, or only tries it. */
export function putFile(
  { kind: { collection }, document }: SentFile,
  { id, etag }: Head,
  query: { reason: string } | { dryRun: 'true' },
) {
  const params = { path: { id }, header: { 'If-Match': etag }, query };
  return bodyOf(api.PUT(`/v1/${collection}/{id}`, { params, body: document as never }));
}
