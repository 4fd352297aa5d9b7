import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { type Problem, Refused } from '../../model/problem.ts';
import { MOST_CHARACTERS } from '../../model/read-json.ts';
import { guardedFormula } from '../../print/tables/csv.ts';

// What belongs here: tables in and out as CSV (RFC 4180). Texts stay texts: nothing is taken for a formula, a number or a date.

/** A record by column, with its line for problems. A column that is empty or missing is not there. */
export type CsvRecord<Column extends string> = { line: number; fields: Partial<Record<Column, string>> };

/** The columns that a file may have; those required must be there, in any order. */
export type CsvColumns<Column extends string> = { required: readonly Column[]; optional: readonly Column[] };

/**
 * Reads CSV with a header. Raises `Refused` with every problem of the form: columns missing, unknown or twice, records of
 * another length, broken quotes, a file too large.
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
  const rows = parseRows(text);
  const [header, ...records] = rows;
  if (header === undefined)
    throw new Refused([
      invalid('line 1', `is missing: the first line must name the columns ${columns.required.join(', ')}`),
    ]);
  const known: readonly Column[] = [...columns.required, ...columns.optional];
  const names = header.fields.map((name) => known.find((column) => column === name.trim()));
  const problems = [
    ...header.fields.flatMap((name, position) =>
      names[position] === undefined
        ? [
            invalid(
              `line 1, column ${position + 1}`,
              `"${name.slice(0, 60)}" is not a known column; they are ${known.join(', ')}`,
            ),
          ]
        : [],
    ),
    ...columns.required.flatMap((column) =>
      names.includes(column) ? [] : [invalid('line 1', `has no column "${column}"`)],
    ),
    ...names.flatMap((column, position) =>
      column !== undefined && names.indexOf(column) < position
        ? [invalid(`line 1, column ${position + 1}`, `"${column}" is a duplicate`)]
        : [],
    ),
    ...records.flatMap(({ line, fields }) =>
      fields.length === header.fields.length
        ? []
        : [invalid(`line ${line}`, `has ${fields.length} fields where the header has ${header.fields.length}`)],
    ),
  ];
  if (problems.length > 0) throw new Refused(problems);
  return records.map(({ line, fields }) => {
    const record: Partial<Record<Column, string>> = {};
    names.forEach((column, position) => {
      const value = withoutGuard(fields[position] ?? '');
      if (column !== undefined && value !== '') record[column] = value;
    });
    return { line, fields: record };
  });
}

/** A problem at a line and column of the file. */
export function problemAt(line: number, column: string, message: string): Problem {
  return invalid(`line ${line}, column "${column}"`, message);
}

function invalid(path: string, message: string): Problem {
  return { code: 'invalid', path, message };
}

function parseRows(text: string): readonly { line: number; fields: readonly string[] }[] {
  try {
    const ends: number[] = [];
    const rows: string[][] = parseCsv(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record, { lines }) => {
        ends.push(lines);
        return record;
      },
    });
    // The package tells the line on which a record ends; a field may hold line ends, so the record begins earlier by those.
    return rows.map((fields, position) => ({
      line: (ends[position] ?? 0) - fields.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0),
      fields,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    throw new Refused([invalid(`line ${line}`, `is not CSV: ${error.message.slice(0, 200)}`)]);
  }
}

/**
 * On writing, a text that a spreadsheet would take for a formula is guarded by an apostrophe, and one that looks guarded by one
 * more; here one is taken off, so that every text comes back as it was.
 */
export function withoutGuard(text: string): string {
  return guardedFormula.test(text) ? text.slice(1) : text;
}

/** The other half of `withoutGuard`; `csv` guards texts that begin with the character itself. */
export function withGuard(text: string): string {
  return guardedFormula.test(text) ? `'${text}` : text;
}
