import { columnHeads, type PrintedRow, printedCells } from '../print/tables/cells.ts';
import { layoutRows } from '../print/tables/layout-rows.ts';
import { layoutTotal } from '../print/tables/layout-total.ts';
import { plainRows, plainTotals } from '../print/tables/plain-rows.ts';
import { cellText } from '../languages/number-forms.ts';
import type { ShownTable } from '../results/estimate.ts';
import type { Spoken } from './document-inputs.ts';
import { cellFigure, columnNames, figureValues } from './figure-id.ts';
import type { DocumentTable, Inlines, Note, TableColumn, TableRow } from './statement-document.ts';
import { columnNamesOf, headingOf, remarksOf, rowName, tableTitle, unitOf } from './table-names.ts';

/** More columns of figures than this need a page on its side, and more than that another table. */
const columnsUpright = 7;
const columnsOnSide = 13;

/** A table of the estimate; one with very many columns is several, one below the other, each with the names of rows. */
export function tableBlocks(spoken: Spoken, table: ShownTable, notes: readonly Note[]): readonly DocumentTable[] {
  const { voice } = spoken;
  const heads = headsOf(spoken, table);
  const rows = rowsOf(spoken, table);
  const parts = Math.ceil(heads.length / columnsOnSide);
  const perPart = Math.ceil(heads.length / parts);
  const isWide = perPart > columnsUpright;
  return Array.from({ length: parts }, (_, at): DocumentTable => {
    const [from, to] = [at * perPart, (at + 1) * perPart];
    const number = String(table.number);
    const part = { number, part: String(at + 1), parts: String(parts) };
    return {
      kind: 'table',
      id: parts === 1 ? `table-${number}` : `table-${number}-${at + 1}`,
      label: parts === 1 ? voice.say('table.label', { number }) : voice.say('table.label-part', part),
      title: titleOf(spoken, table, at === 0 ? notes : []),
      subtitle: unitOf(spoken, table),
      columns: [nameColumn(spoken, table), ...heads.slice(from, to)],
      rows: rows.map(({ cells: [name = [], ...figures], ...row }) => ({
        ...row,
        cells: figures.length === 0 ? [name] : [name, ...figures.slice(from, to)],
      })),
      notes: at === parts - 1 ? [...notes, ...remarksOf(spoken, table).map((text) => ({ mark: '', text }))] : [],
      isWide,
    };
  });
}

function titleOf(spoken: Spoken, table: ShownTable, notes: readonly Note[]): Inlines {
  const marks = notes.map(({ mark }) => mark).join(', ');
  return [...tableTitle(spoken, table), ...(marks === '' ? [] : [{ kind: 'mark' as const, text: marks }])];
}

function nameColumn(spoken: Spoken, table: ShownTable): TableColumn {
  return { head: headingOf(spoken, table), align: 'start', share: 4 };
}

function headsOf(spoken: Spoken, table: ShownTable): readonly TableColumn[] {
  const heads = columnNamesOf(spoken, table);
  if (heads.length !== columnHeads(table).length) throw new Error(`table ${table.number} has columns without a head`);
  return heads.map((head) => ({ head, align: 'end', share: 1 }));
}

function rowsOf(spoken: Spoken, table: ShownTable): readonly TableRow[] {
  const { estimate } = spoken;
  const isPlain = table.by === undefined;
  const printed = isPlain ? plainRows(estimate, table) : layoutRows(estimate, table);
  const totals = isPlain ? plainTotals(table) : [layoutTotal(table)];
  const names = columnNames(table);
  return [
    ...printed.map((row) => tableRow(spoken, table, row, names)),
    ...totals.map((row) => tableRow(spoken, table, row, names)),
  ];
}

function tableRow(spoken: Spoken, table: ShownTable, row: PrintedRow, columns: readonly string[]): TableRow {
  const indent = Math.floor(row.label.search(/\S|$/) / 2);
  const name = rowName(spoken, table, row);
  const { of } = row;
  if (of === undefined) return { role: 'heading', indent, cells: [name] };
  const shown = printedCells(table, row).values ?? [];
  const values = figureValues(table, row);
  const cells = shown.map((printed, at): Inlines => [
    {
      kind: 'figure',
      figure: cellFigure(table, of, columns[at] ?? ''),
      value: values[at] ?? '',
      shown: cellText(printed),
    },
  ]);
  const role = typeof of === 'string' || 'income' in of ? 'total' : 'subtotal' in of ? 'subtotal' : ('row' as const);
  return { role, indent, cells: [name, ...cells] };
}
