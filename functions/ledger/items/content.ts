/** One part of a document: a requirement of a statement, a rate of a card. The id is unique within the document. */
type Part = { id: string; value: unknown };

/** A document as the ledger takes it and gives it back: what is not a part is the head. Parts keep their order. */
export type Content = { head: Readonly<Record<string, unknown>>; parts: readonly Part[] };

/**
 * Splits a document into the content that the ledger keeps: each element of the array under `partsKey` becomes a part,
 * named by its `id`; everything else is the head. Without `partsKey` the whole document is the head. `joinDocument`
 * with the same key undoes it.
 *
 * @throws TypeError if there is no array under `partsKey`, or an element has no text as `id` and `idOf` gives none: the
 *   schema of the document promises both, so anything else is a bug of the caller.
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

/**
 * Joins content to the document that it was split from, see `splitDocument`. The caller parses the result with the
 * schema of the document: what was checked on writing is checked again on reading, unless its manifest says that the
 * very same checks have let it in.
 */
export function joinDocument(content: Content, partsKey?: string): Record<string, unknown> {
  if (partsKey === undefined) return { ...content.head };
  return { ...content.head, [partsKey]: content.parts.map((part) => part.value) };
}
