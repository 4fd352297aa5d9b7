import type { RowReader } from './row-values.ts';

/** The columns that say a field. */
export type FieldColumns = Readonly<Record<string, readonly string[]>>;

/**
 * A thing as a row changes it: a field whose columns the table lacks, or that say what they said when it left, stays as
 * it is, with all that no column holds; any other is what the row says, also nothing.
 */
export function mergeRow(
  before: object | undefined,
  beforeCells: Readonly<Record<string, string | undefined>> | undefined,
  made: object,
  fields: FieldColumns,
  row: RowReader,
): object {
  if (before === undefined) return made;
  const [was, is] = [before as Record<string, unknown>, made as Record<string, unknown>];
  const merged: Record<string, unknown> = { ...was };
  for (const [field, columns] of Object.entries(fields)) {
    const stays = columns.every(
      (column) => !row.hasColumn(column) || (row.text(column) ?? '') === (beforeCells?.[column] ?? '').trim(),
    );
    if (stays) continue;
    if (is[field] === undefined) Reflect.deleteProperty(merged, field);
    else merged[field] = is[field];
  }
  return merged;
}
