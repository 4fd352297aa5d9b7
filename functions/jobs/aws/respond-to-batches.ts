import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { parse } from '../../../shared/model/parse.ts';
import { lambdaEnvironment } from '../../environment.ts';
import { type BatchReport, createBatchComputer } from './compute-batches.ts';
import { lambdaPorts } from './lambda-ports.ts';
import { batchEventSchema } from './step-event.ts';

/**
 * The handler of a function that computes batches: one group of them, as the state machine hands it on. What it throws is
 * tried again. The computing itself is the local job's.
 */
export function respondToBatches(serviceName: string): (event: unknown) => Promise<BatchReport> {
  const logger = new Logger({ serviceName });
  const { [lambdaEnvironment.metrics]: namespace = 'rule153' } = process.env;
  const metrics = new Metrics({ namespace, serviceName });
  const compute = createBatchComputer(lambdaPorts());
  return async (event) => {
    const batches = parse(batchEventSchema, event);
    const start_ms = Date.now();
    const report = await compute(batches);
    const duration_ms = Date.now() - start_ms;
    metrics.addMetric('scenarios', MetricUnit.Count, report.scenarios);
    metrics.addMetric('duration', MetricUnit.Milliseconds, duration_ms);
    metrics.publishStoredMetrics();
    const { job, attempt } = batches.BatchInput;
    logger.info('batches computed', { job, attempt, ...report, duration_ms });
    return report;
  };
}
