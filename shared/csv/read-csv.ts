import { nearestName } from '../model/did-you-mean.ts';
import { type Problem, Refused } from '../model/problem.ts';
import { MOST_CHARACTERS } from '../model/read-json.ts';
import { guardedFormula } from '../print/tables/csv.ts';
import { columnFinder } from './column-name.ts';
import { type Delimiter, DELIMITERS, LINES_ABOVE_MAX, findDelimiter } from './find-delimiter.ts';
import { parseRows, type Row } from './parse-rows.ts';

// What belongs here: tables in as CSV, as spreadsheets save it. What can be read in one way alone is read; anything
// else is refused by line and column.

/** A record by column, with its line for problems. A column that is empty or missing is not there. */
export type CsvRecord<Column extends string> = {
  line: number;
  fields: Partial<Record<Column, string>>;
  delimiter: Delimiter;
};

/** The columns that a file may have; those required must be there, in any order. */
export type CsvColumns<Column extends string> = { required: readonly Column[]; optional: readonly Column[] };

/**
 * Reads CSV with a header. Texts stay texts: nothing is taken for a formula, a number or a date.
 *
 * Fields are separated by commas, semicolons, tabs or bars, whichever makes the header's names columns, or what a line
 * `sep=` says; names may have capitals and stand in any order; cells that a spreadsheet adds at the end or leaves out
 * there are empty. Titles may stand above the header.
 *
 * @throws Refused with every problem of the table: columns missing, unknown or twice, values under no column, broken
 *   quotes, a file too large.
 */
export function readCsv<Column extends string>(
  text: string,
  columns: CsvColumns<Column>,
): readonly CsvRecord<Column>[] {
  if (text.length > MOST_CHARACTERS)
    throw new Refused([
      {
        code: 'too-large',
        path: '',
        message: `The file has ${text.length} characters; at most ${MOST_CHARACTERS} are read.`,
      },
    ]);
  const known: readonly Column[] = [...columns.required, ...columns.optional];
  const findColumn = columnFinder(known);
  const opened = findDelimiter(text, (name) => findColumn(name) !== undefined);
  const rows = parseRows(opened);
  const [header, ...records] = rows.slice(titlesAbove(rows, (name) => findColumn(name) !== undefined));
  if (header === undefined)
    throw new Refused([
      invalid('line 1', `is missing: the first line must name the columns ${columns.required.join(', ')}`),
    ]);
  const names = header.fields.map(findColumn);
  const problems = [
    ...headerProblems(header, names, columns),
    ...records.flatMap((row) => rowProblems(row, header, opened.delimiter)),
  ];
  if (problems.length > 0) throw new Refused(problems);
  return records.map(({ line, fields }) => {
    const record: Partial<Record<Column, string>> = {};
    names.forEach((column, position) => {
      const value = withoutGuard(fields[position] ?? '');
      if (column !== undefined && value.trim() !== '') record[column] = value;
    });
    return { line, fields: record, delimiter: opened.delimiter };
  });
}

/** How many rows stand above the header: titles, which name no column. None where no row is a header. */
function titlesAbove(rows: readonly Row[], isColumn: (name: string) => boolean): number {
  const header = rows.slice(0, LINES_ABOVE_MAX + 1).findIndex(({ fields }) => fields.some(isColumn));
  return Math.max(0, header);
}

function headerProblems<Column extends string>(
  { line, fields }: Row,
  names: readonly (Column | undefined)[],
  { required, optional }: CsvColumns<Column>,
): readonly Problem[] {
  const known = [...required, ...optional];
  return [
    ...fields.flatMap((name, position) => {
      if (names[position] !== undefined || name.trim() === '') return [];
      const meant = nearestName(name.trim(), known);
      const advice = meant === undefined ? `they are ${known.join(', ')}` : `did you mean "${meant}"?`;
      return [
        invalid(`line ${line}, column ${position + 1}`, `"${name.slice(0, 60)}" is not a known column; ${advice}`),
      ];
    }),
    ...required.flatMap((column) =>
      names.includes(column) ? [] : [invalid(`line ${line}`, `has no column "${column}"`)],
    ),
    ...names.flatMap((column, position) =>
      column !== undefined && names.indexOf(column) < position
        ? [invalid(`line ${line}, column ${position + 1}`, `"${column}" is a duplicate`)]
        : [],
    ),
  ];
}

/** Values that stand under no name, and a row that is separated in another way than the header. */
function rowProblems({ line, fields }: Row, header: Row, delimiter: Delimiter): readonly Problem[] {
  const [only = ''] = fields;
  const other = (Object.keys(DELIMITERS) as Delimiter[]).find(
    (one) => one !== delimiter && only.split(one).length === header.fields.length,
  );
  if (fields.length === 1 && header.fields.length > 1 && other !== undefined)
    return [invalid(`line ${line}`, `is separated by ${DELIMITERS[other]}, the header by ${DELIMITERS[delimiter]}`)];
  return fields.flatMap((value, position) =>
    value.trim() !== '' && (header.fields[position] ?? '').trim() === ''
      ? [
          invalid(
            `line ${line}, column ${position + 1}`,
            `${JSON.stringify(value.slice(0, 40))} stands under no name of a column`,
          ),
        ]
      : [],
  );
}

/** A problem at a line and column of the file. */
export function problemAt(line: number, column: string, message: string): Problem {
  return invalid(`line ${line}, column "${column}"`, message);
}

function invalid(path: string, message: string): Problem {
  return { code: 'invalid', path, message };
}

/**
 * On writing, a text that a spreadsheet would take for a formula is guarded by an apostrophe, and one that looks
 * guarded by one more; here one is taken off, so that every text comes back as it was.
 */
export function withoutGuard(text: string): string {
  return guardedFormula.test(text) ? text.slice(1) : text;
}

/** The other half of `withoutGuard`; `csv` guards texts that begin with the character itself. */
export function withGuard(text: string): string {
  return guardedFormula.test(text) ? `'${text}` : text;
}
