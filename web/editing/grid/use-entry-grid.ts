import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import type { GridPlace } from '../../grid/move-in-grid.ts';
import { useGrid } from '../../grid/use-grid.ts';
import { useForm } from '../form-context.ts';
import { type EntryMoves, moveByKey, useEntryMoves } from '../entry-acts.tsx';
import { entryTitle } from '../entry-title.ts';
import { fieldName, readTyped, type Schema } from '../schema.ts';
import { cellPlace, cellSchema, cellText, gridColumns } from './grid-columns.ts';
import { layCells, type PastedCell, readCells } from './paste-cells.ts';

/** The state of a grid of entries: which cell is typed in, and what was pasted and not yet taken. */
export function useEntryGrid(name: string, items: Schema) {
  const { root, edit, isReadOnly } = useForm();
  const moves = useEntryMoves([name], fieldName(name));
  const { list } = moves;
  const columns = gridColumns(list, items, root);
  const [open, setOpen] = useState<GridPlace>();
  const [pasted, setPasted] = useState<readonly PastedCell[]>();
  const schemaAt = ({ row, column }: GridPlace): Schema | undefined => {
    const own = columns[column - 1];
    return own === undefined ? undefined : cellSchema(list[row], items, root, own);
  };
  const textOf = ({ row, column }: GridPlace): string => {
    const own = columns[column - 1];
    return own === undefined ? nameOfEntry(list[row], row) : cellText(list[row], own);
  };
  const begin = (place: GridPlace): void => {
    if (!isReadOnly && schemaAt(place) !== undefined) setOpen(place);
  };
  const grid = useGrid(
    { rows: list.length, columns: columns.length + 1 },
    {
      textOf,
      onOpen: (place, by) => {
        if (by === 'F2') begin(place);
      },
    },
  );
  return {
    list,
    columns,
    grid,
    open,
    pasted,
    isReadOnly,
    said: moves.said,
    onKeyDown: movingRows(moves, grid),
    textOf,
    begin,
    paste: (event: ClipboardEvent): void => {
      if (isReadOnly || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      const cells = readCells(event.clipboardData.getData('text/plain'));
      const start = { row: grid.place.row, column: Math.max(0, grid.place.column - 1) };
      setPasted(layCells(cells, start, { name, list, columns, items, root }));
    },
    /** Ends a paste: takes the cells that were not refused, as one change, or none. */
    settle: (isTaken: boolean): void => {
      if (isTaken)
        edit(
          `paste into ${name}`,
          (pasted ?? []).flatMap(({ put }) => put ?? []),
        );
      setPasted(undefined);
      grid.focus(grid.place);
    },
    /** Ends typing in a cell; undefined leaves it as it was. */
    finish: (place: GridPlace, typed: string | undefined): void => {
      const [column, schema] = [columns[place.column - 1], schemaAt(place)];
      setOpen(undefined);
      grid.focus(place);
      if (typed === undefined || column === undefined || schema === undefined || typed === textOf(place)) return;
      edit(`change ${name} in the grid`, [
        { at: cellPlace(name, list, place.row, column), value: readTyped(schema, typed) },
      ]);
    },
  };
}

/** The keys of the grid; Alt and an arrow take the row along. */
function movingRows(moves: EntryMoves, grid: ReturnType<typeof useGrid>): (event: KeyboardEvent) => void {
  return (event) => {
    const { row, column } = grid.place;
    const isMoved = !(event.target instanceof HTMLInputElement) && moveByKey(moves, row)(event);
    if (isMoved) grid.reach({ row: event.key === 'ArrowUp' ? row - 1 : row + 1, column });
    else grid.onKeyDown(event);
  };
}

/** What an entry is called in a grid. */
export function nameOfEntry(entry: unknown, row: number): string {
  return entryTitle(entry) ?? `entry ${row + 1}`;
}
