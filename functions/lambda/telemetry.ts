import type { ApiFunction } from '../api/packing.ts';
import type { LogRecord } from '../api/ports.ts';

const namespace = 'rule153';

/**
 * How a part of the API tells of each response: one structured line in the log, and its duration, and whether it failed, as metrics of the part,
 * in CloudWatch's embedded metric format. The number of responses is the number of durations. A metric for each route would cost a hundred times
 * as much and say what the log says. Written here and not by a library: two lines of JSON are not worth 30 KiB of every cold start.
 */
export function createTelemetry(part: ApiFunction): (record: LogRecord) => void {
  const service = `api-${part}`;
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
