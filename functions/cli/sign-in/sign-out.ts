import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import { findServer } from '../documents/documents.ts';
import { findSignIn, revokeSession } from './code-grant.ts';
import { findSession, keepSession } from './sessions.ts';

/** `rule153 sign-out` */
export const signOutCommand = defineCommand({
  name: 'sign-out',
  about: 'forget the sign-in to a service, and end it there',
  arguments: [],
  options: { server: { type: 'string', value: 'URL', about: 'the service (or RULE153_SERVER)' } },
  examples: [{ command: 'sign-out --server https://rule153.example.org', about: 'at the end of the day' }],
  run: async ({ options }, terminal) => {
    const server = findServer(options.server, terminal);
    if (server === undefined) throw new UsageError('"sign-out" needs a service: --server <URL> or RULE153_SERVER.');
    const session = findSession(server, terminal.environment);
    if (session === undefined) {
      terminal.tell(`Nobody is signed in to ${server.origin} here.`);
      return undefined;
    }
    // Forgotten first: whatever the service says, this machine keeps nothing.
    keepSession(server, undefined, terminal.environment);
    await revokeSession(await findSignIn(server), session);
    terminal.tell(`Signed out of ${server.origin}. A token that was printed is good until its hour is over.`);
    return undefined;
  },
});
