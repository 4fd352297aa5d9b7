import { searchText } from '../../../shared/canonical/search-text.ts';
import { authorize } from '../../access/policy.ts';
import type { Principal } from '../../access/principal.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { listedFields } from '../../documents/kinds/listed-fields.ts';
import { encodeCursor, type ListedDocument, type Page, type PageRequest } from '../../ledger/reading/list.ts';
import { type State, stateOf } from '../../../shared/model/workflow.ts';
import type { UseCasePorts } from '../ports.ts';

/** What is wanted of a list: texts that all stand in the id or in a field, and where a statement is in its workflow. */
export type Search = { q?: string | undefined; state?: State | undefined };

/** Heads that one search looks at: five reads of the ledger. Whoever wants more follows the cursor. */
const pagesMax = 5;
const headsInPage = 1000;

/**
 * Lists the documents of a kind by id, a page at a time, those that fit a search alone. A page may hold fewer than were
 * wanted and still be followed by another: the cursor says so.
 *
 * @throws AccessError `forbidden`; StoreError `invalid-cursor`.
 */
export async function searchDocuments(
  { ledger }: UseCasePorts,
  principal: Principal,
  kind: Kind,
  { q = '', state, limit, cursor }: PageRequest & Search,
): Promise<Page<ListedDocument>> {
  authorize(principal, kind.actions.read);
  const texts = textsOf(q);
  const isWanted = texts.length > 0 || state !== undefined;
  const found: ListedDocument[] = [];
  let next = cursor;
  for (let page = 0; page < pagesMax; page += 1) {
    const { items, cursor: after } = await ledger.list({
      organization: principal.organization,
      kind: kind.kind,
      limit: isWanted ? headsInPage : limit,
      ...(next !== undefined && { cursor: next }),
    });
    for (const head of items) {
      const listed = { ...head, fields: listedFields(kind.kind, head.fields) };
      if (state !== undefined && stateOf(head) !== state) continue;
      if (!fits(listed, texts)) continue;
      if (found.length === limit) return { items: found, cursor: encodeCursor({ id: found.at(-1)?.id }) };
      found.push(listed);
    }
    next = after;
    if (next === undefined || !isWanted) break;
  }
  return { items: found, ...(next !== undefined && { cursor: next }) };
}

/** Whether a document is one that a search is for, by its id and what lists show of it. */
export function isFound(document: Pick<ListedDocument, 'id' | 'fields'>, q: string): boolean {
  return fits(document, textsOf(q));
}

function textsOf(q: string): readonly string[] {
  return searchText(q).split(/\s+/).filter(Boolean);
}

function fits({ id, fields }: Pick<ListedDocument, 'id' | 'fields'>, texts: readonly string[]): boolean {
  if (texts.length === 0) return true;
  const said = searchText([id, ...Object.values(fields)].join('\n'));
  return texts.every((text) => said.includes(text));
}
