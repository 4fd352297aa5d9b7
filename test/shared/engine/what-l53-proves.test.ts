import { expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { EstimatedLine, Table, TableRow } from '../../../shared/results/estimate.ts';
import { publishedFigures, readText, referenceCard, referenceStatement } from '../../support/reference.ts';

const statement = referenceStatement();
const computed = estimate(statement, [referenceCard('l53-identified')]);
const published = publishedFigures().tables;
const transcribed = new Set(statement.requirements.filter(({ kind }) => kind === 'published').map(({ id }) => id));

/** The lines that a row of a table sums: one line, or all of a section where the row has no object. */
function linesOf({ number }: Table, row: TableRow): readonly EstimatedLine[] {
  const of = statement.tables.find((table) => table.number === number)?.of;
  return computed.lines.filter(
    ({ section, object, line, servicing }) =>
      section === row.section &&
      (row.object === undefined || (object === row.object && line === row.line && servicing === of)),
  );
}

/**
 * Where the amount of a cell comes from: nothing is due, amounts that the statement prints, drivers, or both of these.
 */
function originOf(table: Table, row: TableRow, column: number): 'zero' | 'transcribed' | 'mixed' | 'derived' {
  if (row.values[column] === 0) return 'zero';
  const year = table.columnYears[column]?.year;
  const requirements = linesOf(table, row)
    .flatMap(({ amounts }) => amounts.find((amount) => amount.year === year)?.components ?? [])
    .map(({ requirement }) => requirement);
  expect(requirements.length).toBeGreaterThan(0);
  const copied = requirements.filter((id) => transcribed.has(id)).length;
  return copied === requirements.length ? 'transcribed' : copied > 0 ? 'mixed' : 'derived';
}

it('L.53 proves the arithmetic of 20 cells from drivers; the README says of how many of the others it proves less', () => {
  const counts = { cells: 0, zero: 0, transcribed: 0, mixed: 0, derived: 0 };
  for (const table of computed.tables) {
    // The published tables print no row for what they leave out; those that they print are what can be compared.
    for (const row of published.find(({ number }) => number === table.number)?.rows ?? []) {
      const own = table.rows.find(
        ({ section, object, line }) => section === row.section && object === row.object && line === row.line,
      );
      expect(own?.values).toEqual(row.values);
      for (const column of row.values.keys()) {
        counts.cells += 1;
        counts[originOf(table, row, column)] += 1;
      }
    }
  }
  expect(counts).toEqual({ cells: 84, zero: 33, transcribed: 25, mixed: 6, derived: 20 });
  const readme = readText('README.md').replaceAll(/\s+/g, ' ');
  const sentence = `Of ${counts.cells} table cells, ${counts.zero} are zero, ${counts.transcribed} are transcribed from amounts that the statement prints, ${counts.mixed} are mixed and ${counts.derived} are derived from drivers`;
  expect(readme.includes(sentence), `the README says: ${sentence}`).toBe(true);
});
