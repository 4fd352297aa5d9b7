// HyperFormula, measured in a process of its own. On loading, its polyfills detach an ArrayBuffer, after which V8
// checks every access to a typed array: beside it the kernel and the doubles would be measured at two thirds of their
// speed.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Contestant } from './measure.ts';

export const HYPER_FORMULA_NAME = 'HyperFormula, six inputs in a batch (inexact)';

export type HyperFormulaRequest = { readonly want: 'figures' } | { readonly want: 'rate'; readonly slice_ms: number };

export interface RemoteHyperFormula extends Contestant {
  readonly figures: () => Promise<number[]>;
  readonly close: () => void;
}

/** Starts the process. It works only while it is asked to, so it takes turns as the others do. */
export function startHyperFormula(): RemoteHyperFormula {
  const peer = fork(fileURLToPath(new URL('./hyper-formula-process.ts', import.meta.url)));
  const ask = <Result>(request: HyperFormulaRequest): Promise<Result> =>
    new Promise((resolve, reject) => {
      const fail = (code: number | null): void => {
        reject(new Error(`The process of HyperFormula ended with code ${String(code)} before it responded.`));
      };
      peer.once('exit', fail);
      peer.once('message', (response) => {
        peer.off('exit', fail);
        resolve(response as Result);
      });
      peer.send(request);
    });
  return {
    name: HYPER_FORMULA_NAME,
    runsPerSecond: (slice_ms) => ask<number>({ want: 'rate', slice_ms }),
    figures: () => ask<number[]>({ want: 'figures' }),
    close: () => {
      peer.disconnect();
    },
  };
}
