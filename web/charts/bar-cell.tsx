import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import type { Axis } from './axis.ts';

/** The bar of a row in a table whose middle column is drawn; the amounts beside it say the same. */
export function BarCell({
  axis,
  from,
  to,
  kind,
  mark,
}: {
  axis: Axis;
  from: number;
  to: number;
  kind: 'sum' | 'step';
  mark?: number;
}) {
  const scale = scaleLinear<number>({ domain: [axis.from, axis.to], range: [0, 100] });
  const [start, end] = [scale(Math.min(from, to)), scale(Math.max(from, to))];
  return (
    <td className="bar-cell">
      <svg className="bar" aria-hidden="true" focusable="false">
        <Bar className={kind} x={`${start}%`} width={`${end - start}%`} height={18} />
        {mark === undefined ? null : (
          <line className="mark" x1={`${scale(mark)}%`} x2={`${scale(mark)}%`} y1="-4" y2="24" />
        )}
      </svg>
    </td>
  );
}
