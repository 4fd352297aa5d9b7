import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { parse } from '../../shared/model/parse.ts';
import { type BatchReport, createBatchComputer } from '../jobs/aws/compute-batches.ts';
import { lambdaPorts } from '../jobs/aws/lambda-ports.ts';
import { batchEventSchema } from '../jobs/aws/step-event.ts';

// What belongs in this folder: the Lambda function that computes batches of a sweep. The computing itself is the local
// job's.

const logger = new Logger({ serviceName: 'sweep-worker' });
const metrics = new Metrics({ namespace: 'rule153', serviceName: 'sweep-worker' });
const compute = createBatchComputer(lambdaPorts());

/** Lambda: one group of batches, as the distributed map hands it on. What it throws is tried again. */
export async function handler(event: unknown): Promise<BatchReport> {
  const batches = parse(batchEventSchema, event);
  const start_ms = Date.now();
  const report = await compute(batches);
  const duration_ms = Date.now() - start_ms;
  metrics.addMetric('scenarios', MetricUnit.Count, report.scenarios);
  metrics.addMetric('duration', MetricUnit.Milliseconds, duration_ms);
  metrics.publishStoredMetrics();
  logger.info('batches computed', {
    job: batches.BatchInput.job,
    attempt: batches.BatchInput.attempt,
    ...report,
    duration_ms,
  });
  return report;
}
