import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import type { Axis } from './axis.ts';
import { COLOURS } from './palette.ts';
import { fitText } from './text-width.ts';

/** A row of a chart of bars: what it is, from where to where its bar reaches, and the amount beside it. */
export type BarRow = { key: string; name: string; from: number; to: number; amount: string; isSum?: boolean };

const ROW = 26;
const NAMES = 500;
const BARS = 430;
const AMOUNTS = 130;

/**
 * Rows of bars on one axis, as they are saved: names at the left, amounts at the right. `mark` is an amount that all
 * rows are held against.
 */
export function BarRows({
  rows,
  axis,
  title,
  unit,
  mark,
}: {
  rows: readonly BarRow[];
  axis: Axis;
  title: string;
  unit: string;
  mark?: number;
}) {
  const width = NAMES + BARS + AMOUNTS;
  const height = ROW * (rows.length + 2) + 10;
  const scale = scaleLinear<number>({ domain: [axis.from, axis.to], range: [0, BARS] });
  return (
    <svg width={width} height={height} fontSize={13} fill={COLOURS.ink}>
      <title>{title}</title>
      <text x={8} y={18} fontWeight={600}>
        {fitText(title, width - 16, 13)}
      </text>
      <text x={NAMES + BARS} y={ROW + 18} textAnchor="end" fill={COLOURS.soft}>
        {unit}
      </text>
      {rows.map(({ key, name, from, to, amount, isSum = false }, position) => {
        const [start, end] = [scale(Math.min(from, to)), scale(Math.max(from, to))];
        return (
          <Group key={key} top={(position + 2) * ROW}>
            <text x={8} y={18} fontWeight={isSum ? 600 : 400}>
              {fitText(name, NAMES - 20, 13)}
            </text>
            <Bar
              x={NAMES + start}
              y={4}
              width={Math.max(1, end - start)}
              height={ROW - 8}
              fill={isSum ? COLOURS.sum : COLOURS.accent}
            />
            <text x={width - 8} y={18} textAnchor="end" fontWeight={isSum ? 600 : 400}>
              {amount}
            </text>
          </Group>
        );
      })}
      {mark === undefined ? null : (
        <line
          x1={NAMES + scale(mark)}
          x2={NAMES + scale(mark)}
          y1={2 * ROW}
          y2={(rows.length + 2) * ROW}
          stroke={COLOURS.ink}
        />
      )}
    </svg>
  );
}
