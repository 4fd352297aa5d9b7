import { defined } from '../../../shared/canonical/defined.ts';
import type { DocumentKind } from '../../ledger/items/document-kind.ts';
import type { ListedDocument } from '../../ledger/reading/list.ts';
import type { ComputePorts } from '../ports.ts';

const pageSize = 1000;

/** Every document of a kind as lists show it. For kinds of which an organization has few: rate cards, decisions. */
export async function listAll(
  { documents }: Pick<ComputePorts, 'documents'>,
  organization: string,
  kind: DocumentKind,
): Promise<readonly ListedDocument[]> {
  const all: ListedDocument[] = [];
  let cursor: string | undefined;
  do {
    const page = await documents.list({
      organization,
      kind,
      limit: pageSize,
      ...defined({ cursor }),
    });
    all.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return all;
}
