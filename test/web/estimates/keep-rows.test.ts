import { describe, expect, it } from 'vitest';
import { keepRows } from '../../../web/estimates/sheet/keep-rows.ts';
import type { Sheet, SheetRow } from '../../../web/estimates/sheet/make-sheet.ts';

const row = (key: string, amount: number): SheetRow => ({
  key,
  kind: 'row',
  level: 0,
  number: undefined,
  title: key,
  names: {},
  of: undefined,
  cells: [{ text: String(amount), amount, moved: undefined }],
});
const sheet = (rows: readonly SheetRow[]): Sheet => ({
  number: 1,
  title: 'Table',
  heading: 'Budget section',
  unit: 'currency',
  columns: [],
  rows,
  left: [],
});

describe('the rows of a sheet that is laid out anew', () => {
  it('stay the objects that they were where they show the same', () => {
    const before = sheet([row('a', 1), row('b', 2)]);
    const { rows } = keepRows(before, sheet([row('a', 1), row('b', 3), row('c', 4)]));
    expect(rows[0]).toBe(before.rows[0]);
    expect(rows.map(({ cells }) => cells[0]?.amount)).toEqual([1, 3, 4]);
  });
});
