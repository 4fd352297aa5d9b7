import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { Refused } from '../model/problem.ts';
import type { Opened } from './find-delimiter.ts';

/** A row as it stands in the file, with the line on which it begins. */
export type Row = { line: number; fields: readonly string[] };

/**
 * The rows of a text that hold anything; lines may end in any of the three ways, also mixed.
 *
 * @throws Refused for broken quotes.
 */
export function parseRows({ text, linesBefore, delimiter }: Opened): readonly Row[] {
  try {
    const ends: number[] = [];
    const rows: string[][] = parseCsv(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record, { lines }) => {
        ends.push(lines);
        return record;
      },
    });
    return rows.flatMap((fields, position): Row[] => {
      if (fields.every((field) => field.trim() === '')) return [];
      // The package tells the line on which a record ends; a field may hold line ends, so the record begins earlier by
      // those.
      const within = fields.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
      return [{ line: linesBefore + (ends[position] ?? 0) - within, fields }];
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = linesBefore + (typeof error['lines'] === 'number' ? error['lines'] : 1);
    throw new Refused([
      { code: 'invalid', path: `line ${line}`, message: `is not CSV: ${error.message.slice(0, 200)}` },
    ]);
  }
}
