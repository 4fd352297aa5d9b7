import type { DocumentName } from '../../ledger/items/document-kind.ts';
import type { Revision } from '../../ledger/items/revision.ts';
import { ConflictError } from '../../ledger/store-error.ts';
import type { UseCasePorts } from '../ports.ts';
import { UseCaseError } from '../use-case-error.ts';

/**
 * Makes a change from a base revision; if someone else was first, says what changed since.
 *
 * @throws UseCaseError `changed-meanwhile` with the current revision and the parts that changed; whatever else `act` throws.
 */
export async function explainConflict<Result>(
  ports: UseCasePorts,
  name: DocumentName,
  base: Revision,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ConflictError) || error.current === 'none') throw error;
    const { current } = error;
    const changed = await ports.ledger.diff({ ...name, from: base.number, to: current.number });
    const message = `The ${name.kind} "${name.id}" is at revision ${current.number}, no longer at ${base.number}: ${current.author} changed it at ${current.time}. Read it again and repeat the change.`;
    throw new UseCaseError('changed-meanwhile', message, { current, changed });
  }
}
