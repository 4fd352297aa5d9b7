import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { statementId } from '../../../shared/model/statement-id.ts';
import { KINDS } from '../../documents/kinds/kinds.ts';
import type { Kind, Verb } from '../../documents/kinds/kind.ts';
import { startsService } from '../../package-folder.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { askService, type Service, type ServiceResponse } from './ask-service.ts';
import { chooseService, type ServiceChoice } from './documents.ts';
import { revisionOf } from './ask-service.ts';

/** The option of commands that work on documents of several kinds. */
export const kindOption = {
  kind: {
    type: 'string',
    short: 'k',
    value: 'kind',
    about: 'the kind of the document, such as rate-card or scenario; statement if left out',
  },
} as const;

/** The option of every command that changes something. */
export const reasonOption = {
  reason: { type: 'string', value: 'text', about: 'why, for the history and the audit trail' },
} as const;

/**
 * The service that a command cannot do without.
 *
 * @throws UsageError, EnvironmentError.
 */
export function needService(command: string, choice: ServiceChoice, terminal: Terminal): Service {
  const service = chooseService(choice, terminal);
  if (service !== undefined) return service;
  throw new UsageError(
    `"${command}" needs a service: --server <URL> or RULE153_SERVER.`,
    `Start one with ${startsService}.`,
  );
}

/** @throws UsageError where no reason is given. */
export function needReason(command: string, reason: string | undefined): string {
  const given = (reason ?? '').trim();
  if (given !== '') return given;
  throw new UsageError(`"${command}" needs a reason for the history and the audit trail: --reason "…".`);
}

/**
 * The kind of documents that is meant, of those that have a verb.
 *
 * @throws UsageError.
 */
export function chooseKind(wanted: string | undefined, verb: Verb): Kind {
  const kinds = KINDS.filter(({ verbs }) => verbs.includes(verb));
  const kind = kinds.find(({ kind: name }) => name === (wanted ?? 'statement'));
  if (kind !== undefined) return kind;
  const names = kinds.map(({ kind: name }) => name);
  throw new UsageError(
    `--kind must be one of ${names.join(', ')}, not "${wanted ?? ''}".`,
    didYouMean(wanted ?? '', names),
  );
}

/** The head of a document on a service: where it is, and what a change of it names. */
export type ServiceHead = { address: string; id: string; revision: number; hash: string; state: string; body: unknown };

/** The address of a document on a service. A statement goes by its symbol too. */
export function addressOf({ kind, collection }: Kind, name: string): { id: string; address: string } {
  const id = kind === 'statement' ? statementId(name) : name;
  return { id, address: `v1/${collection}/${encodeURIComponent(id)}` };
}

/** @throws RefusedInput where there is none of that name; EnvironmentError. */
export async function readHead(service: Service, kind: Kind, name: string): Promise<ServiceHead> {
  const { id, address } = addressOf(kind, name);
  const response = await askService(service, address);
  if (response.status === 404) throw missingOn(service, kind, name);
  const { revision, hash } = revisionOf(response);
  const state = response.headers.get('rule153-state') ?? 'draft';
  return { address, id, revision, hash, state, body: response.body };
}

export function missingOn({ server }: Service, { noun }: Kind, name: string): RefusedInput {
  return new RefusedInput(`There is no ${noun} "${name}" on ${server.origin}.`);
}

/** Changes a document from the revision that was read; the service refuses it if there is a later one by now. */
export function changeFrom(
  service: Service,
  { address, hash }: Pick<ServiceHead, 'address' | 'hash'>,
  below: string,
  body: object,
): Promise<ServiceResponse> {
  return askService(service, `${address}/${below}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': `"${hash}"` },
    body: JSON.stringify(body),
  });
}
