import { defined } from '../canonical/defined.ts';
import { isSameName } from '../canonical/names.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { type FoundControl, mergeControls } from './merge-controls.ts';
import type { ImportColumn, ImportedTable, ImportRecord, ReadTable } from './import-table.ts';
import { printedAmount } from './published-rows.ts';
import { refuse } from './read-table.ts';
import { makeRowReader, type RowReader } from './row-values.ts';

/** The columns in which an estimate leaves as CSV, a row for each figure, and where they were published. */
export const FIGURE_COLUMNS: readonly ImportColumn[] = [
  { name: 'table', required: true, about: 'the number of the table', example: '1' },
  { name: 'group', about: 'the id of the group, in tables that have them', example: '' },
  { name: 'section', required: true, also: ['budget section'], about: 'the budget section', example: '2' },
  {
    name: 'object',
    required: true,
    also: ['object of expenditure'],
    about: 'the object of expenditure; of a running total what it is called',
    example: 'Other staff costs',
  },
  { name: 'line', also: ['label'], about: 'the label of the line', example: 'Interpretation' },
  {
    name: 'kind',
    required: true,
    about:
      'row, subtotal, running total, total, total net of staff assessment; income repeats other rows and is passed over',
    example: 'row',
  },
  { name: 'column', required: true, about: 'the column of the table, by its id, label or first year', example: '2027' },
  { name: 'amount', required: true, about: 'the figure', example: '120000' },
  {
    name: 'source',
    also: ['document', 'symbol'],
    about: 'the documents that say it, with semicolons between; the statement itself if left out',
    example: '',
  },
  { name: 'paragraph', about: 'the place in the first of them', example: '' },
];

/**
 * Takes figures of an estimate that left as CSV into a statement as controls: they are compared with what is computed
 * and never added, so that a figure that was changed on its way is a query by its place.
 *
 * @throws Refused with every problem by row and column.
 */
export function importFigures(statement: Statement, table: ReadTable): ImportedTable<Statement> {
  const problems: Problem[] = [];
  const found = new Map<string, FoundControl & { amounts: Record<string, string> }>();
  for (const record of table.records) {
    const row = makeRowReader(table, record, problems);
    const kind = (row.text('kind') ?? '').toLowerCase().replace(/, per cent$/, '');
    if (kind === 'income') continue;
    const place = placeOf(row, kind, statement);
    const column = needed(row, 'column');
    const text = needed(row, 'amount');
    const amount = text === undefined ? undefined : printedAmount(row, 'amount', text);
    if (place === undefined || column === undefined || amount === undefined) continue;
    const key = JSON.stringify(place);
    const one = found.get(key) ?? figuresOf({ record, row }, place, statement);
    if (Object.hasOwn(one.amounts, column)) row.refuse('column', 'has this figure a second time');
    else one.amounts[column] = amount;
    found.set(key, one);
  }
  const made = mergeControls(statement, [...found.values()]);
  if (problems.length > 0) throw refuse(problems);
  return made;
}

/** A control whose amounts are still to be filled in. */
function figuresOf(at: Pick<FoundControl, 'record' | 'row'>, place: object, statement: Statement) {
  const amounts: Record<string, string> = {};
  return { ...at, amounts, control: { ...place, amounts, source: sourcesOf(at.row, statement) } };
}

/** Which figures of which table a row is about; undefined with what is wrong said. */
function placeOf(row: RowReader, kind: string, { tables }: Statement): object | undefined {
  const number = Number(row.text('table') ?? '');
  const table = tables.find((one) => one.number === number);
  if (table === undefined) {
    row.refuse('table', `must be one of ${tables.map((one) => one.number).join(', ')}`);
    return undefined;
  }
  const { group, section, object, line } = Object.fromEntries(
    ['group', 'section', 'object', 'line'].map((name) => [name, row.text(name)]),
  ) as ImportRecord['cells'];
  if (kind === 'row' || kind === 'subtotal') {
    const names = defined({ group, section, object, line });
    if (Object.keys(names).length > 0) return { table: number, row: names };
    row.refuse('section', `is needed here, or what else names the ${kind}`);
    return undefined;
  }
  if (kind === 'total') return { table: number };
  if (kind === 'total net of staff assessment') return { table: number, sum: 'net' };
  if (kind === 'running total') return runningTotal(row, number, table, object ?? '');
  row.refuse('kind', 'must be row, subtotal, running total, total, total net of staff assessment or income');
  return undefined;
}

function runningTotal(row: RowReader, number: number, table: object, title: string): object | undefined {
  const totals =
    'runningTotals' in table ? (table.runningTotals as readonly { id: string; title: string }[] | undefined) : [];
  const total = totals?.find((one) => one.id === title || isSameName(one.title, title));
  if (total !== undefined) return { table: number, sum: total.id };
  row.refuse(
    'object',
    `must be a running total of table ${number}: ${(totals ?? []).map((one) => one.title).join(', ') || 'it has none'}`,
  );
  return undefined;
}

function needed(row: RowReader, column: string): string | undefined {
  const text = row.text(column);
  if (text === undefined) row.refuse(column, 'is needed here');
  return text;
}

function sourcesOf(row: RowReader, { symbol }: Statement): object {
  return row.sources() ?? [{ symbol, ...defined({ paragraph: row.text('paragraph') }) }];
}
