import type { GridPlace } from '../../grid/move-in-grid.ts';
import { memo } from 'react';
import { cellProps, type GridRowState } from '../../grid/cell-props.ts';
import { useGrid } from '../../grid/use-grid.ts';
import { PLAIN_ROWS_MAX, ROW_HEIGHT, type RowWindow, useRowWindow } from '../../grid/use-row-window.ts';
import { FindLine } from './find-line.tsx';
import { movementText, movementWords } from '../../format/numbers.ts';
import type { Sheet, SheetCell, SheetColumn, SheetRow } from './make-sheet.ts';

/** From so many rows on the total of a table stays in sight. */
const LONG_ROWS = 40;

/** A cell by the keys of its table, row and column, as it stands in the address. */
function cellName(table: number, row: SheetRow, column: SheetColumn): string {
  return [table, column.key, row.key].join('/');
}

export type SheetTableProps = {
  sheet: Sheet;
  currency: string;
  basis: string;
  /** The cell whose proof is open. */
  open: string | undefined;
  /** Opens a proof, and says where in it the focus goes; nowhere when it was pressed with a pointer. */
  onOpen: (cell: string, focus: 'heading' | 'factor' | undefined) => void;
};

/** A table as officers know it, and an ARIA grid of one tab stop. */
export const SheetTable = memo(function SheetTable({ sheet, currency, basis, open, onOpen }: SheetTableProps) {
  const { rows, columns } = sheet;
  const nameAt = ({ row, column }: GridPlace): string | undefined => {
    const [own, head] = [rows[row], columns[column - 1]];
    return own === undefined || head === undefined || own.kind === 'heading'
      ? undefined
      : cellName(sheet.number, own, head);
  };
  const grid = useGrid(
    { rows: rows.length, columns: columns.length + 1 },
    {
      textOf: (place) => plainText(rows[place.row], place.column),
      onOpen: (place, by) => {
        const name = nameAt(place);
        if (name !== undefined) onOpen(name, by === 'Enter' ? 'heading' : by === 'F2' ? 'factor' : undefined);
      },
      onReveal: (row) => {
        shown.reveal(row);
      },
      start: placeOf(sheet, open),
    },
  );
  const shown = useRowWindow(rows.length, grid.root);
  const drawn = drawnRows(rows, shown);
  const drawRow = (at: number) => {
    const row = rows[at];
    if (row === undefined) return null;
    const isOpen = open?.startsWith(`${sheet.number}/`) === true && open.endsWith(`/${row.key}`);
    return (
      <SheetRowView
        key={row.key}
        table={sheet.number}
        columns={columns}
        row={row}
        at={at}
        open={isOpen ? open : undefined}
        measure={shown.measure}
        {...grid.row(at)}
      />
    );
  };
  return (
    <div className="table-scroller">
      {rows.length < PLAIN_ROWS_MAX ? null : <FindLine rows={rows} from={grid.place.row} onFound={grid.reach} />}
      <table
        ref={grid.root}
        className={rows.length < LONG_ROWS ? 'sheet-table' : 'sheet-table long'}
        role="grid"
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        onKeyDown={grid.onKeyDown}
        onClick={grid.onClick}
        onFocus={grid.onFocus}
        onCopy={grid.onCopy}
      >
        <SheetCaption sheet={sheet} currency={currency} basis={basis} />
        <SheetHead sheet={sheet} />
        <tbody>
          <Gap height={shown.before} columns={columns.length + 1} />
          {drawn.inSight.map((at) => drawRow(at))}
          <Gap height={shown.after - drawn.below.length * ROW_HEIGHT} columns={columns.length + 1} />
          {drawn.below.map((at) => drawRow(at))}
        </tbody>
      </table>
      {sheet.left.length === 0 ? null : <p className="left-rows">No longer in this table: {sheet.left.join('; ')}.</p>}
    </div>
  );
});

function SheetCaption({ sheet, currency, basis }: Pick<SheetTableProps, 'sheet' | 'currency' | 'basis'>) {
  return (
    <caption>
      <b>Table {sheet.number}</b> {sheet.title}{' '}
      <small>
        {sheet.unit === 'posts' ? 'Number of posts' : null}
        {sheet.unit === 'thousands' ? 'Thousands of ' : null}
        {sheet.unit === 'posts' ? null : `${currency} · ${basis}`}
      </small>
    </caption>
  );
}

function SheetHead({ sheet: { heading, columns } }: { sheet: Sheet }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{heading}</th>
        {columns.map(({ key, label }) => (
          <th key={key} scope="col">
            <bdi>{label}</bdi>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Stands for rows that are not in the document. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}

/** The rows in sight, and the total after them, which stays at hand where it is far below. */
function drawnRows(
  rows: readonly SheetRow[],
  { from, to }: RowWindow,
): { inSight: readonly number[]; below: readonly number[] } {
  const inSight = Array.from({ length: to - from }, (_, offset) => from + offset);
  const total = rows.findLastIndex(({ kind }) => kind === 'total');
  return { inSight, below: total >= to ? [total] : [] };
}

type RowViewProps = GridRowState & {
  table: number;
  columns: readonly SheetColumn[];
  row: SheetRow;
  at: number;
  /** The cell whose proof is open, if it is in this row. */
  open: string | undefined;
  measure: RowWindow['measure'];
};

/** A row is drawn again only when something in it changes: while a long table scrolls, its rows stay as they are. */
const SheetRowView = memo(function SheetRowView({ table, columns, row, at, open, measure, ...state }: RowViewProps) {
  const { kind, level, cells } = row;
  const isHeading = kind === 'heading';
  return (
    <tr className={`of-${kind}`} aria-rowindex={at + 2} ref={measure} data-index={at}>
      <th
        scope={isHeading ? 'rowgroup' : 'row'}
        className={`level-${Math.min(level, 5)}`}
        colSpan={isHeading ? columns.length + 1 : 1}
        {...cellProps(state, { row: at, column: 0 }, isHeading)}
      >
        {row.number === undefined ? row.title : <SectionTitle number={row.number} title={row.title} />}
      </th>
      {cells.map((cell, position) => {
        const column = columns[position];
        if (column === undefined) return null;
        const isOpen = open === cellName(table, row, column);
        return (
          <td
            key={column.key}
            role="gridcell"
            className={[cell.moved === undefined ? '' : 'moved', isOpen ? 'open' : ''].join(' ').trim() || undefined}
            aria-label={spoken(row, column, cell)}
            {...cellProps(state, { row: at, column: position + 1 })}
          >
            <bdi>{cell.text}</bdi>
            {cell.moved === undefined ? null : <i className="movement" data-by={movementText(cell.moved.by)} />}
          </td>
        );
      })}
    </tr>
  );
});

function SectionTitle({ number, title }: { number: string; title: string }) {
  return (
    <>
      <b>{number}</b>{' '}
      <span>
        <bdi>{title}</bdi>
      </span>
    </>
  );
}

/** "Interpretation services, 2028, 159 000, down by 161 000": line, year, amount. */
function spoken(row: SheetRow, column: SheetColumn, { text, moved }: SheetCell): string {
  const name = row.number === undefined ? row.title : `${row.number}, ${row.title}`;
  const amount = text === '–' ? 'nothing' : text;
  return [name, column.label, amount, ...(moved === undefined ? [] : [movementWords(moved.by)])].join(', ');
}

/** What a spreadsheet takes: the amount as plain digits, a head as its text. */
function plainText(row: SheetRow | undefined, column: number): string {
  if (row === undefined) return '';
  if (column === 0) return row.number === undefined ? row.title : `${row.number}, ${row.title}`;
  const cell = row.cells[column - 1];
  return cell === undefined ? '' : cell.amount === undefined ? cell.text : String(cell.amount);
}

function placeOf(sheet: Sheet, name: string | undefined): GridPlace | undefined {
  if (name === undefined) return firstFigure(sheet);
  for (const [row, own] of sheet.rows.entries())
    for (const [column, head] of sheet.columns.entries())
      if (own.kind !== 'heading' && cellName(sheet.number, own, head) === name) return { row, column: column + 1 };
  return firstFigure(sheet);
}

/** The tab stop begins at a figure, not at a heading. */
function firstFigure({ rows }: Sheet): GridPlace {
  return {
    row: Math.max(
      0,
      rows.findIndex(({ kind }) => kind !== 'heading'),
    ),
    column: 1,
  };
}
