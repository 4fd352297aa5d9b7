import { useSyncExternalStore } from 'react';
import { forgetAllTyped } from './typed-text.ts';

// What belongs in this folder: who sits at the desk, by which token, and what a role may not do.

/**
 * The session of this tab. The token lies in the tab's own storage, so that a reload keeps it and another tab or a
 * closed window does not.
 */
export type Session = { token: string; by: 'local' | 'hosted' };

const place = 'rule153.session';
const listeners = new Set<() => void>();
let session = read();
let hasExpired = false;

export function currentToken(): string | undefined {
  return session?.token;
}

export function beginSession(begun: Session): void {
  hasExpired = false;
  put(begun);
}

export function endSession(): void {
  hasExpired = false;
  forgetAllTyped();
  put(undefined);
}

/** The server no longer takes the token. What is typed stays; the gate asks to sign in again above it. */
export function expireSession(): void {
  if (session === undefined) return;
  hasExpired = true;
  put(undefined);
}

/** The session, and whether the one before has expired. */
export function useSession(): { session: Session | undefined; hasExpired: boolean } {
  const current = useSyncExternalStore(subscribe, () => session);
  return { session: current, hasExpired };
}

function put(next: Session | undefined): void {
  session = next;
  if (next === undefined) sessionStorage.removeItem(place);
  else sessionStorage.setItem(place, JSON.stringify(next));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Session | undefined {
  try {
    const text = sessionStorage.getItem(place);
    return text === null ? undefined : (JSON.parse(text) as Session);
  } catch {
    return undefined;
  }
}
