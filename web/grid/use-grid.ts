import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useRef,
  useState,
} from 'react';
import { cellProps, type GridCellProps, type GridRowState } from './cell-props.ts';
import { copyCells, type GridPlace, type GridRange, type GridSize, moveInGrid, rangeBetween } from './move-in-grid.ts';

/** What a grid does besides moving. */
export type GridActions = {
  textOf: (place: GridPlace) => string;
  /** By Enter, by F2, which tries another value, or by a pointer. */
  onOpen: (place: GridPlace, by: 'Enter' | 'F2' | 'pointer') => void;
  /** Brings a row into the document, where only some are in it. */
  onReveal?: (row: number) => void;
  /** Where the grid begins, if somewhere else than at its first figure. */
  start?: GridPlace | undefined;
};

/**
 * The state of a grid of one tab stop: where its focus is, and from where a range reaches to it. Cells are found in the
 * document by their row and column.
 */
export function useGrid({ rows, columns }: GridSize, actions: GridActions) {
  const root = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<GridPlace>(actions.start ?? { row: 0, column: 1 });
  const [anchor, setAnchor] = useState<GridPlace>(place);
  const current = { row: Math.min(place.row, rows - 1), column: Math.min(place.column, columns - 1) };
  const range = rangeBetween(anchor, current);

  const { pursue, giveUp } = usePursuit(root);
  const open = withoutPursuit(giveUp, actions.onOpen);
  const go = (to: GridPlace, isExtended: boolean): void => {
    setPlace(to);
    if (!isExtended) setAnchor(to);
    actions.onReveal?.(to.row);
    pursue(to);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || !isCell(event.target)) return;
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const to = moveInGrid(
      current,
      { rows, columns },
      { key: event.key, isJump: event.ctrlKey || event.metaKey, isRightToLeft },
    );
    if (to !== undefined) go(to, event.shiftKey);
    else if (event.key === 'Enter' || event.key === 'F2') open(current, event.key);
    else if (event.key === 'Escape' && !isSame(anchor, current)) setAnchor(current);
    else return;
    event.preventDefault();
  };

  const rowState = (row: number): GridRowState => stateOfRow(row, current, isSame(anchor, current) ? undefined : range);

  return {
    root,
    /** Where the focus is, or would be if the grid had it. */
    place: current,
    /** Goes to a cell, wherever the focus is. */
    reach: (to: GridPlace): void => {
      go(to, false);
    },
    /** Brings the focus back to a cell after something else had it. */
    focus: (to: GridPlace): void => {
      pursue(to);
    },
    onKeyDown,
    onCopy: (event: ClipboardEvent): void => {
      if (!isCell(event.target) || String(document.getSelection() ?? '') !== '') return;
      event.clipboardData.setData('text/plain', copyCells(range, actions.textOf));
      event.preventDefault();
    },
    // What brings the focus here by other ways than the grid's own, such as a screen reader, moves its place along.
    onFocus: (event: FocusEvent): void => {
      const to = placeOf(event.target);
      if (to === undefined || isSame(to, current)) return;
      setPlace(to);
      setAnchor(to);
    },
    onClick: (event: MouseEvent): void => {
      const to = placeOf(event.target);
      if (to === undefined || String(document.getSelection() ?? '') !== '') return;
      go(to, event.shiftKey);
      if (!event.shiftKey && to.column > 0) open(to, 'pointer');
    },
    cell: (at: GridPlace, isWholeRow = false): GridCellProps => cellProps(rowState(at.row), at, isWholeRow),
    /** What of the grid a row shows: it stays equal for rows that neither the focus nor a range touches. */
    row: rowState,
  };
}

function stateOfRow(row: number, current: GridPlace, range: GridRange | undefined): GridRowState {
  const isSelected = range !== undefined && row >= range.top && row <= range.bottom;
  return {
    tabStop: row === current.row ? current.column : undefined,
    from: isSelected ? range.start : undefined,
    through: isSelected ? range.end : undefined,
  };
}

/**
 * A row far away comes into the document only frames after it was scrolled to, and may be drawn anew while the scrolling
 * settles: for so many frames the focus is brought back if it falls to the page.
 */
const FRAMES_MAX = 30;

/** Brings the focus to a cell, until another one is wanted, or none. */
function usePursuit(root: RefObject<HTMLElement | null>): { pursue: (to: GridPlace) => void; giveUp: () => void } {
  const wanted = useRef<GridPlace>(undefined);
  return {
    pursue: (to) => {
      wanted.current = to;
      focusWhenDrawn({ root, wanted, to });
    },
    giveUp: () => {
      wanted.current = undefined;
    },
  };
}

/** What is opened takes the focus; a cell that was on its way to it must not take it back. */
function withoutPursuit(giveUp: () => void, onOpen: GridActions['onOpen']): GridActions['onOpen'] {
  return (place, by) => {
    giveUp();
    onOpen(place, by);
  };
}

type Pursuit = { root: RefObject<HTMLElement | null>; wanted: RefObject<GridPlace | undefined>; to: GridPlace };

function focusWhenDrawn(pursuit: Pursuit, frames = FRAMES_MAX, hasArrived = false): void {
  requestAnimationFrame(() => {
    const { root, wanted, to } = pursuit;
    if (wanted.current !== to) return;
    const isLost = !hasArrived || document.activeElement === document.body;
    const isFocused = !isLost || focusCell(root.current, to);
    if (frames > 0) focusWhenDrawn(pursuit, frames - 1, hasArrived || isFocused);
  });
}

/** Focuses a cell, where a row is one cell that one; false while it is not in the document. */
function focusCell(root: HTMLElement | null, { row, column }: GridPlace): boolean {
  const cells = root?.querySelectorAll<HTMLElement>(`[data-row="${row}"]`) ?? [];
  const found = [...cells].find((cell) => cell.dataset['column'] === String(column)) ?? cells[0];
  // A cell that is being typed in gives the focus to its entry.
  (found?.querySelector('input') ?? found)?.focus({ preventScroll: false });
  return found !== undefined;
}

function isCell(target: EventTarget): boolean {
  return placeOf(target) !== undefined && !(target instanceof HTMLInputElement);
}

function placeOf(target: EventTarget): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  return cell === null ? undefined : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

function isSame(one: GridPlace, other: GridPlace): boolean {
  return one.row === other.row && one.column === other.column;
}
