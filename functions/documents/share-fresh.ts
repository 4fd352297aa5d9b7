/**
 * Lets callers share one piece of reading. A caller joins only a reading that begins after it asked, so nobody is given what was true
 * before a write that they know of; at most one reading is under way and one is about to begin, however many ask.
 */
export function shareFresh<T>(read: () => Promise<T>): { ask: () => Promise<T>; idle: () => boolean } {
  let underWay: Promise<T> | undefined;
  let next: Promise<T> | undefined;

  function begin(): Promise<T> {
    const reading = read().finally(() => {
      if (underWay === reading) underWay = undefined;
    });
    underWay = reading;
    return reading;
  }

  function ask(): Promise<T> {
    if (next !== undefined) return next;
    if (underWay === undefined) return begin();
    const follow = (): Promise<T> => {
      next = undefined;
      return begin();
    };
    next = underWay.then(follow, follow);
    return next;
  }

  return { ask, idle: () => underWay === undefined && next === undefined };
}
