import { countText } from '../format/numbers.ts';
import { countMoved, type Sheet } from './sheet/make-sheet.ts';

/** "17 figures moved against as stated": said aloud when it changes. */
export function MovedCount({ sheets, against }: { sheets: readonly Sheet[]; against: string }) {
  const count = sheets.reduce((sum, sheet) => sum + countMoved(sheet), 0);
  return (
    <span role="status" className="moved-count">
      <bdi>
        {count === 0 ? 'No figure moved' : `${countText(count, 'figure')} moved`} against {against}
      </bdi>
    </span>
  );
}
