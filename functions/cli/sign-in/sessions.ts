import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { EnvironmentError } from '../terminal/failure.ts';

/** What a sign-in has brought: the token that is shown to a service, and the one that gets the next. */
const sessionSchema = z.object({
  idToken: z.string(),
  refreshToken: z.optional(z.string()),
  /** Seconds since 1970. */
  expires_s: z.number(),
});
export type Session = z.infer<typeof sessionSchema>;

/** By the origin of the service. */
const sessionsSchema = z.record(z.string(), sessionSchema);

/**
 * The session with a service, whether it has ended or not; undefined if nobody has signed in.
 *
 * @throws EnvironmentError for a file that is none.
 */
export function findSession(server: URL, environment: NodeJS.ProcessEnv): Session | undefined {
  return readSessions(environment)[server.origin];
}

/**
 * Keeps a session, or forgets it if there is none, in a file that its owner alone can read.
 *
 * @throws EnvironmentError.
 */
export function keepSession(server: URL, session: Session | undefined, environment: NodeJS.ProcessEnv): void {
  const path = sessionsPath(environment);
  const { [server.origin]: _earlier, ...others } = readSessions(environment);
  const sessions = session === undefined ? others : { ...others, [server.origin]: session };
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Written whole under another name first: who reads meanwhile sees the file before or after, never half of it.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(sessions, null, 2)}\n`, { mode: 0o600 });
    chmodSync(draft, 0o600);
    renameSync(draft, path);
  } catch (error) {
    throw new EnvironmentError(
      `The sign-in cannot be kept in ${path}: ${error instanceof Error ? error.message : String(error)}. Name ` +
        'another folder in XDG_CONFIG_HOME.',
      { cause: error },
    );
  }
}

function readSessions(environment: NodeJS.ProcessEnv): Record<string, Session> {
  const path = sessionsPath(environment);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return {};
  }
  try {
    return sessionsSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new EnvironmentError(`${path} is not the file of sign-ins that it was. Remove it and sign in again.`, {
      cause: error,
    });
  }
}

function sessionsPath({ XDG_CONFIG_HOME: folder, HOME: home = homedir() }: NodeJS.ProcessEnv): string {
  return join(folder === undefined || folder === '' ? join(home, '.config') : folder, 'rule153', 'sessions.json');
}
