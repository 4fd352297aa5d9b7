import type { JobPorts } from '../../../jobs/ports.ts';
import type { UseCasePorts } from '../../../use-cases/ports.ts';
import type { ApiPorts } from '../../ports.ts';

/** The ports of a use case about jobs. */
export async function jobPorts(ports: UseCasePorts, api: ApiPorts): Promise<JobPorts> {
  return { ...ports, ...(await api.jobs()) };
}
