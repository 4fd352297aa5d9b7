/**
 * The address of a feed, from the root of the service. The token is part of the path, since queries are kept by logs,
 * histories and proxies that leave paths alone; the service's own logs keep neither.
 */
export const FEED_PATH = '/v1/feeds/{feed}/calendar.ics';

/** The address that opens a feed, by its token. */
export function feedPath(token: string): string {
  return FEED_PATH.replace('{feed}', () => token);
}
