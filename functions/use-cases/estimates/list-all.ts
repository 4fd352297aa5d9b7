import type { DocumentKind } from '../../ledger/items/document-kind.ts';
import type { ListedDocument } from '../../ledger/reading/list.ts';
import type { UseCasePorts } from '../ports.ts';

const pageSize = 1000;

/** Every document of a kind as lists show it. For kinds of which an organization has few: rate cards, decisions. */
export async function listAll(
  { ledger }: UseCasePorts,
  organization: string,
  kind: DocumentKind,
): Promise<readonly ListedDocument[]> {
  const all: ListedDocument[] = [];
  let cursor: string | undefined;
  do {
    const page = await ledger.list({
      organization,
      kind,
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    all.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return all;
}
