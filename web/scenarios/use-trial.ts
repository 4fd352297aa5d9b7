import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { Change } from '../../shared/scenarios/change.ts';
import { putChange, type TriedChange } from './put-change.ts';

/** What is tried and not kept. It stands in the address, so a reload and a sent address show the same. */
export type Trial = {
  changes: readonly Change[];
  put: (change: TriedChange) => void;
  undo: () => void;
  canUndo: boolean;
  discard: () => void;
  /** Leaves no way back, once what was tried is kept. */
  forget: () => void;
};

const NONE: readonly Change[] = [];

export function useTrial(): Trial {
  const { try: changes = NONE } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const [earlier, setEarlier] = useState<readonly (readonly Change[])[]>([]);
  const set = useCallback(
    (tried: readonly Change[]) =>
      void navigate({ to: '.', search: (before) => ({ ...before, try: tried }), replace: true }),
    [navigate],
  );
  return {
    changes,
    put: (change) => {
      setEarlier((before) => [...before, changes]);
      set(putChange(changes, change));
    },
    undo: () => {
      set(earlier.at(-1) ?? NONE);
      setEarlier((before) => before.slice(0, -1));
    },
    canUndo: earlier.length > 0 || changes.length > 0,
    discard: () => {
      setEarlier((before) => [...before, changes]);
      set(NONE);
    },
    forget: () => {
      setEarlier([]);
    },
  };
}
