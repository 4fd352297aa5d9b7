import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  referenceCard,
  referenceStatement,
  referenceStatementIds,
} from '../../../functions/documents/shipped-documents.ts';
import { columnPosition } from '../../../shared/engine/compare-controls.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { printedValues } from '../../../shared/print/tables/cells.ts';
import { layoutRows } from '../../../shared/print/tables/layout-rows.ts';
import { layoutTotal } from '../../../shared/print/tables/layout-total.ts';
import type { Estimate, ShownTable } from '../../../shared/results/estimate.ts';
import { shownTables } from '../../../shared/results/shown-tables.ts';

// The statements of other committees that are shipped beside A/C.3/79/L.53, against a transcription of their own: each
// published row with the printed row that holds it. It shares nothing with the control totals of the statements.

type PublishedRow = { table: number; label: string; row: readonly string[]; values: Record<string, number> };
type Transcription = { source: string; footing?: { why: string; cells: string[] }; rows: PublishedRow[] };

const shipped = ['A-C.1-79-L.83', 'A-C.2-78-L.70', 'FCCC-CP-2023-11-Add.2'];

function transcription(id: string): Transcription {
  return JSON.parse(
    readFileSync(new URL(`../../reference/shipped/${id}.json`, import.meta.url), 'utf8'),
  ) as Transcription;
}

function computed(id: string): Estimate {
  const statement = referenceStatement(id);
  if (statement === undefined) throw new Error(`${id} is not shipped`);
  return estimate(
    statement,
    statement.rateCards.flatMap((card) => referenceCard(card) ?? []),
  );
}

/** The rows of a table as they are printed, each by its headings and its own name. */
function printedRows(result: Estimate, table: ShownTable): ReadonlyMap<string, readonly number[]> {
  const headings: string[] = [];
  const rows = new Map<string, readonly number[]>();
  for (const row of [...layoutRows(result, table), layoutTotal(table)]) {
    const depth = row.label.search(/\S/) / 2;
    headings.splice(depth, headings.length, row.label.trim());
    const values = printedValues(table, row);
    if (values !== undefined) rows.set(JSON.stringify(headings), values);
  }
  return rows;
}

it('ships three statements of other bodies beside the one of the Third Committee', () => {
  expect(referenceStatementIds()).toEqual(['A-C.1-79-L.83', 'A-C.2-78-L.70', 'A-C.3-79-L.53', 'FCCC-CP-2023-11-Add.2']);
  expect(computed('A-C.2-78-L.70').posts.map(({ count, grade }) => `${count} ${grade}`)).toEqual(['2 P-4', '3 P-3']);
  expect(computed('FCCC-CP-2023-11-Add.2').currency).toBe('EUR');
});

describe.each(shipped)('%s', (id) => {
  const { rows, footing } = transcription(id);
  const result = computed(id);

  it('has every published figure, but where the document itself does not foot', () => {
    const differing = rows.flatMap(({ table: number, label, row, values }) => {
      const table = shownTables(result).find((one) => one.number === number);
      if (table === undefined) return [`${label}: no table ${number}`];
      const found = printedRows(result, table).get(JSON.stringify(row));
      return Object.entries(values).flatMap(([column, value]) => {
        const amount = found?.[columnPosition(table, column) ?? -1];
        return amount === value ? [] : [`${label}, ${column}: ${value}, computed ${amount ?? 'nothing'}`];
      });
    });
    expect(differing).toEqual(footing?.cells ?? []);
  });

  it('says of every figure where it was published, and holds it as a control total too', () => {
    const figures = rows.flatMap(({ values }) => Object.values(values)).length;
    expect(result.controls?.compared).toBeGreaterThanOrEqual(figures);
    expect(result.controls?.differing).toHaveLength(footing?.cells.length ?? 0);
    const statement = referenceStatement(id);
    const cited = [...(statement?.controls ?? []), ...(statement?.requirements ?? [])];
    expect(cited.filter(({ source }) => source.length === 0)).toEqual([]);
  });
});
