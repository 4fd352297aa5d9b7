/** A list with one entry exchanged; the list given stays as it is. */
export function replaceAt<T>(list: readonly T[], position: number, entry: T): T[] {
  return list.map((one, index) => (index === position ? entry : one));
}
