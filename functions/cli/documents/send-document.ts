import { printRateCard, printStatement } from '../../../shared/model/document-file.ts';
import { type ExportedFrom, takeExportedFrom } from '../../../shared/model/exported-from.ts';
import { parse } from '../../../shared/model/parse.ts';
import { rateCardSchema } from '../../../shared/model/rate.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { statementSchema } from '../../../shared/model/statement.ts';
import { printScenario, scenarioSchema } from '../../../shared/scenarios/scenario.ts';
import { type DryRun, dryRunSchema } from '../../../shared/results/dry-run.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { rateCardKind, scenarioKind, statementKind } from '../../documents/kinds/kinds.ts';
import { commandName } from '../../package-folder.ts';
import { RefusedInput } from '../terminal/failure.ts';
import { readValueFrom } from '../terminal/read-value.ts';
import { askService, type Service } from './ask-service.ts';
import { addressOf } from './change-on-service.ts';
import { revisionOf } from './ask-service.ts';

/** A document as it is sent: where it belongs, its text, and the revision that its file names. */
export type Sent = { kind: Kind; id: string; text: string; exportedFrom: ExportedFrom | undefined };

/**
 * Reads a file as it is sent. A document that does not say what it is is read as a statement, and refused as one.
 *
 * @throws RefusedInput with every problem at its line.
 */
export function readSent(path: string, text: string): Promise<Sent> {
  return readValueFrom(path, text, (sent): Sent => {
    const { value, exportedFrom } = takeExportedFrom(sent);
    const schema = schemaOf(value);
    if (schema.startsWith('rule153/rate-card/')) {
      const card = parse(rateCardSchema, value);
      return { kind: rateCardKind, id: card.id, text: printRateCard(card), exportedFrom };
    }
    if (schema.startsWith('rule153/scenario/')) {
      const scenario = parse(scenarioSchema, value);
      return { kind: scenarioKind, id: scenario.id, text: printScenario(scenario), exportedFrom };
    }
    const statement = parse(statementSchema, value);
    return {
      kind: statementKind,
      id: statementId(statement.symbol),
      text: printStatement(statement),
      exportedFrom,
    };
  });
}

function schemaOf(value: unknown): string {
  const schema: unknown = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : '';
  return typeof schema === 'string' ? schema : '';
}

const headers = { 'content-type': 'application/json' };

/** @throws RefusedInput where the service has it already. */
export async function sendNew(service: Service, { kind, id, text }: Sent, reason: string): Promise<number> {
  const there = await askService(service, addressOf(kind, id).address);
  if (there.status !== 404)
    throw new RefusedInput(
      `The ${kind.noun} ${id} is on ${service.server.origin} already. To make this a new revision of it, push it, ` +
        'or import it with --replace.',
    );
  const path = `v1/${kind.collection}?reason=${encodeURIComponent(reason)}`;
  return revisionOf(await askService(service, path, { method: 'POST', headers, body: text })).revision;
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
): Promise<ExportedFrom> {
  const path = `${addressOf(kind, id).address}?reason=${encodeURIComponent(reason)}`;
  const request = { method: 'PUT', headers: { ...headers, 'if-match': `"${base.hash}"` }, body: text };
  return revisionOf(await askService(service, path, request));
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
