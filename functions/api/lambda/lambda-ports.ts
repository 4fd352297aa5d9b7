import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AccessError } from '../../access/access-error.ts';
import { principalFromClaims } from '../../access/principal-from-claims.ts';
import { lambdaEnvironment, requireEnvironment } from '../../environment.ts';
import { type ApiPorts, DEFAULT_LIMITS } from '../ports.ts';
import { lazyLedger } from './lazy-ledger.ts';

/** The ports of the API on Lambda. Tokens are verified by the gateway's authorizer, so nothing that verifies them is loaded. */
export function lambdaPorts(): ApiPorts {
  const table = requireEnvironment(lambdaEnvironment.table);
  const { LAMBDA_TASK_ROOT: bundleFolder, AWS_LAMBDA_FUNCTION_VERSION: version = 'unknown' } = process.env;
  let opening: Promise<DynamoDBDocumentClient> | undefined;
  const client = () => (opening ??= import('../../store/create-document-client.ts').then(({ createDocumentClient }) => createDocumentClient()));
  return {
    ledger: lazyLedger(async () => {
      const [open, { createLedger }] = await Promise.all([client(), import('../../store/create-ledger.ts')]);
      return createLedger(open, table);
    }),
    jobs: async () => {
      const [open, { createBatchStore }, { createStepFunctionsRunner }] = await Promise.all([client(), import('../../store/batch-store.ts'), import('../../jobs/aws/create-step-functions-runner.ts')]);
      return { batches: createBatchStore(open, table), runner: createStepFunctionsRunner(requireEnvironment(lambdaEnvironment.sweepMachine)) };
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
