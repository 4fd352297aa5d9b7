import { createLazyRoute, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePermission } from '../access/who-am-i.ts';
import { ViewTabs } from '../shell/view-tabs.tsx';
import { AuditTrail } from './audit-trail.tsx';
import { EvidencePack } from './evidence-pack.tsx';
import { Revisions } from './revisions.tsx';
import { WhereUsed } from './where-used.tsx';

// What belongs in this folder: who changed what and why, what uses what, and the proof that nobody rewrote it.

export const Route = createLazyRoute('/statements/$id/history')({ component: HistoryView });

const VIEWS = {
  revisions: { title: 'Revisions', action: 'statement:read', draw: () => <Revisions /> },
  trail: { title: 'Audit trail', action: 'audit:read', draw: () => <AuditTrail /> },
  uses: { title: 'Where used', action: 'estimate:read', draw: () => <WhereUsed /> },
  evidence: { title: 'Evidence', action: 'evidence:read', draw: () => <EvidencePack /> },
} as const satisfies Record<string, { title: string; action: string; draw: () => ReactNode }>;
type View = keyof typeof VIEWS;

/** The history of a statement from four sides. */
function HistoryView() {
  const { view = '' } = useSearch({ from: '__root__' });
  const shown: View = view in VIEWS ? (view as View) : 'revisions';
  return (
    <>
      <ViewTabs label="Sides of the history" sides={VIEWS} shown={shown} />
      <div className="sheet">
        <Permitted action={VIEWS[shown].action}>{VIEWS[shown].draw()}</Permitted>
      </div>
    </>
  );
}

/** What a role may not see says which role may. */
function Permitted({ action, children }: { action: string; children: ReactNode }) {
  const permission = usePermission(action);
  return permission.allowed ? children : <p role="note">{permission.because}</p>;
}
