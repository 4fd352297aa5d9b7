import { AxisLeft, type TickRendererProps } from '@visx/axis';
import { Group } from '@visx/group';
import type { scaleLinear } from '@visx/scale';
import { amountText } from '../format/numbers.ts';
import { type Axis, roundText } from './axis.ts';
import { COLOURS } from './palette.ts';

/** Room for the amounts at the left of a chart. */
export const AMOUNTS_WIDTH = 84;

type AmountAxisProps = { axis: Axis; scale: ReturnType<typeof scaleLinear<number>>; width: number };

/** Amounts up the left side, with a hairline across the chart for each. */
export function AmountAxis({ axis, scale, width }: AmountAxisProps) {
  return (
    <Group left={AMOUNTS_WIDTH}>
      {axis.ticks.map((tick) => (
        <line key={tick} x1={0} x2={width - AMOUNTS_WIDTH} y1={scale(tick)} y2={scale(tick)} stroke={COLOURS.rule} />
      ))}
      <AxisLeft
        scale={scale}
        tickValues={[...axis.ticks]}
        tickFormat={(value) => (Number(value) === 0 ? '0' : amountText(Number(value)))}
        hideAxisLine
        hideTicks
        tickComponent={Tick}
      />
    </Group>
  );
}

function Tick({ x, y, formattedValue }: TickRendererProps) {
  return (
    <text x={x} y={y} dy="0.32em" textAnchor="end" fontSize={12} fill={COLOURS.soft}>
      {formattedValue}
    </text>
  );
}

/** Says where an axis begins, which is not always at zero. */
export function axisText({ from }: Axis, unit: string): string {
  return from === 0 ? `${unit}, axis from zero` : `${unit}, axis from ${roundText(from)}`;
}
