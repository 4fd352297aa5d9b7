import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { canonicalJson } from '../../shared/canonical/canonical-json.ts';
import type { EstimateResponse } from '../../shared/results/estimate-response.ts';
import type { PublishedFigures } from '../../shared/results/estimate.ts';
import { shownTables } from '../../shared/results/shown-tables.ts';
import { type Engine, startEngine } from './engine.ts';
import type { Preview } from './engine-messages.ts';
import { loadInputs } from './load-inputs.ts';

/** The engine of a statement's estimate, as far as it is. */
export type EngineState =
  | { is: 'starting' }
  | { is: 'ready'; engine: Engine; base: Preview }
  /** It computes other tables than the server: nothing that it says is shown. */
  | { is: 'differing' }
  | { is: 'failed'; error: unknown };

/**
 * Starts shared's engine on what the server's estimate was made from, once the view is drawn, and holds its tables
 * against the server's before it is believed.
 */
export function useEngine(estimate: EstimateResponse | undefined): EngineState {
  const client = useQueryClient();
  const [state, setState] = useState<EngineState>({ is: 'starting' });
  useEffect(() => {
    if (estimate?.from === undefined) return;
    let engine: Engine | undefined;
    let isGone = false;
    setState({ is: 'starting' });
    loadInputs(client, estimate.from)
      .then(startEngine)
      .then(
        (started) => {
          engine = started.engine;
          if (isGone) engine.end();
          else setState(stateOf(started, estimate));
        },
        (error: unknown) => {
          if (!isGone) setState({ is: 'failed', error });
        },
      );
    return () => {
      isGone = true;
      engine?.end();
    };
  }, [client, estimate]);
  return state;
}

function stateOf({ engine, base }: { engine: Engine; base: Preview }, response: EstimateResponse): EngineState {
  if (isSameTables(base.estimate, response)) return { is: 'ready', engine, base };
  engine.end();
  return { is: 'differing' };
}

/** Whether two estimates show the same, to the last digit. */
export function isSameTables(one: PublishedFigures, other: PublishedFigures): boolean {
  return canonicalJson(shownTables(one)) === canonicalJson(shownTables(other));
}
