import type { AnalogueList } from '../../../shared/analogues/analogue-list.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import { analogueListKind } from '../../documents/kinds/kinds.ts';
import { type Loaded, loadDocument } from '../estimates/load-document.ts';
import type { ComputePorts } from '../ports.ts';

/** Which list, and which revision of it; the head if left out. */
export type ListRequest = { list: string; revision?: number | undefined };

/** A list, and how responses name it. */
export type LoadedList = {
  document: AnalogueList;
  named: { id: string; title: string; revision: number; hash: string };
};

/** Loads a list of analogues. @throws AccessError `forbidden`; StoreError `not-found`, `integrity`, `unavailable`. */
export async function loadList(
  ports: Pick<ComputePorts, 'documents'>,
  principal: Principal,
  { list, revision }: ListRequest,
): Promise<LoadedList> {
  authorize(principal, analogueListKind.actions.read);
  const { organization } = principal;
  const loaded: Loaded<AnalogueList> = await loadDocument(ports, organization, analogueListKind, list, revision);
  const { document, entry } = loaded;
  return { document, named: { id: entry.id, title: document.title, revision: entry.revision, hash: entry.hash } };
}
