/**
 * Work that waits, by its owner. Owners take turns, so that one who has much of it keeps nobody else waiting; of each
 * owner, what came first is done first.
 */
export type Turns<Work> = {
  /** Puts work behind whatever its owner has already. */
  add(owner: string, work: Work): void;
  /**
   * The first work of the owner whose turn it is. It stays until it is removed: long work is done piece by piece, one
   * piece a turn.
   */
  next(): Work | undefined;
  /** Takes work out, wherever it is; what is not there is no mistake. */
  remove(owner: string, work: Work): void;
};

/** Makes an order of turns with nothing in it. */
export function createTurns<Work>(): Turns<Work> {
  // A map keeps the order in which its keys were put in: the owner whose turn it was is put in again, and so comes
  // last.
  const waiting = new Map<string, Work[]>();
  return {
    add: (owner, work) => {
      const own = waiting.get(owner);
      if (own === undefined) waiting.set(owner, [work]);
      else own.push(work);
    },
    next: () => {
      const [turn] = waiting;
      if (turn === undefined) return undefined;
      const [owner, own] = turn;
      waiting.delete(owner);
      waiting.set(owner, own);
      return own[0];
    },
    remove: (owner, work) => {
      const own = (waiting.get(owner) ?? []).filter((one) => one !== work);
      if (own.length > 0) waiting.set(owner, own);
      else waiting.delete(owner);
    },
  };
}
