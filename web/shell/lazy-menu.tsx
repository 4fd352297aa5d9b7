import { lazy, Suspense } from 'react';
import type { MenuAction } from './action-menu.tsx';
import { loadPart } from './load-part.ts';

/** So long the first look at a view has the line and the processor to itself. */
const AFTER_MS = 500;

const ActionMenu = lazy(async () => {
  await new Promise((later) => setTimeout(later, AFTER_MS));
  return { default: (await loadPart(async () => import('./action-menu.tsx'))).ActionMenu };
});

type LazyMenuProps = { label?: string; title: string; actions: readonly MenuAction[] };

/** A menu whose code comes after the first look at a view; until then its button stands there and does nothing. */
export function LazyMenu(props: LazyMenuProps) {
  return (
    <Suspense
      fallback={
        <button type="button" className="menu-button" aria-disabled="true" aria-label={props.label}>
          <span className="menu-title">{props.title}</span> <span aria-hidden="true">▾</span>
        </button>
      }
    >
      <ActionMenu {...props} />
    </Suspense>
  );
}
