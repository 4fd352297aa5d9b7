import type { Problem } from '../../shared/model/problem.ts';
import type {
  EngineProof,
  EngineQuestion,
  EngineResponse,
  OfferedDriver,
  Preview,
  ProofQuestion,
} from './engine-messages.ts';
import type { EngineInputs } from './engine-messages.ts';
import type { Change } from '../../shared/scenarios/change.ts';

/** What the engine says is wrong with what is tried. */
class RefusedByEngine extends Error {
  override readonly name = 'RefusedByEngine';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.problems = problems;
  }
}

/** A hand goes to and fro: so many previews are kept, and come back at once. */
const PREVIEWS_KEPT = 12;

/** A worker with the inputs of one estimate. Questions are responded to in the order in which they are asked. */
export type Engine = {
  preview: (changes: readonly Change[]) => Promise<Preview>;
  proof: (changes: readonly Change[], question: ProofQuestion) => Promise<EngineProof>;
  drivers: () => Promise<readonly OfferedDriver[]>;
  end: () => void;
};

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/**
 * Starts an engine and gives it its inputs.
 *
 * @returns the engine, and what it computes of its inputs when nothing is tried.
 * @throws RefusedByEngine; Error where the worker fails.
 */
export async function startEngine(inputs: EngineInputs): Promise<{ engine: Engine; base: Preview }> {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<EngineResponse<never>>) => {
    const one = waiting.get(data.number);
    waiting.delete(data.number);
    if ('value' in data) one?.resolve(data.value);
    else one?.reject('refused' in data ? new RefusedByEngine(data.refused) : new Error(data.failed));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const one of waiting.values()) one.reject(new Error(`The engine of the page has failed: ${message}`));
    waiting.clear();
  });
  const ask = async <Value>(question: EngineQuestion): Promise<Value> => {
    asked += 1;
    const number = asked;
    return new Promise<Value>((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, question });
    });
  };
  const known = new Map<string, Promise<Preview>>();
  const preview = async (changes: readonly Change[]): Promise<Preview> => {
    const key = JSON.stringify(changes);
    const found = known.get(key) ?? ask<Preview>({ ask: 'preview', changes });
    // The one that was asked last stands last.
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > PREVIEWS_KEPT && oldest !== undefined) known.delete(oldest);
    return found;
  };
  const engine: Engine = {
    preview,
    proof: (changes, question) => ask({ ask: 'proof', changes, question }),
    drivers: () => ask({ ask: 'drivers' }),
    end: () => {
      worker.terminate();
      for (const one of waiting.values()) one.reject(new Error('The engine of the page was ended'));
      waiting.clear();
    },
  };
  try {
    return { engine, base: await ask<Preview>({ ask: 'inputs', inputs }) };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
