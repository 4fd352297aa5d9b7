import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AccessError } from '../access/access-error.ts';
import { principalFromClaims } from '../access/principal.ts';
import { lambdaEnvironment, requireEnvironment } from '../environment.ts';
import { createLedgerReader, type LedgerReader } from '../ledger/ledger.ts';
import { openReadStore } from '../ledger/store.ts';
import type { ApiFunction } from '../api/packing.ts';
import { type ApiPorts, DEFAULT_LIMITS, type LogRecord } from '../api/ports.ts';

/**
 * The ports of a part of the API on Lambda that only reads. Tokens are verified by the gateway's authorizer, so nothing
 * that verifies them is loaded.
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

/**
 * How a part of the API tells of each response: one structured line in the log, and its duration, and whether it
 * failed, as metrics of the part, in CloudWatch's embedded metric format. The number of responses is the number of
 * durations. A metric for each route would cost a hundred times as much and say what the log says. Written here and not
 * by a library: two lines of JSON are not worth 30 KiB of every cold start.
 */
export function createTelemetry(part: ApiFunction): (record: LogRecord) => void {
  const service = `api-${part}`;
  const { [lambdaEnvironment.metrics]: namespace = 'rule153' } = process.env;
  return ({ level, ...record }) => {
    const timestamp_ms = Date.parse(record.time);
    writeLine({ level: level.toUpperCase(), message: 'responded', timestamp: record.time, service, ...record });
    writeLine({
      _aws: {
        Timestamp: timestamp_ms,
        CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [['service']], Metrics: metrics }],
      },
      service,
      duration: record.duration_ms,
      failures: record.status >= 500 ? 1 : 0,
    });
  };
}

const metrics = [
  { Name: 'duration', Unit: 'Milliseconds' },
  { Name: 'failures', Unit: 'Count' },
] as const;

function writeLine(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
