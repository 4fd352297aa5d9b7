import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { signOut } from '../access/renew-session.ts';
import { useSession } from '../access/session.ts';
import { Shortcuts } from '../help/shortcuts.tsx';
import { ROLE_NAMES, useWhoAmI } from '../access/who-am-i.ts';

/** The head of every view: where one is, what belongs to it, who sits here. */
export function DeskHead({ children }: { children?: ReactNode }) {
  return (
    <header className="desk-head">
      <Link to="/statements" search={{}} className="brand">
        rule153
      </Link>
      {children}
      <Shortcuts />
      <Link to="/help" search={{}} className="help-link">
        Help
      </Link>
      <WhoSitsHere />
    </header>
  );
}

function WhoSitsHere() {
  const who = useWhoAmI();
  const { session } = useSession();
  const client = useQueryClient();
  const roles = who?.roles.map((role) => ROLE_NAMES[role]).join(', ') ?? '';
  return (
    <div className="who">
      <span title={who === undefined ? undefined : `${who.name}, ${who.organization}`}>{roles}</span>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          signOut();
          client.clear();
        }}
      >
        {session?.by === 'local' ? 'Change role' : 'Sign out'}
      </button>
    </div>
  );
}
