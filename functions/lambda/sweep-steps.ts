import { Logger } from '@aws-lambda-powertools/logger';
import { parse } from '../../shared/model/parse.ts';
import { lambdaPorts } from '../jobs/aws/lambda-ports.ts';
import { stepEventSchema } from '../jobs/aws/step-event.ts';
import { takeStep } from '../jobs/aws/take-step.ts';

const logger = new Logger({ serviceName: 'job-steps' });
const ports = lambdaPorts();

/** Lambda: the first and the last step of a sweep, and the end of an execution that ended otherwise. */
export async function handler(event: unknown): Promise<object> {
  const step = parse(stepEventSchema, event);
  const outcome = await takeStep(ports, step);
  logger.info('step taken', {
    step: 'step' in step ? step.step : step.detail.status,
    ...('state' in outcome && { state: outcome.state }),
  });
  return outcome;
}
