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
  return {
    ledger: lazyLedger(async () => {
      const [{ createDocumentClient }, { createLedger }] = await Promise.all([import('../../store/create-document-client.ts'), import('../../store/create-ledger.ts')]);
      return createLedger(createDocumentClient(), table);
    }),
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
