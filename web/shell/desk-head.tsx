import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { signOut } from '../access/renew-session.ts';
import { useSession } from '../access/session.ts';
import { ROLE_NAMES, useWhoAmI } from '../access/who-am-i.ts';
import { openKeys, Shortcuts } from '../help/shortcuts.tsx';
import { LazyMenu } from './lazy-menu.tsx';

/** The head of every view: where one is, what belongs to it, who sits here. */
export function DeskHead({ children }: { children?: ReactNode }) {
  return (
    <header className="desk-head">
      <Link to="/statements" search={{}} className="brand">
        rule153
      </Link>
      {children}
      <Shortcuts />
      <WhoSitsHere />
    </header>
  );
}

/** Who sits here, and what belongs to no view: help, the keys, another role. */
function WhoSitsHere() {
  const who = useWhoAmI();
  const { session } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const roles = who?.roles.map((role) => ROLE_NAMES[role]).join(', ') ?? '…';
  return (
    <div className="who" title={who === undefined ? undefined : `${who.name}, ${who.organization}`}>
      <LazyMenu
        title={roles}
        actions={[
          { key: 'help', title: 'Help', act: () => void navigate({ to: '/help', search: {} }) },
          { key: 'keys', title: 'Keys', act: openKeys },
          {
            key: 'leave',
            title: session?.by === 'local' ? 'Change role' : 'Sign out',
            act: () => {
              signOut();
              client.clear();
            },
          },
        ]}
      />
    </div>
  );
}
