import type { Programme } from '../../../shared/workshops/programme.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { Revision, Saved } from '../../ledger/items/revision.ts';
import { StoreError } from '../../ledger/store-error.ts';
import { loadDocument } from '../estimates/load-document.ts';
import { findBase } from '../documents/change-from-base.ts';
import { workshopProgrammeKind } from '../../documents/kinds/kinds.ts';
import type { Call, ChangePorts, UseCasePorts } from '../ports.ts';
import { readDocument } from '../documents/read-document.ts';
import { replaceDocument } from '../documents/replace-document.ts';
import { exportTable, importTable, type TableChoice } from '../../../shared/workshops/programme-tables.ts';

/**
 * Reads a table of a stored programme as CSV, with the revision that it is of.
 *
 * @throws AccessError `forbidden`; Refused for what a line cannot hold; StoreError, `not-found` also for a workshop
 *   that is not there.
 */
export async function readStoredTable(
  ports: UseCasePorts,
  principal: Principal,
  id: string,
  choice: TableChoice,
): Promise<{ revision: Revision; text: string }> {
  const { revision, document } = await readDocument(ports, principal, workshopProgrammeKind, { id });
  // It was read whole, and its schema has just been applied.
  const programme = document as Programme;
  refuseNoWorkshop(programme, choice);
  return { revision, text: exportTable(programme, choice) };
}

export type ReplaceTableRequest = {
  id: string;
  choice: TableChoice;
  text: string;
  ifMatch: readonly string[];
  reason?: string | undefined;
};

/**
 * Replaces a table of a stored programme by what CSV says: a new revision from the one that the table was taken from.
 *
 * @throws AccessError `forbidden`; Refused with every problem by line and column; UseCaseError `changed-meanwhile`;
 *   StoreError.
 */
export async function replaceStoredTable(
  ports: ChangePorts,
  call: Call,
  { id, choice, text, ifMatch, reason }: ReplaceTableRequest,
): Promise<Saved> {
  authorize(call.principal, workshopProgrammeKind.actions.write);
  const { organization } = call.principal;
  const base = await findBase(ports, { organization, kind: workshopProgrammeKind.kind, id }, ifMatch);
  const { document: programme } = await loadDocument<Programme>(
    ports,
    organization,
    workshopProgrammeKind,
    id,
    base.number,
  );
  refuseNoWorkshop(programme, choice);
  const document = importTable(programme, choice, text);
  return replaceDocument(ports, call, workshopProgrammeKind, {
    id,
    ifMatch,
    document,
    reason: reason ?? `Import of ${choice.table} as CSV`,
  });
}

/** In an address a workshop that is not there is an address that leads nowhere. */
function refuseNoWorkshop({ id, workshops }: Programme, choice: TableChoice): void {
  if (choice.table !== 'participants' || workshops.some((workshop) => workshop.id === choice.workshop)) return;
  throw new StoreError('not-found', `There is no workshop "${choice.workshop}" in workshop programme "${id}".`);
}
