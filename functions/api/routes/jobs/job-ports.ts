import type { JobPorts } from '../../../use-cases/jobs/ports.ts';
import type { UseCasePorts } from '../../../use-cases/ports.ts';
import { changePorts } from '../../change-ports.ts';
import type { ApiPorts } from '../../ports.ts';

/**
 * The ports of a use case about jobs.
 *
 * @throws Error if this part of the API was not made to be asked for jobs.
 */
export function jobPorts(ports: UseCasePorts, api: ApiPorts): JobPorts {
  const { jobs } = api;
  if (jobs === undefined) throw new Error('The ports of jobs are missing where jobs are asked for');
  return { ...changePorts(ports, api), ...jobs };
}
