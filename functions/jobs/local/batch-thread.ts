import { parentPort } from 'node:worker_threads';
import { planWork, type Work } from '../../use-cases/jobs/work.ts';
import type { ThreadRequest, ThreadResponse } from './compute-thread.ts';

// One thread of local jobs. It computes and nothing else: what is stored, is stored by the thread that has the ledger.

if (parentPort === null) throw new Error('This module runs as a worker thread');
const port = parentPort;
let work: Work | undefined;

port.on('message', (request: ThreadRequest) => {
  port.postMessage(respond(request));
});

function respond({ order, range }: ThreadRequest): ThreadResponse {
  try {
    if (order !== undefined) {
      work = undefined;
      work = planWork(order);
    }
    if (work === undefined) return { failure: 'The order could not be planned.' };
    return { result: work.run(range) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
