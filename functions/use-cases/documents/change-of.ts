import { defined } from '../../../shared/canonical/defined.ts';
import type { Role } from '../../access/role.ts';
import type { Call, UseCasePorts } from '../ports.ts';

/** What every change says of who makes it, in the ledger's words. */
export function changeOf(ports: UseCasePorts, { principal, requestId, idempotency }: Call, role: Role) {
  return {
    organization: principal.organization,
    actor: { id: principal.id, role },
    time: ports.now().toISOString(),
    requestId,
    ...defined({ idempotency }),
  };
}
