import type { Problem } from '../../shared/model/problem.ts';
import type { EngineInputs, EngineQuestion, EngineResponse, Preview } from './engine-messages.ts';

/** What the engine says is wrong with what is tried. */
class RefusedByEngine extends Error {
  override readonly name = 'RefusedByEngine';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.problems = problems;
  }
}

/** What a step ends with that was given up, since a newer one is wanted. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

type Asked = { question: EngineQuestion; resolve: (value: never) => void; reject: (error: Error) => void };

/** A question that was asked, and how it is given up. */
export type Question<Value> = { value: Promise<Value>; giveUp: () => void };

/** A step is left to its end for so long at least: it would be there before another worker has begun. */
const LEAST_MS = 250;

/**
 * The worker that computes. It cannot be told anything meanwhile; so a question that is given up is left to its end for
 * as long as another worker would take to be ready, and then the worker is replaced and asked again what else is open.
 * A short step is never cut, and a long one holds up the next no longer than twice that time.
 */
export class ReplaceableWorker {
  readonly #inputs: EngineInputs;
  readonly #open = new Map<number, Asked>();
  #worker: Worker;
  #asked = 0;
  #ready_ms = Infinity;

  constructor(inputs: EngineInputs) {
    this.#inputs = inputs;
    this.#worker = this.#start();
  }

  /** Gives the worker its inputs: what it makes of them, when nothing is tried. */
  async begin(): Promise<Preview> {
    const began = performance.now();
    const base = await this.ask<Preview>({ ask: 'inputs', inputs: this.#inputs }).value;
    this.#ready_ms = performance.now() - began;
    return base;
  }

  ask<Value>(question: EngineQuestion): Question<Value> {
    this.#asked += 1;
    const number = this.#asked;
    const asked_ms = performance.now();
    const value = new Promise<Value>((resolve, reject) => {
      this.#open.set(number, { question, resolve, reject });
    });
    this.#worker.postMessage({ number, question });
    let isGivenUp = false;
    const giveUp = (): void => {
      if (isGivenUp) return;
      isGivenUp = true;
      const rest_ms = asked_ms + Math.max(LEAST_MS, this.#ready_ms) - performance.now();
      // Infinity: there was no worker yet, and no other would be there sooner.
      if (rest_ms < 1e9)
        setTimeout(
          () => {
            this.#replaceFor(number);
          },
          Math.max(0, rest_ms),
        );
    };
    return { value, giveUp };
  }

  end(why = new Error('The engine of the page was ended')): void {
    this.#worker.terminate();
    for (const { reject } of this.#open.values()) reject(why);
    this.#open.clear();
  }

  /** Begins anew without a question that is still open; the others are asked again. */
  #replaceFor(number: number): void {
    const given = this.#open.get(number);
    if (given === undefined) return;
    this.#open.delete(number);
    this.#worker.terminate();
    this.#worker = this.#start();
    this.#worker.postMessage({ number: 0, question: { ask: 'inputs', inputs: this.#inputs } });
    for (const [other, { question }] of this.#open) this.#worker.postMessage({ number: other, question });
    given.reject(new Overtaken('A newer step is wanted'));
  }

  #start(): Worker {
    const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<EngineResponse<never>>) => {
      const one = this.#open.get(data.number);
      this.#open.delete(data.number);
      if ('value' in data) one?.resolve(data.value);
      else one?.reject('refused' in data ? new RefusedByEngine(data.refused) : new Error(data.failed));
    });
    worker.addEventListener('error', ({ message }) => {
      for (const one of this.#open.values()) one.reject(new Error(`The engine of the page has failed: ${message}`));
      this.#open.clear();
    });
    return worker;
  }
}
