import type { Sheet, SheetRow } from './make-sheet.ts';

/** A sheet in which whatever shows what it showed before is the object that it was. */
export function keepRows(before: Sheet | undefined, sheet: Sheet): Sheet {
  if (before?.number !== sheet.number) return sheet;
  const known = new Map(before.rows.map((row) => [row.key, row]));
  return {
    ...sheet,
    columns: isSame(before.columns, sheet.columns) ? before.columns : sheet.columns,
    rows: sheet.rows.map((row): SheetRow => {
      const one = known.get(row.key);
      return one !== undefined && isSame(one, row) ? one : row;
    }),
  };
}

function isSame(one: object, other: object): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
