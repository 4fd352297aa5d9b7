import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AccessError } from '../access/access-error.ts';
import { principalFromClaims } from '../access/principal.ts';
import { lambdaEnvironment, requireEnvironment } from '../environment.ts';
import { createLedgerReader, type LedgerReader } from '../ledger/ledger.ts';
import { openReadStore } from '../ledger/store.ts';
import type { ApiFunction } from '../api/packing.ts';
import { type ApiPorts, DEFAULT_LIMITS } from '../api/ports.ts';
import { createTelemetry } from './telemetry.ts';

/**
 * The ports of a part of the API on Lambda that only reads. Tokens are verified by the gateway's authorizer, so nothing that verifies them is
 * loaded.
 *
 * @throws Error if the environment lacks what Lambda or the infrastructure sets.
 */
export function readingPorts(part: ApiFunction): ApiPorts {
  return portsOn(part, createLedgerReader(openReadStore(requireEnvironment(lambdaEnvironment.table))));
}

/** The ports of whatever part, on a ledger. */
export function portsOn(part: ApiFunction, ledger: LedgerReader): ApiPorts {
  const { LAMBDA_TASK_ROOT: bundleFolder, AWS_LAMBDA_FUNCTION_VERSION: version = 'unknown' } = process.env;
  return {
    ledger,
    authenticate: ({ claims }) => {
      if (claims === undefined)
        return Promise.reject(new AccessError('unauthenticated', 'Send a token: "Authorization: Bearer …".'));
      return Promise.resolve().then(() => principalFromClaims(claims));
    },
    now: () => new Date(),
    newRequestId: randomUUID,
    log: createTelemetry(part),
    limits: DEFAULT_LIMITS,
    build: { version },
    // The viewer's files lie beside the bundle.
    ...(bundleFolder !== undefined && { docsFolder: join(bundleFolder, 'docs') }),
  };
}
