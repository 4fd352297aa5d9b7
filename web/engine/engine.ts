import type { Change } from '../../shared/scenarios/change.ts';
import type { EngineInputs, EngineProof, OfferedDriver, Preview, ProofQuestion } from './engine-messages.ts';
import { type Question, ReplaceableWorker } from './replaceable-worker.ts';

/** A hand goes to and fro: so many previews are kept, and come back at once. */
const PREVIEWS_KEPT = 12;

/** A worker with the inputs of one estimate. Questions are responded to in the order in which they are asked. */
export type Engine = {
  preview: (changes: readonly Change[]) => Question<Preview>;
  proof: (changes: readonly Change[], question: ProofQuestion) => Promise<EngineProof>;
  drivers: () => Promise<readonly OfferedDriver[]>;
  end: () => void;
};

/**
 * Starts an engine and gives it its inputs.
 *
 * @returns the engine, and what it computes of its inputs when nothing is tried.
 * @throws RefusedByEngine; Error where the worker fails.
 */
export async function startEngine(inputs: EngineInputs): Promise<{ engine: Engine; base: Preview }> {
  const worker = new ReplaceableWorker(inputs);
  const known = new Map<string, Question<Preview>>();
  const preview = (changes: readonly Change[]): Question<Preview> => {
    const key = JSON.stringify(changes);
    const found = known.get(key) ?? worker.ask<Preview>({ ask: 'preview', changes });
    // The one that was asked last stands last.
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > PREVIEWS_KEPT && oldest !== undefined) known.delete(oldest);
    // What was given up is computed when it is asked for again.
    found.value.catch(() => {
      if (known.get(key) === found) known.delete(key);
    });
    return found;
  };
  const engine: Engine = {
    preview,
    proof: (changes, question) => worker.ask<EngineProof>({ ask: 'proof', changes, question }).value,
    drivers: () => worker.ask<readonly OfferedDriver[]>({ ask: 'drivers' }).value,
    end: () => {
      worker.end();
    },
  };
  try {
    return { engine, base: await worker.begin() };
  } catch (error) {
    worker.end();
    throw error;
  }
}
