import { Group } from '@visx/group';
import { COLOURS } from './palette.ts';
import { textWidth } from './text-width.ts';

/** What a sign of a chart means. */
export type LegendItem = { kind: 'band' | 'line' | 'dashed' | 'sum' | 'workshop'; text: string };

const SIGN = 22;
const GAP = 18;
const LINE = 20;

/** The signs of a chart in words, as many in a line as there is room for. */
export function ChartLegend({ items, top, width }: { items: readonly LegendItem[]; top: number; width: number }) {
  return (
    <Group top={top}>
      {placed(items, width).map(({ item, x, line }) => (
        <Group key={item.text} left={x} top={line * LINE}>
          <Sign kind={item.kind} />
          <text x={SIGN + 6} y={12} fontSize={12} fill={COLOURS.soft}>
            {item.text}
          </text>
        </Group>
      ))}
    </Group>
  );
}

/** How high a legend is on a width. */
export function legendHeight(items: readonly LegendItem[], width: number): number {
  return ((placed(items, width).at(-1)?.line ?? -1) + 1) * LINE;
}

function placed(items: readonly LegendItem[], width: number) {
  let [x, line] = [0, 0];
  return items.map((item) => {
    const length = SIGN + 6 + textWidth(item.text) + GAP;
    if (x > 0 && x + length > width) [x, line] = [0, line + 1];
    const place = { item, x, line };
    x += length;
    return place;
  });
}

function Sign({ kind }: { kind: LegendItem['kind'] }) {
  switch (kind) {
    case 'band':
      return <rect y={2} width={SIGN} height={12} fill={COLOURS.density} />;
    case 'sum':
      return <rect y={5} width={SIGN} height={7} rx={2} fill={COLOURS.sum} />;
    case 'workshop':
      return <rect y={5} width={SIGN} height={7} rx={2} fill={COLOURS.workshop} />;
    case 'line':
      return <line x2={SIGN} y1={8} y2={8} stroke={COLOURS.accent} strokeWidth={3} />;
    case 'dashed':
      return <line x2={SIGN} y1={8} y2={8} stroke={COLOURS.ink} strokeWidth={1.5} strokeDasharray="4 3" />;
  }
}
