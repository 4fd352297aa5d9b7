import * as z from 'zod/mini';
import { type ExportedFrom, takeExportedFrom } from '../../../shared/model/exported-from.ts';
import { parse } from '../../../shared/model/parse.ts';
import { type DryRun, dryRunSchema } from '../../../shared/results/dry-run.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { statementKind } from '../../documents/kinds/kinds.ts';
import { WRITTEN_KINDS } from '../../documents/kinds/written-kinds.ts';
import { parseDocument } from '../../documents/parse-document.ts';
import { commandName } from '../../package-folder.ts';
import { RefusedInput } from '../terminal/failure.ts';
import { readValueFrom } from '../terminal/read-value.ts';
import { askService, revisionOf, type Service } from './ask-service.ts';
import { addressOf } from './change-on-service.ts';

/** A document as it is sent: where it belongs, its text, and the revision that its file names. */
export type Sent = { kind: Kind; id: string; text: string; exportedFrom: ExportedFrom | undefined };

/** What a change made, and whether there was anything to change. */
export type Replacement = ExportedFrom & { unchanged: boolean };

/**
 * Reads a file as it is sent: a document of any kind that people write. One that does not say what it is is read as a
 * statement, and refused as one.
 *
 * @throws RefusedInput with every problem at its line.
 */
export async function readSent(path: string, text: string): Promise<Sent> {
  const contents = new Map(
    await Promise.all(WRITTEN_KINDS.map(async (kind) => [kind.kind, await kind.load()] as const)),
  );
  // A document that is put right is read again, without what stood beside its fields.
  let exportedFrom: ExportedFrom | undefined;
  return readValueFrom(path, text, (sent): Sent => {
    const taken = takeExportedFrom(sent);
    const { value } = taken;
    exportedFrom ??= taken.exportedFrom;
    const kind = kindOfFile(value);
    const content = contents.get(kind.kind);
    if (content === undefined) throw new Error(`No content of ${kind.kind} was loaded.`);
    const document = parseDocument(content, value);
    return { kind, id: content.idOf(document), text: `${JSON.stringify(document, null, 2)}\n`, exportedFrom };
  });
}

function kindOfFile(value: unknown): Kind {
  const schema: unknown = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  const name = typeof schema === 'string' ? schema : '';
  return WRITTEN_KINDS.find((kind) => name.startsWith(kind.schema)) ?? statementKind;
}

/** What a service of an earlier version does not say it did not do. */
const unchangedSchema = z.object({ unchanged: z.literal(true) });

const headers = { 'content-type': 'application/json' };

/** @throws RefusedInput where the service has it already. */
export async function sendNew(service: Service, { kind, id, text }: Sent, reason: string): Promise<ExportedFrom> {
  const there = await askService(service, addressOf(kind, id).address);
  if (there.status !== 404)
    throw new RefusedInput(
      `The ${kind.noun} ${id} is on ${service.server.origin} already. To make this a new revision of it, push it, ` +
        'or import it with --replace.',
    );
  const path = `v1/${kind.collection}?reason=${encodeURIComponent(reason)}`;
  return revisionOf(await askService(service, path, { method: 'POST', headers, body: text }));
}

/**
 * The revision at which a document is that may be replaced. @throws RefusedInput where there is none, or it is sealed.
 */
export async function readReplaceable(service: Service, { kind, id }: Sent): Promise<ExportedFrom> {
  const there = await askService(service, addressOf(kind, id).address);
  if (there.status === 404)
    throw new RefusedInput(
      `There is no ${kind.noun} ${id} on ${service.server.origin} to replace; import it as a new one.`,
    );
  const state = there.headers.get('rule153-state');
  if (state === 'submitted' || state === 'closed')
    throw new RefusedInput(
      `The ${kind.noun} ${id} is ${state}, and its figures are sealed. Whoever may can open it again: ` +
        `${commandName} reopen ${id} --reason "…".`,
    );
  return revisionOf(there);
}

/**
 * Sends the next revision of a document, made from the one that is named. The service refuses it if there is a later
 * one by now.
 */
export async function sendReplacement(
  service: Service,
  { kind, id, text }: Sent,
  base: Pick<ExportedFrom, 'hash'>,
  reason: string,
): Promise<Replacement> {
  const path = `${addressOf(kind, id).address}?reason=${encodeURIComponent(reason)}`;
  const request = { method: 'PUT', headers: { ...headers, 'if-match': `"${base.hash}"` }, body: text };
  const response = await askService(service, path, request);
  return { ...revisionOf(response), unchanged: z.safeParse(unchangedSchema, response.body).success };
}

/** What came of a document that was sent, as a sentence. */
export function sentText({ server }: Service, { kind, id }: Sent, { revision, unchanged }: Replacement): string {
  const noun = `${kind.noun.charAt(0).toUpperCase()}${kind.noun.slice(1)}`;
  return unchanged
    ? `Nothing changed: ${kind.noun} ${id} says the same already, at revision ${revision} on ${server.origin}.\n`
    : `${noun} ${id} is at revision ${revision} on ${server.origin}.\n`;
}

/** Asks what such a replacement would do; nothing is saved. */
export async function tryReplacement(
  service: Service,
  { kind, id, text }: Sent,
  base: Pick<ExportedFrom, 'hash'>,
): Promise<DryRun> {
  const request = { method: 'PUT', headers: { ...headers, 'if-match': `"${base.hash}"` }, body: text };
  const { body } = await askService(service, `${addressOf(kind, id).address}?dryRun=true`, request);
  return parse(dryRunSchema, body);
}
