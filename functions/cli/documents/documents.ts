import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { EnvironmentError } from '../terminal/failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { commandName } from '../../package-folder.ts';

/** What a list shows of a statement or a rate card. */
export type Listed = { id: string; title: string; [field: string]: string };

/** Where documents come from by name: those shipped with the program, or those of a running service. */
export type Documents = {
  /** In words, for messages: "shipped with rule153", "on http://…". */
  readonly place: string;
  statementIds(): Promise<readonly Listed[]>;
  cardIds(): Promise<readonly Listed[]>;
  /** Undefined if there is none of that symbol or id. */
  statement(name: string): Promise<Statement | undefined>;
  card(id: string): Promise<RateCard | undefined>;
};

/** The options by which every command that reads documents can be pointed at a service. */
export const serviceOptions = {
  server: { type: 'string', value: 'URL', about: 'take documents from a running service (or RULE153_SERVER)' },
  token: { type: 'string', value: 'token', about: 'the token to show to the service (or RULE153_TOKEN)' },
} as const;

export type ServiceChoice = { readonly server?: string | undefined; readonly token?: string | undefined };

/** The service that is meant, from the options or the environment; undefined if none is. Raises `EnvironmentError`. */
export function chooseService(
  { server, token }: ServiceChoice,
  { environment }: Terminal,
): { server: URL; token: string } | undefined {
  const address = server ?? environment['RULE153_SERVER'] ?? '';
  if (address === '') return undefined;
  if (!URL.canParse(address) || !/^https?:/.test(address)) {
    throw new EnvironmentError(`"${address}" is not the address of a service, such as http://127.0.0.1:1530.`);
  }
  const shown = token ?? environment['RULE153_TOKEN'] ?? '';
  if (shown === '') {
    throw new EnvironmentError(
      `The service wants a token: give --token or set RULE153_TOKEN. A local service takes: ${commandName} token --role planner`,
    );
  }
  return { server: new URL(address), token: shown };
}

/** Where the documents of a command come from. */
export async function openDocuments(choice: ServiceChoice, terminal: Terminal): Promise<Documents> {
  const service = chooseService(choice, terminal);
  if (service === undefined) return (await import('./shipped-documents.ts')).shippedDocuments;
  const { serviceDocuments } = await import('./service-documents.ts');
  return serviceDocuments(service);
}
