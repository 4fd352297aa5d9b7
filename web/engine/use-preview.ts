import { useEffect, useRef, useState } from 'react';
import type { Change } from '../../shared/scenarios/change.ts';
import type { Preview } from './engine-messages.ts';
import type { EngineState } from './use-engine.ts';

/** What is tried, computed: the preview of the latest changes that are finished, or why they have none. */
export type PreviewState = {
  preview: Preview | undefined;
  /** The changes that `preview` shows. */
  changes: readonly Change[];
  error: unknown;
  isBusy: boolean;
};

const NOTHING: PreviewState = { preview: undefined, changes: [], error: undefined, isBusy: false };

/**
 * Has the engine compute what is tried. While it works on one step of a drag, later steps replace each other: only the
 * latest is computed next, so that the page never falls behind the hand.
 */
export function usePreview(state: EngineState, changes: readonly Change[]): PreviewState {
  const [shown, setShown] = useState<PreviewState>(NOTHING);
  const wanted = useRef(changes);
  const isWorking = useRef(false);
  const engine = state.is === 'ready' ? state.engine : undefined;
  useEffect(() => {
    wanted.current = changes;
    if (engine === undefined || changes.length === 0) {
      setShown(NOTHING);
      return;
    }
    if (isWorking.current) return;
    isWorking.current = true;
    setShown((before) => ({ ...before, isBusy: true }));
    const work = async (): Promise<void> => {
      for (let next = wanted.current; ; next = wanted.current) {
        const result = await engine.preview(next).then(
          (preview): PreviewState => ({ preview, changes: next, error: undefined, isBusy: false }),
          (error: unknown): PreviewState => ({ preview: undefined, changes: next, error, isBusy: false }),
        );
        if (wanted.current.length > 0) setShown(result);
        if (wanted.current === next || wanted.current.length === 0) return;
      }
    };
    void work().finally(() => {
      isWorking.current = false;
    });
  }, [engine, changes]);
  return shown;
}
