/**
 * The id of a statement: its symbol with a hyphen for every slash, so that it is one segment of a path. The symbol
 * itself stands in the statement; two symbols that fall together under one id cannot both be stored, and the second is
 * refused.
 */
export function statementId(symbol: string): string {
  return symbol.replaceAll('/', '-');
}
