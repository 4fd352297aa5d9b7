import { useEffect, useRef, useState } from 'react';
import { listDrafts } from '../editing/draft-store.ts';
import { waitForConnection } from '../shell/load-part.ts';

/** So long between two tries at first, and at most. */
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 15_000;

/** While the service cannot be reached: what is kept, that nothing needs to be done, and another try by itself. */
export function NoConnection({ onRetry }: { onRetry: () => void }) {
  const drafts = useDrafts();
  useTryingAgain(onRetry);
  return (
    <div className="notice" role="status">
      <h2>There is no connection to the service</h2>
      <p>This view opens by itself as soon as the service responds. Nothing needs to be done.</p>
      <h3>What is kept</h3>
      <ul>
        <li>What is stored lies on the service, and is not touched.</li>
        <li>This address holds the view with what is tried in it; it can be loaded again.</li>
        <li>{sayDrafts(drafts)}</li>
      </ul>
      <button type="button" onClick={onRetry}>
        Try now
      </button>
    </div>
  );
}

function sayDrafts(drafts: readonly string[] | undefined): string {
  if (drafts === undefined) return 'Drafts lie in this browser.';
  return drafts.length === 0
    ? 'No draft lies in this browser: there are no changes that were not saved.'
    : `Changes that were not saved lie in this browser: of ${drafts.join(', ')}.`;
}

/** The documents of which this browser has a draft; undefined while nothing is known. */
function useDrafts(): readonly string[] | undefined {
  const [drafts, setDrafts] = useState<readonly string[]>();
  useEffect(() => {
    listDrafts().then(setDrafts, () => undefined);
  }, []);
  return drafts;
}

/** Tries again when the browser finds a connection, and from time to time: it does not see every one. */
function useTryingAgain(onRetry: () => void): void {
  const latest = useRef(onRetry);
  useEffect(() => {
    latest.current = onRetry;
  });
  useEffect(() => {
    const ended = new AbortController();
    const work = async (): Promise<void> => {
      for (let wait_ms = FIRST_WAIT_MS; ; wait_ms = Math.min(LONGEST_WAIT_MS, 2 * wait_ms)) {
        await waitForConnection(wait_ms, ended.signal);
        if (ended.signal.aborted) return;
        latest.current();
      }
    };
    void work();
    return () => {
      ended.abort();
    };
  }, []);
}
