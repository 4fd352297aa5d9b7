// What belongs in this folder: where what is written rests on is read: documents by their symbols, revisions of cards.

/** Symbols of documents of the United Nations: a series, and parts of which one is numbered. */
const SYMBOL =
  /^(?:A|S|E|T|ST|SG|TD|FCCC|UNEP|CTOC|CAC|CRC|CEDAW|CCPR|HRI|NPT|BWC)(?:\/[A-Za-z0-9.()-]+)*\/[A-Za-z0-9.()-]*\d[A-Za-z0-9.()-]*$/;

/** Symbols that no published document has: those of templates and examples. */
const NOT_PUBLISHED = /\/(?:DRAFT|EXAMPLE)\//;

/** Where a document of a symbol is published; undefined of a source that is none by its symbol. */
export function documentAddress(symbol: string): string | undefined {
  return SYMBOL.test(symbol) && !NOT_PUBLISHED.test(symbol) ? `https://undocs.org/${symbol}` : undefined;
}
