/**
 * A column by whatever case, blanks, hyphens or low lines its name is written with: "Paid by", "paid_by" and "PAIDBY"
 * are one.
 */
function foldColumnName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s_-]+/gu, '')
    .toLowerCase();
}

/** Finds a column by its name as a file has it. */
export function columnFinder<Column extends string>(columns: readonly Column[]): (name: string) => Column | undefined {
  const byName = new Map(columns.map((column) => [foldColumnName(column), column]));
  return (name) => byName.get(foldColumnName(name));
}
