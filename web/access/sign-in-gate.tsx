import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { finishSignIn, leaveForSignIn } from './hosted-sign-in.ts';
import { fetchDevelopmentToken, takeLocalKey } from './local-sign-in.ts';
import { beginRenewableSession } from './renew-session.ts';
import { beginSession, useSession } from './session.ts';
import type { SignInPlace } from './sign-in-place.ts';
import { ROLE_NAMES, ROLES, type Role } from './who-am-i.ts';

/** How somebody can sign in here. */
type Door =
  { by: 'local'; key: string } | { by: 'hosted'; place: SignInPlace } | { by: 'none'; why: string } | { by: 'asking' };

/**
 * Lets in who has signed in. When a token expires the view below stays as it is, with all that is typed, and the
 * sign-in lies above it.
 */
export function SignInGate({ children }: { children: ReactNode }) {
  const { session, hasExpired } = useSession();
  const [hasEntered, setEntered] = useState(session !== undefined);
  if (session !== undefined && !hasEntered) setEntered(true);
  return (
    <>
      {hasEntered && (session !== undefined || hasExpired) ? children : null}
      {session !== undefined ? null : hasExpired ? (
        <SignInAgain />
      ) : (
        <main className="sign-in">
          <SignIn hasExpired={false} />
        </main>
      )}
    </>
  );
}

/** The sign-in above everything, dialogs too: it cannot be closed but by signing in. */
function SignInAgain() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sign-in"
      aria-label="Sign in again"
      onCancel={(event) => {
        event.preventDefault();
      }}
    >
      <SignIn hasExpired />
    </dialog>
  );
}

function SignIn({ hasExpired }: { hasExpired: boolean }) {
  const [problem, setProblem] = useState<string>();
  const door = useDoor(setProblem);
  return (
    <>
      {hasExpired ? null : (
        <>
          <h1>rule153</h1>
          <p>Statements of programme budget implications: exact, and explained figure by figure.</p>
        </>
      )}
      {hasExpired ? <p role="alert">Your sign-in has expired. Nothing on the page is lost; sign in to go on.</p> : null}
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      <Entrance door={door} hasExpired={hasExpired} onProblem={setProblem} />
    </>
  );
}

type EntranceProps = { door: Door; hasExpired: boolean; onProblem: (problem: string) => void };

function Entrance({ door, hasExpired, onProblem }: EntranceProps) {
  switch (door.by) {
    case 'local':
      return <RoleChooser keyOfService={door.key} hasExpired={hasExpired} onProblem={onProblem} />;
    case 'hosted':
      return (
        <button type="button" className="primary" onClick={() => void leaveForSignIn(door.place)}>
          Sign in
        </button>
      );
    case 'none':
      return <p>{door.why}</p>;
    case 'asking':
      return <p role="status">Asking where to sign in …</p>;
  }
}

const ABOUT_ROLES: Readonly<Record<Role, string>> = {
  'budget-officer': 'writes statements and rate cards, saves estimates, submits',
  planner: 'asks “what if”, keeps scenarios, sweeps, forecasts',
  auditor: 'reads everything, the audit trail and evidence packs; changes nothing',
  administrator: 'does what all of these do, and opens closed statements again',
};

type RoleChooserProps = { keyOfService: string; hasExpired: boolean; onProblem: (problem: string) => void };

/** On one machine the service gives a token for any role. */
function RoleChooser({ keyOfService, hasExpired, onProblem }: RoleChooserProps) {
  const client = useQueryClient();
  const enter = (role: Role): void => {
    fetchDevelopmentToken(keyOfService, role).then(
      (token) => {
        // After an expiry what is shown stays, and is only asked again: a view that is loaded anew loses what is typed.
        if (!hasExpired) client.clear();
        beginSession({ token, by: 'local' });
        if (hasExpired) void client.invalidateQueries();
      },
      (error: unknown) => {
        onProblem(error instanceof Error ? error.message : String(error));
      },
    );
  };
  return (
    <>
      <h2>Who sits here?</h2>
      <ul className="roles">
        {ROLES.map((role) => (
          <li key={role}>
            <button
              type="button"
              onClick={() => {
                enter(role);
              }}
            >
              {ROLE_NAMES[role]}
            </button>
            <span>{ABOUT_ROLES[role]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function useDoor(onProblem: (problem: string) => void): Door {
  const [door, setDoor] = useState<Door>(() => {
    const key = takeLocalKey();
    return key === undefined ? { by: 'asking' } : { by: 'local', key };
  });
  useEffect(() => {
    if (door.by !== 'asking') return;
    findDoor().then(setDoor, (error: unknown) => {
      onProblem(error instanceof Error ? error.message : String(error));
    });
  }, [door.by, onProblem]);
  return door;
}

/** Asks the service where people sign in, and finishes a sign-in that led back here. */
async function findDoor(): Promise<Door> {
  const response = await fetch('/sign-in', { headers: { accept: 'application/json' } });
  if (!response.ok)
    return { by: 'none', why: 'Open the address that “npm start” prints as “desk”: it holds the key of this service.' };
  const place = (await response.json()) as SignInPlace;
  const begun = await finishSignIn(place);
  if (begun !== undefined) beginRenewableSession(begun.token, begun.renewal);
  return { by: 'hosted', place };
}
