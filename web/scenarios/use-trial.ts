import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Change } from '../../shared/scenarios/change.ts';
import { putChange, type TriedChange } from './put-change.ts';

/** What is tried and not kept. It stands in the address, so a reload and a sent address show the same. */
export type Trial = {
  changes: readonly Change[];
  put: (change: TriedChange) => void;
  /** Shows a change while a hand holds it; `undefined` takes it back. */
  hold: (change: TriedChange | undefined) => void;
  undo: () => void;
  canUndo: boolean;
  discard: () => void;
  /** Leaves no way back, once what was tried is kept. */
  forget: () => void;
};

const NONE: readonly Change[] = [];

export function useTrial(): Trial {
  const { try: kept = NONE } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const [held, setHeld] = useState<TriedChange>();
  const [earlier, setEarlier] = useState<readonly (readonly Change[])[]>([]);
  const set = useCallback(
    (changes: readonly Change[]) =>
      void navigate({ to: '.', search: (before) => ({ ...before, try: changes }), replace: true }),
    [navigate],
  );
  const changes = useMemo(() => (held === undefined ? kept : putChange(kept, held)), [kept, held]);
  return {
    changes,
    put: (change) => {
      setHeld(undefined);
      setEarlier((before) => [...before, kept]);
      set(putChange(kept, change));
    },
    hold: setHeld,
    undo: () => {
      set(earlier.at(-1) ?? NONE);
      setEarlier((before) => before.slice(0, -1));
    },
    canUndo: earlier.length > 0 || kept.length > 0,
    discard: () => {
      setHeld(undefined);
      setEarlier((before) => [...before, kept]);
      set(NONE);
    },
    forget: () => {
      setEarlier([]);
    },
  };
}
