import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AccessError } from '../../access/access-error.ts';
import { principalFromClaims } from '../../access/principal-from-claims.ts';
import { lambdaEnvironment, requireEnvironment } from '../../environment.ts';
import { createLedger } from '../../store/create-ledger.ts';
import { openStore } from '../../store/open-store.ts';
import { type ApiPorts, DEFAULT_LIMITS } from '../ports.ts';

/** The ports of the API on Lambda. Tokens are verified by the gateway's authorizer, so nothing that verifies them is loaded. */
export function lambdaPorts(): ApiPorts {
  const store = openStore(requireEnvironment(lambdaEnvironment.table));
  const { LAMBDA_TASK_ROOT: bundleFolder, AWS_LAMBDA_FUNCTION_VERSION: version = 'unknown' } = process.env;
  return {
    ledger: createLedger(store),
    jobs: async () => {
      const [{ createBatchStore }, { createStepFunctionsRunner }] = await Promise.all([import('../../store/batch-store.ts'), import('../../jobs/aws/create-step-functions-runner.ts')]);
      return { batches: createBatchStore(store), runner: createStepFunctionsRunner(requireEnvironment(lambdaEnvironment.sweepMachine)) };
    },
    authenticate: ({ claims }) => {
      if (claims === undefined) return Promise.reject(new AccessError('unauthenticated', 'Send a token: "Authorization: Bearer …".'));
      return Promise.resolve().then(() => principalFromClaims(claims));
    },
    now: () => new Date(),
    newRequestId: randomUUID,
    log: (record) => {
      process.stdout.write(`${JSON.stringify(record)}\n`);
    },
    limits: DEFAULT_LIMITS,
    build: { version },
    // The viewer's files lie beside the bundle.
    ...(bundleFolder === undefined ? {} : { docsFolder: join(bundleFolder, 'docs') }),
  };
}
