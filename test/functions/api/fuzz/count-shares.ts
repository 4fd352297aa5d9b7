/**
 * How many of the generated requests were carried out: a fuzz whose requests are all refused tries nothing but
 * refusals.
 */
export type Shares = {
  count: (operation: string, isWellMeant: boolean, status: number) => void;
  /** The share of well-meant requests that were carried out. */
  wellMeant: () => number;
  /** Operations of which no request was carried out. */
  never: () => readonly string[];
  /** For people: all together, and by operation, the fewest first. */
  report: () => { total: string; byOperation: string };
};

export function countShares(operations: readonly string[]): Shares {
  const byOperation = new Map(operations.map((name) => [name, { sent: 0, done: 0 }]));
  const wellMeant = { sent: 0, done: 0 };
  const fewestFirst = () =>
    [...byOperation].sort(([, one], [, other]) => one.done / one.sent - other.done / other.sent);
  return {
    count: (operation, isWellMeant, status) => {
      const share = byOperation.get(operation);
      for (const counted of [share, isWellMeant ? wellMeant : undefined]) {
        if (counted === undefined) continue;
        counted.sent += 1;
        if (status < 400) counted.done += 1;
      }
    },
    wellMeant: () => wellMeant.done / wellMeant.sent,
    never: () => fewestFirst().flatMap(([name, { done }]) => (done === 0 ? [name] : [])),
    report: () => {
      const sent = [...byOperation.values()].reduce((sum, share) => sum + share.sent, 0);
      const done = [...byOperation.values()].reduce((sum, share) => sum + share.done, 0);
      const lines = fewestFirst().map(([name, share]) => `${name} ${share.done}/${share.sent}`);
      const total = `${done} of ${sent} generated requests were carried out, ${wellMeant.done} of ${wellMeant.sent} well-meant ones`;
      return { total, byOperation: lines.join(', ') };
    },
  };
}
