import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellProps } from '../../../web/grid/cell-props.ts';
import { copyCells, moveInGrid, rangeBetween } from '../../../web/grid/move-in-grid.ts';

const size = { rows: 20, columns: 6 };
const press = (key: string, isJump = false, isRightToLeft = false) => ({ key, isJump, isRightToLeft });

describe('moving in a grid', () => {
  it.each([
    ['ArrowUp', { row: 4, column: 3 }],
    ['ArrowDown', { row: 6, column: 3 }],
    ['ArrowLeft', { row: 5, column: 2 }],
    ['ArrowRight', { row: 5, column: 4 }],
    ['Home', { row: 5, column: 0 }],
    ['End', { row: 5, column: 5 }],
    ['PageDown', { row: 17, column: 3 }],
    ['PageUp', { row: 0, column: 3 }],
  ])('%s goes there', (key, to) => {
    expect(moveInGrid({ row: 5, column: 3 }, size, press(key))).toEqual(to);
  });

  it.each([
    ['ArrowUp', { row: 0, column: 3 }],
    ['ArrowDown', { row: 19, column: 3 }],
    ['ArrowLeft', { row: 5, column: 0 }],
    ['ArrowRight', { row: 5, column: 5 }],
    ['Home', { row: 0, column: 0 }],
    ['End', { row: 19, column: 5 }],
  ])('Ctrl+%s goes to the edge', (key, to) => {
    expect(moveInGrid({ row: 5, column: 3 }, size, press(key, true))).toEqual(to);
  });

  it('runs the other way from right to left', () => {
    expect(moveInGrid({ row: 5, column: 3 }, size, press('ArrowLeft', false, true))).toEqual({ row: 5, column: 4 });
    expect(moveInGrid({ row: 5, column: 3 }, size, press('ArrowRight', true, true))).toEqual({ row: 5, column: 0 });
  });

  it('never leaves the grid, and leaves other keys alone', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
    fc.assert(
      fc.property(
        fc.record({ row: fc.nat(19), column: fc.nat(5) }),
        fc.constantFrom(...keys),
        fc.boolean(),
        fc.boolean(),
        (from, key, isJump, isRightToLeft) => {
          const to = moveInGrid(from, size, { key, isJump, isRightToLeft });
          return to !== undefined && to.row >= 0 && to.row < 20 && to.column >= 0 && to.column < 6;
        },
      ),
    );
    expect(moveInGrid({ row: 0, column: 0 }, size, press('a'))).toBeUndefined();
    expect(moveInGrid({ row: 0, column: 0 }, size, press('Tab'))).toBeUndefined();
  });
});

describe('a range', () => {
  it('holds both corners, whichever was first', () => {
    const range = rangeBetween({ row: 4, column: 5 }, { row: 2, column: 1 });
    expect(range).toEqual({ top: 2, bottom: 4, start: 1, end: 5 });
  });

  it('is selected by its columns in every row that it crosses, and one cell is the tab stop', () => {
    const state = { tabStop: 3, from: 1, through: 3 };
    expect(cellProps(state, { row: 2, column: 1 })).toMatchObject({ tabIndex: -1, 'aria-selected': true });
    expect(cellProps(state, { row: 2, column: 3 })).toMatchObject({ tabIndex: 0, 'aria-selected': true });
    expect(cellProps(state, { row: 2, column: 4 })).toMatchObject({ tabIndex: -1, 'aria-selected': false });
    const untouched = { tabStop: undefined, from: undefined, through: undefined };
    expect(cellProps(untouched, { row: 9, column: 0 }, true)).toMatchObject({ tabIndex: -1, 'aria-selected': false });
    expect(cellProps({ ...untouched, tabStop: 2 }, { row: 9, column: 0 }, true).tabIndex).toBe(0);
  });

  it('is copied as cells, one row a line, in which no text becomes a formula or another cell', () => {
    const texts = [
      ['Posts', '1698700', '-5'],
      ['=SUM(A1)', 'a\tb', '-x'],
    ];
    expect(copyCells({ top: 0, bottom: 1, start: 0, end: 2 }, ({ row, column }) => texts[row]?.[column] ?? '')).toBe(
      "Posts\t1698700\t-5\n'=SUM(A1)\ta b\t'-x",
    );
  });
});
