import type { GridPlace } from './move-in-grid.ts';

/** What a cell is given so that the grid can be moved through. */
export type GridCellProps = {
  'data-row': number;
  'data-column': number;
  tabIndex: 0 | -1;
  'aria-selected': boolean;
};

/** The column of a row that Tab leads to, and those that are selected, if any are. */
export type GridRowState = { tabStop: number | undefined; from: number | undefined; through: number | undefined };

/** What a cell is given; where a row is one cell, any column of it is that one. */
export function cellProps(
  { tabStop, from, through }: GridRowState,
  { row, column }: GridPlace,
  isWholeRow = false,
): GridCellProps {
  return {
    'data-row': row,
    'data-column': column,
    tabIndex: tabStop !== undefined && (isWholeRow || tabStop === column) ? 0 : -1,
    'aria-selected': from !== undefined && through !== undefined && column >= from && column <= through,
  };
}
