import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { findServer } from '../documents/documents.ts';
import { authorizeAddress, beginCodeGrant, claimsOf, exchangeCode, findSignIn, refreshSession } from './code-grant.ts';
import { openBrowser, receiveCode } from './receive-code.ts';
import { findSession, keepSession, type Session } from './sessions.ts';

/** Long enough for a first sign-in, with a new password and a second factor to set up. */
const patience_ms = 10 * 60_000;

/** `rule153 sign-in --server https://…` */
export const signInCommand = defineCommand({
  name: 'sign-in',
  about: 'sign in to a service in the browser; later commands show its token by themselves',
  arguments: [],
  options: {
    server: { type: 'string', value: 'URL', about: 'the service (or RULE153_SERVER)' },
    print: { type: 'boolean', about: 'print the token too, for other programs; it is good for an hour' },
    again: { type: 'boolean', about: 'sign in anew, though a sign-in is still good' },
  },
  examples: [
    { command: 'sign-in --server https://rule153.example.org', about: 'then the service knows you for twelve hours' },
    { command: 'sign-in --print', about: 'the token alone is on standard output' },
  ],
  run: async ({ options }, terminal) => {
    const server = findServer(options.server, terminal);
    if (server === undefined) throw new UsageError('"sign-in" needs a service: --server <URL> or RULE153_SERVER.');
    const kept = options.again === true ? undefined : findSession(server, terminal.environment);
    const session = (await renew(server, kept)) ?? (await signIn(server, terminal));
    keepSession(server, session, terminal.environment);
    tellWho(server, session, terminal);
    if (options.print === true) terminal.print(`${session.idToken}\n`);
    return undefined;
  },
});

/** A session that is good for ten minutes more, from one that is kept; undefined if it takes a sign-in. */
async function renew(server: URL, kept: Session | undefined): Promise<Session | undefined> {
  if (kept === undefined) return undefined;
  if (kept.expires_s > Date.now() / 1000 + 600) return kept;
  return refreshSession(await findSignIn(server), kept);
}

async function signIn(server: URL, terminal: Terminal): Promise<Session> {
  const place = await findSignIn(server);
  const grant = beginCodeGrant();
  const receiver = await receiveCode(grant.state, patience_ms);
  try {
    const address = authorizeAddress(place, grant, receiver.address);
    terminal.tell(`Sign in at ${address}`);
    terminal.tell('The first time you choose a password, and scan a code with an authenticator app.');
    openBrowser(address, terminal.environment);
    return await exchangeCode(place, grant, await receiver.code(), receiver.address);
  } finally {
    receiver.close();
  }
}

function tellWho({ origin }: URL, { idToken, expires_s }: Session, terminal: Terminal): void {
  const { name, email = 'somebody without a name', ...claims } = claimsOf(idToken);
  const { 'custom:organization': organization, 'cognito:groups': roles = [] } = claims;
  const until = new Date(expires_s * 1000).toISOString().slice(11, 16);
  const as = roles.length === 0 ? 'without a role' : `as ${roles.join(', ')}`;
  terminal.tell(`Signed in to ${origin} as ${name ?? email}, ${as}, until ${until} UTC.`);
  if (roles.length === 0)
    terminal.tell('Without a role you can do nothing: an administrator of the accounts puts you into a group.');
  if (organization === undefined)
    terminal.tell(
      'The account belongs to no organization, so the service will refuse it: it has to be made anew with one.',
    );
  if (name === undefined) terminal.tell('The account has no name: histories will show its address.');
}
