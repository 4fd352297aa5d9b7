import type { ChangePorts, UseCasePorts } from '../use-cases/ports.ts';
import type { ApiPorts } from './ports.ts';

/**
 * The ports of a use case that changes something.
 *
 * @throws Error if this part of the API was made for reading alone.
 */
export function changePorts(ports: UseCasePorts, { changes, logSigner }: ApiPorts): ChangePorts {
  if (changes === undefined) throw new Error('The ledger is missing for one who changes it');
  return { ...ports, ledger: changes, logSigner };
}
