import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { createBatchStore } from '../../ledger/batches/batch-store.ts';
import { createLedger, openStore } from '../../ledger/writing/create-ledger.ts';
import { createThreadRunner } from './create-thread-runner.ts';
import { openJobOrganizations } from './job-organizations.ts';
import { resumeInterrupted } from './resume-interrupted.ts';
import type { FromRunner, RunnerSettings, ToRunner } from './start-runner-thread.ts';

// The thread that runs jobs: it loads what they compute and stores what comes out, and has threads below it that
// compute. So the thread that listens reads no large document for a job.

if (parentPort === null) throw new Error('This module runs as a worker thread');
const port = parentPort;
const { endpoint, table, dataFolder, organizations: known, limits } = workerData as RunnerSettings;
const store = openStore(table, endpoint);
const ledger = createLedger(store);
const ports = {
  documents: ledger,
  ledger,
  batches: createBatchStore(store),
  now: (): Date => new Date(),
  newId: randomUUID,
  limits,
};
const onError = (error: unknown): void => {
  say({ kind: 'failure', failure: textOf(error) });
};
const organizations = openJobOrganizations(dataFolder, known);
const runner = createThreadRunner(ports, {
  onError,
  onOrganization: (organization) => {
    organizations.add(organization);
  },
});

port.on('message', (message: ToRunner) => {
  void carryOut(message).then(
    () => {
      say({ kind: 'done', number: message.number });
    },
    (error: unknown) => {
      say({ kind: 'done', number: message.number, failure: textOf(error) });
    },
  );
});

async function carryOut(message: ToRunner): Promise<void> {
  switch (message.verb) {
    case 'resume':
      for (const organization of organizations.all()) await resumeInterrupted(ports, runner, organization, onError);
      return;
    case 'close':
      await runner.close();
      await store.close();
      return;
    case 'start':
    case 'stop':
    case 'keepGoing':
      await runner[message.verb](message.attempt);
  }
}

function say(message: FromRunner): void {
  port.postMessage(message);
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
