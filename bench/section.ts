/** What a section of the bench found: `result` for machines, the rest for the table that people read. */
export interface Section<Result> {
  readonly result: Result;
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A section as a table in plain text: the first column flush left, the others flush right. */
export function printSection({ title, header, rows }: Section<unknown>): string {
  const lines = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const print = (line: readonly string[]): string =>
    widths
      .map((width, column) => (column === 0 ? (line[0] ?? '').padEnd(width) : (line[column] ?? '').padStart(width)))
      .join('  ');
  return [title, '', print(header), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(print), ''].join(
    '\n',
  );
}
