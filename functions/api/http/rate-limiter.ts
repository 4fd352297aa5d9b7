/** Callers remembered at once; who has been quiet the longest is forgotten first, and has a full bucket again. */
const callersMax = 10_000;

type Bucket = { tokens: number; filled_ms: number };

/** Takes one request of a caller: how many seconds to wait, or zero. */
export type RateLimiter = (caller: string, now_ms: number) => number;

/**
 * A token bucket for each caller, in the memory of this process: a Lambda instance or a server counts what it serves
 * itself. It keeps one caller from crowding out the others; the limit for everyone together is set at the gateway.
 */
export function createRateLimiter({ perSecond, burst }: { perSecond: number; burst: number }): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return (caller, now_ms) => {
    const known = buckets.get(caller);
    const tokens =
      known === undefined
        ? burst
        : Math.min(burst, known.tokens + (Math.max(0, now_ms - known.filled_ms) / 1000) * perSecond);
    buckets.delete(caller);
    buckets.set(caller, { tokens: tokens >= 1 ? tokens - 1 : tokens, filled_ms: now_ms });
    const [quietest] = buckets.keys();
    if (buckets.size > callersMax && quietest !== undefined) buckets.delete(quietest);
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond);
  };
}
