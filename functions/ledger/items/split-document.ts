import type { Content } from './content.ts';

/**
 * Splits a document into the content that the ledger keeps: each element of the array under `partsKey` becomes a part, named by its
 * `id`; everything else is the head. Without `partsKey` the whole document is the head. `joinDocument` with the same key undoes it.
 *
 * @throws TypeError if there is no array under `partsKey`, or an element has no text as `id` and `idOf` gives none: the schema of the
 *   document promises both, so anything else is a bug of the caller.
 */
export function splitDocument(
  document: object,
  partsKey?: string,
  idOf: (element: unknown) => unknown = ownId,
): Content {
  const head: Record<string, unknown> = { ...document };
  if (partsKey === undefined) return { head, parts: [] };
  const elements = head[partsKey];
  if (!Array.isArray(elements))
    throw new TypeError(`${partsKey} is not an array, so the document has no parts to split off`);
  const parts = elements.map((value: unknown, index) => {
    const id = idOf(value);
    if (typeof id !== 'string') throw new TypeError(`${partsKey}[${index}] has no text as id`);
    return { id, value };
  });
  return { head: Object.fromEntries(Object.entries(head).filter(([key]) => key !== partsKey)), parts };
}

function ownId(element: unknown): unknown {
  return typeof element === 'object' && element !== null && 'id' in element ? element.id : undefined;
}
