/** Texts, names of sheets in quotes, names of functions, and references to cells: only the last move. */
const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[A-Za-z_.][\w.]*\(|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/gu;

/** A formula as it reads in another cell: references without "$" move along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    token,
    (
      whole,
      fixedColumn: string | undefined,
      letters: string | undefined,
      fixedRow: string | undefined,
      digits: string | undefined,
    ) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = fixedColumn === '$' ? letters : lettersOf(numberOf(letters) + columns);
      const row = fixedRow === '$' ? digits : String(Number(digits) + rows);
      return `${fixedColumn ?? ''}${column}${fixedRow ?? ''}${row}`;
    },
  );
}

function numberOf(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  if (column < 1) return '#REF!';
  const rest = Math.floor((column - 1) / 26);
  return `${rest === 0 ? '' : lettersOf(rest)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
