/** One part of a document: a requirement of a statement, a rate of a card. The id is unique within the document. */
type Part = { id: string; value: unknown };

/** A document as the ledger takes it and gives it back: what is not a part is the head. Parts keep their order. */
export type Content = { head: Readonly<Record<string, unknown>>; parts: readonly Part[] };
