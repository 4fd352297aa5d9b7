import { createKmsSigner } from '../checkpoints/kms-signer.ts';
import { lambdaEnvironment, requireEnvironment } from '../environment.ts';
import { createStepFunctionsRunner } from '../jobs/aws/create-step-functions-runner.ts';
import { createBatchStore } from '../ledger/batches/batch-store.ts';
import { createLedger, openStore } from '../ledger/writing/create-ledger.ts';
import { packChange } from '../api/packing.ts';
import { respondToEvents } from './respond-to-events.ts';
import { portsOn } from './lambda-ports.ts';

const store = openStore(requireEnvironment(lambdaEnvironment.table));
const changes = createLedger(store);
const jobs = {
  batches: createBatchStore(store),
  runner: createStepFunctionsRunner(requireEnvironment(lambdaEnvironment.sweepMachine)),
};

const { [lambdaEnvironment.logSigningKeys]: keyList = '' } = process.env;
const logSigner = keyList === '' ? {} : { logSigner: createKmsSigner(keyList.split(',')) };

export const handler = respondToEvents({ ...portsOn('change', changes), changes, jobs, ...logSigner }, packChange());
