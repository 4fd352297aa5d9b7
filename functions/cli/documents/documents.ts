import type { DocumentSource } from './document-source.ts';
import { EnvironmentError } from '../terminal/failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { findSession } from '../sign-in/sessions.ts';
import { commandName } from '../../package-folder.ts';

/** The options by which every command that reads documents can be pointed at a service. */
export const serviceOptions = {
  server: { type: 'string', value: 'URL', about: 'take documents from a running service (or RULE153_SERVER)' },
  token: { type: 'string', value: 'token', about: 'the token to show to the service (or RULE153_TOKEN)' },
} as const;

export type ServiceChoice = { readonly server?: string | undefined; readonly token?: string | undefined };

/**
 * The address of the service that is meant, from the option or the environment; undefined if none is.
 *
 * @throws EnvironmentError.
 */
export function findServer(server: string | undefined, { environment }: Terminal): URL | undefined {
  const address = server ?? environment['RULE153_SERVER'] ?? '';
  if (address === '') return undefined;
  if (URL.canParse(address) && /^https?:/.test(address)) return new URL(address);
  throw new EnvironmentError(`"${address}" is not the address of a service, such as http://127.0.0.1:1530.`);
}

/**
 * The service that is meant and the token to show to it: the one given, or that of a sign-in. Undefined if none is
 * meant.
 *
 * @throws EnvironmentError.
 */
export function chooseService(
  { server: address, token }: ServiceChoice,
  terminal: Terminal,
): { server: URL; token: string } | undefined {
  const server = findServer(address, terminal);
  if (server === undefined) return undefined;
  const { environment } = terminal;
  const given = token ?? environment['RULE153_TOKEN'] ?? '';
  if (given !== '') return { server, token: given };
  const session = findSession(server, environment);
  if (session === undefined)
    throw new EnvironmentError(
      `The service wants a token: sign in with ${commandName} sign-in --server ${server.origin}, give --token or ` +
        `set RULE153_TOKEN. A local service takes: ${commandName} token --role planner`,
    );
  if (session.expires_s > Date.now() / 1000) return { server, token: session.idToken };
  const ended = new Date(session.expires_s * 1000).toISOString().slice(0, 16).replace('T', ' ');
  throw new EnvironmentError(
    `Your sign-in ended at ${ended} UTC. Go on with ${commandName} sign-in --server ${server.origin}; for twelve ` +
      'hours it asks for nothing.',
  );
}

/** Where the documents of a command come from. */
export async function openDocuments(choice: ServiceChoice, terminal: Terminal): Promise<DocumentSource> {
  const service = chooseService(choice, terminal);
  const now = terminal.now ?? (() => new Date());
  if (service === undefined) return (await import('./shipped-documents.ts')).shippedDocuments(now);
  const { serviceDocuments } = await import('./read-service.ts');
  return serviceDocuments(service);
}

/** The option of every command that works on the local data. */
export const dataOption = {
  data: {
    type: 'string',
    short: 'd',
    value: 'folder',
    about:
      'the folder of the local data (or RULE153_DATA); if left out, .rule153 in a checkout, else a folder of your user data',
  },
} as const;
