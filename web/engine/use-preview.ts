import { useCallback, useEffect, useRef, useState } from 'react';
import type { Change } from '../../shared/scenarios/change.ts';
import type { Engine } from './engine.ts';
import { Overtaken } from './replaceable-worker.ts';
import type { Preview } from './engine-messages.ts';
import type { EngineState } from './use-engine.ts';

/** What is tried, computed: the preview of the latest changes that are finished, or why they have none. */
export type PreviewState = {
  preview: Preview | undefined;
  /** What is tried: what a hand holds once that is computed, or else what is kept. */
  changes: readonly Change[];
  error: unknown;
  isBusy: boolean;
};

type Wanted = { changes: readonly Change[]; isHeld: boolean };
type Shown = PreviewState & Wanted;

/** An engine at work: the step that it computes, and how that is given up. */
type Work = { engine: Engine; step: readonly Change[]; giveUp: () => void };

const NOTHING: Shown = { preview: undefined, changes: [], error: undefined, isBusy: false, isHeld: false };

/** From so many milliseconds on the page says that it computes: a step of a drag is there before. */
const BUSY_AFTER = 60;

/**
 * Has the engine compute what is tried: `kept`, or what a hand holds in its place. While it works on one step of a drag,
 * later steps replace each other: only the latest is computed next, so that the page never falls behind the hand. What
 * is held goes to the engine before the page draws anything, and is drawn when it is computed.
 */
export function usePreview(
  state: EngineState,
  kept: readonly Change[],
): PreviewState & { hold: (changes: readonly Change[] | undefined) => void } {
  const [shown, setShown] = useState<Shown>(NOTHING);
  const wanted = useRef<Wanted>({ changes: kept, isHeld: false });
  const working = useRef<Work>(undefined);
  const engine = state.is === 'ready' ? state.engine : undefined;

  const want = useCallback(
    (changes: readonly Change[], isHeld: boolean): void => {
      wanted.current = { changes, isHeld };
      giveUpOther(working.current, changes);
      if (engine === undefined || changes.length === 0) {
        setShown(NOTHING);
        return;
      }
      if (working.current?.engine === engine) return;
      const work: Work = { engine, step: changes, giveUp: () => undefined };
      working.current = work;
      const busy = setTimeout(() => {
        setShown((before) => ({ ...before, isBusy: true }));
      }, BUSY_AFTER);
      const isInUse = (): boolean => working.current === work;
      void computeWanted(work, wanted, (next) => {
        if (isInUse()) setShown(next);
      }).finally(() => {
        clearTimeout(busy);
        if (isInUse()) working.current = undefined;
      });
    },
    [engine],
  );
  const hold = useCallback(
    (changes: readonly Change[] | undefined): void => {
      want(changes ?? kept, changes !== undefined);
    },
    [want, kept],
  );
  useEffect(() => {
    want(kept, false);
  }, [want, kept]);
  const { preview, error, isBusy } = shown;
  return { preview, changes: shown.isHeld ? shown.changes : kept, error, isBusy, hold };
}

/** Computes what is wanted, until nothing else is wanted by then. */
async function computeWanted(
  work: Work,
  wanted: { readonly current: Wanted },
  show: (shown: Shown) => void,
): Promise<void> {
  for (;;) {
    const next = wanted.current;
    const { value, giveUp } = work.engine.preview(next.changes);
    work.step = next.changes;
    work.giveUp = giveUp;
    const result = await value.then(
      (preview) => ({ preview, error: undefined }),
      (error: unknown) => ({ preview: undefined, error }),
    );
    const isLatest = wanted.current === next;
    if (result.error instanceof Overtaken && wanted.current.changes.length > 0) continue;
    if (wanted.current.changes.length > 0) show({ ...next, ...result, isBusy: false });
    if (isLatest || wanted.current.changes.length === 0) return;
  }
}

/** Where the step before takes long it must not hold up another one. */
function giveUpOther(work: Work | undefined, changes: readonly Change[]): void {
  if (work !== undefined && JSON.stringify(work.step) !== JSON.stringify(changes)) work.giveUp();
}
