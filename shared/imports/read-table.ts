import { columnFinder } from '../csv/column-name.ts';
import { withoutGuard } from '../csv/read-csv.ts';
import { nearestName } from '../model/did-you-mean.ts';
import { plainGrade } from '../model/grade.ts';
import { type Problem, Refused } from '../model/problem.ts';
import type { ColumnMapping, ImportColumn, ImportRecord, ReadTable, SourceRow, SourceTable } from './import-table.ts';

/** A file may begin with titles; its header stands within these rows. */
const HEADER_WITHIN = 30;
/** Where all the columns that are needed stand in one row, that is the header further down too. */
const HEADER_FITS_WITHIN = 2_000;
/** Rows that one import takes. */
const ROWS_MOST = 20_000;
/** Problems that a refusal names; more would hide what is wrong rather than show it. */
const PROBLEMS_MOST = 200;

/**
 * Finds the header of a table and reads its rows by column: headers in any order, case and spelling of blanks, by the
 * names that a column is known by, or by a mapping. A year is a column of its own where the table takes years.
 *
 * @throws Refused with every header that is not known, twice or missing, and values under no header.
 */
export function readTable(
  { rows, rowName, isSemicolon }: SourceTable,
  columns: readonly ImportColumn[],
  { mapping = {}, takesYears = false }: { mapping?: ColumnMapping; takesYears?: boolean },
): ReadTable {
  const find = headerFinder(columns, mapping, takesYears);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const required = columns.filter((column) => column.required === true).map(({ name }) => name);
  const candidates = filled.slice(0, HEADER_WITHIN);
  const fits = ({ cells }: SourceRow) => {
    const found = cells.map(find);
    return required.every((name) => found.includes(name));
  };
  // What a spreadsheet shows above a table may be a table too, as the numbers above an annex of posts are.
  const header =
    candidates.find(fits) ?? filled.slice(0, HEADER_FITS_WITHIN).find(fits) ?? mostKnown(candidates, find) ?? filled[0];
  const place = (number: number, column?: string) =>
    column === undefined ? `${rowName} ${number}` : `${rowName} ${number}, column "${column}"`;
  if (header === undefined)
    throw refuse([{ path: '', message: `The table is empty. Its header names the columns ${required.join(', ')}.` }]);
  const records = filled.slice(filled.indexOf(header) + 1);
  if (records.length > ROWS_MOST)
    throw refuse([
      { path: '', message: `The table has ${records.length} rows; at most ${ROWS_MOST} are taken in at once.` },
    ]);
  const names = header.cells.map((cell) => find(cell));
  const problems = [
    ...headerProblems(header, names, columns, mapping, (column) => place(header.number, column)),
    ...records.flatMap(({ number, cells }) =>
      cells.flatMap((cell, position) =>
        cell.trim() !== '' && (header.cells[position] ?? '').trim() === ''
          ? [{ path: place(number), message: `${JSON.stringify(cell.slice(0, 40))} stands under no header` }]
          : [],
      ),
    ),
  ];
  if (problems.length > 0) throw refuse(problems);
  return {
    records: records.map(({ number, cells }): ImportRecord => {
      const byName: Record<string, string> = {};
      names.forEach((name, position) => {
        const cell = withoutGuard(cells[position] ?? '').trim();
        if (name !== undefined && name !== null && cell !== '')
          byName[name] = name === 'grade' ? plainGrade(cell) : cell;
      });
      return { number, cells: byName };
    }),
    columns: header.cells.flatMap((cell, position) =>
      cell.trim() === '' ? [] : [{ header: cell.trim(), column: names[position] ?? null }],
    ),
    isSemicolon,
    at: ({ number }, column, message) => ({ code: 'invalid', path: place(number, column), message }),
  };
}

/** The row with the most names of columns, two at least: most likely the header that lacks something. */
function mostKnown(
  rows: readonly SourceRow[],
  find: (header: string) => string | null | undefined,
): SourceRow | undefined {
  const counted = rows.map((row) => ({ row, known: row.cells.filter((cell) => find(cell) !== undefined).length }));
  const most = Math.max(0, ...counted.map(({ known }) => known));
  return most < 2 ? undefined : counted.find(({ known }) => known === most)?.row;
}

/** A header as a column: by the mapping, by a name of the column, or as a year. Null is a header that is passed over. */
function headerFinder(
  columns: readonly ImportColumn[],
  mapping: ColumnMapping,
  takesYears: boolean,
): (header: string) => string | null | undefined {
  const names = columns.flatMap(({ name, also = [] }) => [name, ...also]);
  const known = columnFinder(names);
  const owner = new Map(
    columns.flatMap(({ name, also = [], derived }) =>
      [name, ...also].map((one) => [one, derived === true ? null : name] as const),
    ),
  );
  const mapped = columnFinder(Object.keys(mapping));
  return (header) => {
    const text = header.trim();
    if (text === '') return undefined;
    const chosen = mapped(text);
    if (chosen !== undefined) {
      const column = mapping[chosen] ?? '-';
      return column === '-'
        ? null
        : (owner.get(known(column) ?? '') ?? (isYear(column) && takesYears ? column : undefined));
    }
    const found = known(text);
    if (found !== undefined) return owner.get(found);
    return takesYears && isYear(text) ? text : undefined;
  };
}

function isYear(text: string): boolean {
  return /^(?:19|20|21)\d\d$/.test(text) || text === 'thereafter';
}

function headerProblems(
  { cells }: SourceRow,
  names: readonly (string | null | undefined)[],
  columns: readonly ImportColumn[],
  mapping: ColumnMapping,
  at: (column?: string) => string,
): readonly { path: string; message: string }[] {
  const own = columns.map(({ name }) => name);
  return [
    ...cells.flatMap((cell, position) => {
      const header = cell.trim();
      if (header === '' || names[position] !== undefined) return [];
      const meant = nearestName(header, own);
      const advice = meant === undefined ? `the columns are ${own.join(', ')}` : `did you mean "${meant}"?`;
      return [
        {
          path: at(header.slice(0, 60)),
          message: `is not a known column; ${/[.?]$/.test(advice) ? advice : `${advice}.`} Map it to one of them, or to "-" to pass it over`,
        },
      ];
    }),
    ...names.flatMap((name, position) =>
      name !== undefined && name !== null && names.indexOf(name) < position
        ? [{ path: at(cells[position]?.trim()), message: `is "${name}" a second time` }]
        : [],
    ),
    ...columns
      .filter(({ name, required }) => required === true && !names.includes(name))
      .map(({ name, also = [] }) => ({
        path: at(),
        message: `has no column "${name}"${also.length === 0 ? '' : `, also called ${also.map((one) => `"${one}"`).join(', ')}`}`,
      })),
    ...Object.entries(mapping)
      .filter(([, column]) => column !== '-' && !own.includes(column) && !isYear(column))
      .map(([header, column]) => ({
        path: `map "${header}"`,
        message: `there is no column "${column}"; they are ${own.join(', ')}`,
      })),
  ];
}

/** A refusal of a table; of many problems the first, and how many there are. */
export function refuse(problems: readonly { path: string; message: string; code?: Problem['code'] }[]): Refused {
  const named = problems
    .slice(0, PROBLEMS_MOST)
    .map(({ code = 'invalid', path, message }) => ({ code, path, message }));
  const rest = problems.length - named.length;
  return new Refused(
    rest === 0 ? named : [...named, { code: 'invalid', path: '', message: `${rest} more problems are not listed` }],
  );
}
