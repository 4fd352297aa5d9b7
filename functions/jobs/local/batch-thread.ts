import { parentPort } from 'node:worker_threads';
import type { Work } from '../../use-cases/jobs/job-kind.ts';
import { loadJobKind } from '../../use-cases/jobs/kinds/kinds.ts';
import type { ThreadRequest, ThreadResponse } from './compute-thread.ts';

// One thread of local jobs. It computes and nothing else: what is stored, is stored by the thread that has the ledger.

if (parentPort === null) throw new Error('This module runs as a worker thread');
const port = parentPort;
let work: Work | undefined;

port.on('message', (request: ThreadRequest) => {
  void respond(request).then((response) => {
    port.postMessage(response);
  });
});

async function respond({ order, range }: ThreadRequest): Promise<ThreadResponse> {
  try {
    if (order !== undefined) {
      work = undefined;
      work = await (await loadJobKind(order.job.kind)).plan(order.inputs, order.job);
    }
    if (work === undefined) return { failure: 'The order could not be planned.' };
    return { result: await work.run(range) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
