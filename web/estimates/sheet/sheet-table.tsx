import type { GridPlace } from '../../grid/move-in-grid.ts';
import { type GridCellProps, useGrid } from '../../grid/use-grid.ts';
import { PLAIN_ROWS_MAX, useRowWindow } from '../../grid/use-row-window.ts';
import { FindLine } from './find-line.tsx';
import { movementText, movementWords } from '../../format/numbers.ts';
import type { Sheet, SheetCell, SheetColumn, SheetRow } from './make-sheet.ts';

/** A cell by the keys of its table, row and column, as it stands in the address. */
function cellName(sheet: Sheet, row: SheetRow, column: SheetColumn): string {
  return [sheet.number, column.key, row.key].join('/');
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
export function SheetTable({ sheet, currency, basis, open, onOpen }: SheetTableProps) {
  const { rows, columns } = sheet;
  const nameAt = ({ row, column }: GridPlace): string | undefined => {
    const [own, head] = [rows[row], columns[column - 1]];
    return own === undefined || head === undefined || own.kind === 'heading' ? undefined : cellName(sheet, own, head);
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
  const drawn = rows.slice(shown.from, shown.to);
  return (
    <div className="table-scroller">
      {rows.length < PLAIN_ROWS_MAX ? null : <FindLine rows={rows} from={grid.place.row} onFound={grid.reach} />}
      <table
        ref={grid.root}
        className="sheet-table"
        role="grid"
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        onKeyDown={grid.onKeyDown}
        onClick={grid.onClick}
        onFocus={grid.onFocus}
        onCopy={grid.onCopy}
      >
        <caption>
          <b>Table {sheet.number}</b> {sheet.title}{' '}
          <small>
            {sheet.isInThousands ? 'Thousands of ' : ''}
            {currency} · {basis}
          </small>
        </caption>
        <SheetHead sheet={sheet} />
        <tbody>
          <Gap height={shown.before} columns={columns.length + 1} />
          {drawn.map((row, position) => (
            <SheetRowView
              key={row.key}
              sheet={sheet}
              row={row}
              at={shown.from + position}
              open={open}
              cellProps={grid.cell}
            />
          ))}
          <Gap height={shown.after} columns={columns.length + 1} />
        </tbody>
      </table>
      {sheet.left.length === 0 ? null : <p className="left-rows">No longer in this table: {sheet.left.join('; ')}.</p>}
    </div>
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

type RowViewProps = {
  sheet: Sheet;
  row: SheetRow;
  at: number;
  open: string | undefined;
  cellProps: (at: GridPlace, isWholeRow?: boolean) => GridCellProps;
};

function SheetRowView({ sheet, row, at, open, cellProps }: RowViewProps) {
  const { kind, level, cells } = row;
  const isHeading = kind === 'heading';
  return (
    <tr className={`of-${kind}`} aria-rowindex={at + 2}>
      <th
        scope={isHeading ? 'rowgroup' : 'row'}
        className={`level-${Math.min(level, 5)}`}
        colSpan={isHeading ? sheet.columns.length + 1 : 1}
        {...cellProps({ row: at, column: 0 }, isHeading)}
      >
        {row.number === undefined ? row.title : <SectionTitle number={row.number} title={row.title} />}
      </th>
      {cells.map((cell, position) => {
        const column = sheet.columns[position];
        if (column === undefined) return null;
        const isOpen = open === cellName(sheet, row, column);
        return (
          <td
            key={column.key}
            role="gridcell"
            className={[cell.moved === undefined ? '' : 'moved', isOpen ? 'open' : ''].join(' ').trim() || undefined}
            aria-label={spoken(row, column, cell)}
            {...cellProps({ row: at, column: position + 1 })}
          >
            <bdi>{cell.text}</bdi>
            {cell.moved === undefined ? null : <i className="movement" data-by={movementText(cell.moved.by)} />}
          </td>
        );
      })}
    </tr>
  );
}

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
      if (own.kind !== 'heading' && cellName(sheet, own, head) === name) return { row, column: column + 1 };
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
