import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import type { DryRun } from '../../shared/results/dry-run.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { RefusedByServer } from '../api/refused-by-server.ts';
import { type DocumentPlace, putDocument } from './document-place.ts';

/** What the server says of a draft that is not saved: what is wrong with it, or what it would do. */
export type Trial = { is: 'refused'; problems: readonly Problem[] } | { is: 'behind' } | { is: 'fine'; dryRun: DryRun };

/** Under which trials of a document are kept, so that one on its way is given up when the document is saved. */
export function trialsOf(place: DocumentPlace): readonly unknown[] {
  return ['trial', place];
}

/** So long nothing is typed before the server is asked. */
const PAUSE_MS = 500;

/**
 * Tries a draft on the server as it is typed: the same checks as saving it, and nothing saved. Undefined while nothing
 * is changed or nothing is known yet; `isLate` while a later state is on its way.
 */
export function useTrial(
  place: DocumentPlace,
  { etag, document, isChanged, isSaving }: { etag: string; document: object; isChanged: boolean; isSaving: boolean },
): { trial: Trial | undefined; isLate: boolean; error: Error | null } {
  const latest = useDeferredValue(document);
  const [settled, setSettled] = useState(latest);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(latest);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [latest]);
  const { data, error, isPlaceholderData, isFetching } = useQuery({
    queryKey: [...trialsOf(place), etag, numberOf(settled)],
    queryFn: async ({ signal }) => tryOnServer(place, etag, settled, signal),
    // Once it is being saved, the revision that it was made from is about to be no longer the head.
    enabled: isChanged && !isSaving,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (!isChanged) return { trial: undefined, isLate: false, error: null };
  return { trial: data, isLate: settled !== document || isPlaceholderData || isFetching, error };
}

/** Documents are told apart by a number each: to write out a large one with every key press would take long. */
const numbers = new WeakMap<object, number>();
let lastNumber = 0;

function numberOf(document: object): number {
  const known = numbers.get(document);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(document, lastNumber);
  return lastNumber;
}

async function tryOnServer(place: DocumentPlace, etag: string, document: object, signal: AbortSignal): Promise<Trial> {
  try {
    const dryRun = await putDocument(place, { document, etag, signal }, { dryRun: 'true' });
    if ('dryRun' in dryRun) return { is: 'fine', dryRun };
    throw new Error('The service has saved what it was to try.');
  } catch (error) {
    if (!(error instanceof RefusedByServer)) throw error;
    const { status, problems } = error.document;
    if (status === 412) return { is: 'behind' };
    if (status === 422 || status === 413) return { is: 'refused', problems };
    throw error;
  }
}
