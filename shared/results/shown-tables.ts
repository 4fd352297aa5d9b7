import type { PublishedEstimate, ShownTable } from './estimate.ts';

/** The tables of an estimate as they are shown: those of posts stand before the first of amounts of a higher number. */
export function shownTables({
  tables,
  postTables = [],
}: Pick<PublishedEstimate, 'tables' | 'postTables'>): readonly ShownTable[] {
  const shown: ShownTable[] = [...tables];
  for (const table of postTables) {
    const next = shown.findIndex(({ number }) => number > table.number);
    shown.splice(next < 0 ? shown.length : next, 0, table);
  }
  return shown;
}
