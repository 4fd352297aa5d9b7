import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { finishSignIn, leaveForSignIn, type SignInPlace } from './hosted-sign-in.ts';
import { fetchDevelopmentToken, takeLocalKey } from './local-sign-in.ts';
import { beginSession, useSession } from './session.ts';
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
      {session === undefined ? <SignIn hasExpired={hasExpired} /> : null}
    </>
  );
}

function SignIn({ hasExpired }: { hasExpired: boolean }) {
  const [problem, setProblem] = useState<string>();
  const door = useDoor(setProblem);
  return (
    <main className={hasExpired ? 'sign-in above' : 'sign-in'}>
      <h1>rule153</h1>
      <p>Statements of programme budget implications: exact, and explained figure by figure.</p>
      {hasExpired ? <p role="alert">Your sign-in has expired. Nothing on the page is lost; sign in to go on.</p> : null}
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      <Entrance door={door} onProblem={setProblem} />
    </main>
  );
}

function Entrance({ door, onProblem }: { door: Door; onProblem: (problem: string) => void }) {
  switch (door.by) {
    case 'local':
      return <RoleChooser keyOfService={door.key} onProblem={onProblem} />;
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

/** On one machine the service gives a token for any role. */
function RoleChooser({ keyOfService, onProblem }: { keyOfService: string; onProblem: (problem: string) => void }) {
  const client = useQueryClient();
  const enter = (role: Role): void => {
    fetchDevelopmentToken(keyOfService, role).then(
      (token) => {
        client.clear();
        beginSession({ token, by: 'local' });
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
  const session = await finishSignIn(place);
  if (session !== undefined) beginSession(session);
  return { by: 'hosted', place };
}
