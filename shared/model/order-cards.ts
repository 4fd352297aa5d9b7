/**
 * The one order of rate cards: those that a statement names in the order in which it names them, then the further ones
 * as they are given; the last one first in rank. A card that is given under the id of one that the statement names
 * takes its place in the order. `given` are the cards of a request, of a body or of the command line, or their ids.
 */
export function orderCards<T>(named: readonly string[], given: readonly T[], idOf: (card: T) => string): readonly T[] {
  const rank = new Map(named.map((id, position) => [id, position]));
  const rankOf = (card: T) => rank.get(idOf(card)) ?? named.length;
  return [...given].sort((a, b) => rankOf(a) - rankOf(b));
}
