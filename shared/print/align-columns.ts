import { padEndTo, padStartTo, textWidth } from './text-width.ts';

/** Rows of texts as lines with their columns one below the other, two blanks apart. */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => textWidth(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((text, column) => padEndTo(text, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** The rows as lines of text. */
export function columnsText(rows: readonly (readonly string[])[]): string {
  return `${alignColumns(rows).join('\n')}\n`;
}

/**
 * Rows of texts as lines, two blanks between columns: the first `textColumns` columns to the left, all that follow,
 * amounts, to the right.
 */
export function alignAmounts(rows: readonly (readonly string[])[], textColumns: number): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    rows.reduce((width, row) => Math.max(width, textWidth(row[column] ?? '')), 0),
  );
  const pad = (text: string, column: number) =>
    column < textColumns ? padEndTo(text, widths[column] ?? 0) : padStartTo(text, widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd());
}
