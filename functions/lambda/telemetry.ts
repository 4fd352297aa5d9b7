import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { ApiFunction } from '../api/packing.ts';
import type { LogRecord } from '../api/ports.ts';

/**
 * How a part of the API tells of each answer: one structured line in the log, and its duration, and whether it failed, as metrics of the part.
 * The number of answers is the number of durations. A metric for each route would cost a hundred times as much and say what the log says.
 */
export function createTelemetry(part: ApiFunction): (record: LogRecord) => void {
  const serviceName = `api-${part}`;
  const logger = new Logger({ serviceName });
  const metrics = new Metrics({ namespace: 'rule153', serviceName });
  return ({ level, ...record }) => {
    logger[level]('answered', record);
    metrics.addMetric('duration', MetricUnit.Milliseconds, record.duration_ms);
    metrics.addMetric('failures', MetricUnit.Count, record.status >= 500 ? 1 : 0);
    metrics.publishStoredMetrics();
  };
}
