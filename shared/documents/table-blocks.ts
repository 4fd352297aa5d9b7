import { columnHeads, type PrintedRow, printedCells, weaveColumns } from '../print/tables/cells.ts';
import { layoutHeading, layoutTotal, OWN_SUMS } from '../print/tables/layout-text.ts';
import { layoutRows } from '../print/tables/layout-rows.ts';
import { plainRows, plainTotals } from '../print/tables/plain-rows.ts';
import type { Table, TableColumn as EstimateColumn } from '../results/estimate.ts';
import { incomeName, sectionName, type Spoken } from './document-inputs.ts';
import { cellFigure, columnNames, figureValues } from './figure-id.ts';
import { cellText } from './languages/number-forms.ts';
import { text } from './languages/voice.ts';
import type { DocumentTable, Inlines, Note, TableColumn, TableRow } from './statement-document.ts';

/** More columns of figures than this need a page on its side, and more than that another table. */
const columnsUpright = 7;
const columnsOnSide = 13;

/** A table of the estimate; one with very many columns is several, one below the other, each with the names of rows. */
export function tableBlocks(spoken: Spoken, table: Table, notes: readonly Note[]): readonly DocumentTable[] {
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
      notes: at === parts - 1 ? [...notes, ...remarksOf(spoken, table)] : [],
      isWide,
    };
  });
}

function titleOf({ voice, estimate }: Spoken, { title }: Table, notes: readonly Note[]): Inlines {
  const basis = estimate.basis === 'before recosting' ? voice.say('basis.before-recosting') : voice.own(estimate.basis);
  const marks = notes.map(({ mark }) => mark).join(', ');
  return [
    ...voice.say('table.title', { title: voice.own(title), basis }),
    ...(marks === '' ? [] : [{ kind: 'mark' as const, text: marks }]),
  ];
}

/** "(United States dollars)"; a currency without a name goes by its code. */
export function unitOf({ voice, estimate: { currency } }: Spoken, { unit }: Pick<Table, 'unit'>): Inlines {
  const known = currency === 'USD' || currency === 'EUR' || currency === 'CHF';
  const name = known ? voice.say(`currency.${currency}`) : text(currency);
  return voice.say(unit?.shownIn === 'thousands' ? 'table.currency-thousands' : 'table.currency', { currency: name });
}

function nameColumn({ voice }: Spoken, table: Table): TableColumn {
  const head = table.by === undefined ? voice.say('table.section') : voice.own(layoutHeading(table));
  return { head, align: 'start', share: 4 };
}

function headsOf(spoken: Spoken, table: Table): readonly TableColumn[] {
  const named = table.columnYears.map((column) => columnHead(spoken, column));
  const heads = weaveColumns(named, table.percentages ?? [], ({ label }) => spoken.voice.own(label));
  if (heads.length !== columnHeads(table).length) throw new Error(`table ${table.number} has columns without a head`);
  return heads.map((head) => ({ head, align: 'end', share: 1 }));
}

/** A year, what repeats from a year on, or what a layout calls its column. */
export function columnHead({ voice }: Spoken, { label, year, every, id }: EstimateColumn): Inlines {
  if (label === String(year)) return text(label);
  if (year === undefined || every === undefined || (id !== undefined && id !== String(year))) return voice.own(label);
  if (every === 1) return voice.say('table.thereafter', { year: String(year) });
  return every === 2 ? voice.say('table.biennially-thereafter', { year: String(year) }) : voice.own(label);
}

function rowsOf(spoken: Spoken, table: Table): readonly TableRow[] {
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

function tableRow(spoken: Spoken, table: Table, row: PrintedRow, columns: readonly string[]): TableRow {
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

function rowName(spoken: Spoken, table: Table, { label, section, of }: PrintedRow): Inlines {
  const { voice } = spoken;
  const isNet = table.totalNetOfStaffAssessment !== undefined;
  if (table.by === undefined && of === 'total') return voice.say(isNet ? 'table.total-with' : 'table.total');
  if (of === 'net') return voice.say('table.total-net');
  if (of !== undefined && typeof of !== 'string' && 'income' in of) {
    const income = table.income?.[of.income];
    return incomeName(spoken, income?.section ?? '', income?.title ?? '', 'row');
  }
  if (section !== undefined && table.sectionNames !== 'title') return sectionName(spoken, section, 'row');
  if (of !== undefined && typeof of !== 'string' && 'subtotal' in of && table.by === undefined)
    return voice.say('table.subtotal-section', { number: table.subtotals?.[of.subtotal]?.section ?? '' });
  return voice.term(label.trim());
}

/** How amounts go on, and how sums are made, where a layout says so. */
function remarksOf({ voice }: Spoken, { thereafter, unit }: Table): readonly Note[] {
  return [
    ...(thereafter === undefined ? [] : [{ mark: '', text: voice.own(thereafter) }]),
    ...(unit?.rule === 'summed-then-rounded' ? [{ mark: '', text: voice.own(OWN_SUMS) }] : []),
  ];
}
