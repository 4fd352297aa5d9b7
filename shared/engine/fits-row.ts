import { isSameName } from '../canonical/names.ts';
import { gradeKey } from '../model/grade.ts';
import type { RowNames } from '../model/row-levels.ts';
import type { RowOrder } from './order-rows.ts';

/** Whether a row of a table has all the names that are given; a group takes in the rows of those that lie in it. */
export function fitsRow(row: RowNames, wanted: RowNames, { chainOf }: Pick<RowOrder, 'chainOf'>): boolean {
  const isSame = (level: 'section' | 'fund' | 'category' | 'type') =>
    wanted[level] === undefined || row[level] === wanted[level];
  const isSpelledSame = (level: 'object' | 'line' | 'dutyStation' | 'postTitle') => {
    const [own, other] = [row[level], wanted[level]];
    return other === undefined || (own !== undefined && isSameName(own, other));
  };
  return (
    (wanted.group === undefined || chainOf(row.group).includes(wanted.group)) &&
    isSame('section') &&
    isSame('fund') &&
    isSame('category') &&
    isSame('type') &&
    isSpelledSame('object') &&
    isSpelledSame('line') &&
    isSpelledSame('dutyStation') &&
    isSpelledSame('postTitle') &&
    (wanted.grade === undefined || (row.grade !== undefined && gradeKey(row.grade) === gradeKey(wanted.grade)))
  );
}
