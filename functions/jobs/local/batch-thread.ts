import { parentPort, workerData } from 'node:worker_threads';
import { planWork, type Work, type WorkOrder } from '../work.ts';
import type { ThreadAnswer, ThreadRequest } from './thread-message.ts';

// One thread of a local sweep. It computes and nothing else: what is stored, is stored by the thread that has the ledger.

if (parentPort === null) throw new Error('This module runs as a worker thread');
const port = parentPort;
// The thread was made with an order that this process loaded and parsed.
const order = workerData as WorkOrder;
let work: Work | undefined;

port.on('message', (range: ThreadRequest) => {
  port.postMessage(answer(range));
});

function answer(range: ThreadRequest): ThreadAnswer {
  try {
    work ??= planWork(order);
    return { result: work.run(range) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
