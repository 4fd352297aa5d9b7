import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { CopiedRequest } from './copy-request.ts';
import { refusalOf } from '../../api/http/problem-document.ts';
import type { ApiPorts } from '../../api/ports.ts';
import { allRoutes } from '../../api/packing.ts';
import type { JobAttempt, JobRunner } from '../../use-cases/jobs/ports.ts';
import { createBatchStore } from '../../ledger/batches/batch-store.ts';
import { createLedger, openStore } from '../../ledger/writing/create-ledger.ts';
import { createLocalSigner } from '../../checkpoints/local-signer.ts';
import { localTable } from '../local-data.ts';
import type { FromThread, RunnerVerb, ThreadSettings, ToThread } from './thread-message.ts';

// One thread that responds to requests with the endpoints that every other server has. Who asks, and how often, was
// decided by the thread that listens.

if (parentPort === null) throw new Error('This module runs as a worker thread');
const port = parentPort;
const ports = openPorts(workerData as ThreadSettings);
const routes = new Map(allRoutes().map((route) => [`${route.method.toUpperCase()} ${route.path}`, route]));

let asked = 0;
const running = new Map<number, { resolve: () => void; reject: (reason: Error) => void }>();

port.on('message', (message: ToThread) => {
  if (message.kind === 'request') {
    void respond(message.request).then((outcome) => {
      sayOutcome({ ...outcome, number: message.number });
    });
    return;
  }
  const waiting = running.get(message.number);
  running.delete(message.number);
  if (message.failure === undefined) waiting?.resolve();
  else waiting?.reject(new Error(message.failure));
});

type Outcome =
  Omit<Extract<FromThread, { kind: 'response' }>, 'number'> | Omit<Extract<FromThread, { kind: 'refusal' }>, 'number'>;

async function respond({
  route,
  parameters,
  principal,
  requestId,
  method,
  url,
  headers,
  body,
}: CopiedRequest): Promise<Outcome> {
  try {
    const endpoint = await routes.get(route)?.load();
    if (endpoint === undefined) throw new Error(`There is no route ${route}`);
    const request = {
      method,
      url,
      headers: new Headers(headers.map(([name, value]) => [name, value])),
      body: chunksOf(body),
    };
    return {
      kind: 'response',
      response: await endpoint.respond({ request, parameters, principal, requestId, api: ports }),
    };
  } catch (error) {
    return { kind: 'refusal', refusal: refusalOf(error, requestId) };
  }
}

async function* oneChunk(body: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield body;
}

function chunksOf(body: Uint8Array | null): AsyncIterable<Uint8Array> | null {
  return body === null ? null : oneChunk(body);
}

function openPorts({ endpoint, dataFolder, limits, version }: ThreadSettings): ApiPorts {
  const store = openStore(localTable, endpoint);
  const ledger = createLedger(store);
  return {
    ledger,
    changes: ledger,
    logSigner: createLocalSigner(dataFolder),
    jobs: { batches: createBatchStore(store), runner: distantRunner() },
    now: () => new Date(),
    newRequestId: randomUUID,
    authenticate: () => Promise.reject(new Error('Whoever reaches this thread is known already')),
    log: () => undefined,
    limits,
    build: { version },
  };
}

/** The runner beside the thread that listens. */
function distantRunner(): JobRunner {
  const ask =
    (verb: RunnerVerb) =>
    (attempt: JobAttempt): Promise<void> =>
      new Promise((resolve, reject) => {
        asked += 1;
        running.set(asked, { resolve, reject });
        say({ kind: 'run', number: asked, verb, attempt });
      });
  return { start: ask('start'), stop: ask('stop'), keepGoing: ask('keepGoing') };
}

/**
 * A long text leaves as bytes that are handed over and not copied: the thread that listens would stand still while it
 * turned tens of megabytes into bytes itself.
 */
function sayOutcome(message: Exclude<FromThread, { kind: 'run' }>): void {
  if (message.kind === 'response' && typeof message.response.body === 'string') {
    const bytes = new TextEncoder().encode(message.response.body);
    port.postMessage({ ...message, response: { ...message.response, body: bytes } } satisfies FromThread, [
      bytes.buffer,
    ]);
    return;
  }
  say(message);
}

function say(message: FromThread): void {
  port.postMessage(message);
}
