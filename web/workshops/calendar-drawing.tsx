import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { ChartLegend, legendHeight, type LegendItem } from '../charts/chart-legend.tsx';
import { COLOURS } from '../charts/palette.ts';
import { everyNth, fitText, textWidth } from '../charts/text-width.ts';
import type { CalendarMark } from './calendar-marks.ts';

const ROW = 24;
const AXIS = 30;
const BAR = 9;
/** Below this width a name stands above its bar instead of beside it. */
const NARROW = 560;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LEGEND: readonly LegendItem[] = [
  { kind: 'workshop', text: 'workshop' },
  { kind: 'sum', text: 'session' },
];

type CalendarDrawingProps = { marks: readonly CalendarMark[]; width: number; title?: string; label?: string };

/** A calendar as a picture: months above, and under them a row for everything that is held. */
export function CalendarDrawing({ marks, width, title, label }: CalendarDrawingProps) {
  const head = title === undefined ? 0 : 26;
  const isNarrow = width < NARROW;
  const names = isNarrow ? 0 : Math.min(340, Math.round(width * 0.34));
  const row = isNarrow ? 2 * ROW - 10 : ROW;
  const first = Math.min(...marks.map(({ from }) => from));
  const last = Math.max(...marks.map(({ until }) => until));
  const margin = Math.max(1 / 24, (last - first) * 0.02);
  const x = scaleLinear<number>({ domain: [first - margin, last + margin], range: [names, width - 4] });
  const bottom = head + AXIS + marks.length * row;
  return (
    <svg
      width={width}
      height={bottom + 10 + legendHeight(LEGEND, width)}
      fontSize={12}
      fill={COLOURS.ink}
      {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
    >
      {title === undefined ? null : (
        <text x={8} y={16} fontWeight={600}>
          {fitText(title, width - 16)}
        </text>
      )}
      <Months x={x} top={head} bottom={bottom} />
      {marks.map((mark, position) => (
        <Group key={mark.key} top={head + AXIS + position * row}>
          <text x={4} y={16}>
            {fitText(mark.title, (isNarrow ? width : names) - 16)}
            <title>{mark.title}</title>
          </text>
          <Group top={row - ROW}>
            <Held mark={mark} x={x} left={names} width={width} />
          </Group>
        </Group>
      ))}
      <ChartLegend items={LEGEND} top={bottom + 8} width={width} />
    </svg>
  );
}

type HeldProps = { mark: CalendarMark; x: (years: number) => number; left: number; width: number };

/** What is held, with its place beside the bar where there is room; what has only a year is an outline over it. */
function Held({ mark, x, left, width }: HeldProps) {
  const [start, end] = [x(mark.from), Math.max(x(mark.from) + 5, x(mark.until))];
  const colour = mark.kind === 'workshop' ? COLOURS.workshop : COLOURS.sum;
  const room = textWidth(mark.place) + 8;
  const isRight = end + room <= width;
  const isBeside = mark.place !== '' && !mark.isWholeYear && (isRight || start - room >= left);
  return (
    <>
      <Bar
        x={start}
        y={(ROW - BAR) / 2}
        width={end - start}
        height={BAR}
        rx={2}
        {...(mark.isWholeYear ? { fill: 'none', stroke: colour, strokeDasharray: '3 3' } : { fill: colour })}
      >
        <title>{[mark.title, mark.place].filter((text) => text !== '').join(', ')}</title>
      </Bar>
      {isBeside ? (
        <text x={isRight ? end + 6 : start - 6} y={16} textAnchor={isRight ? 'start' : 'end'} fill={COLOURS.soft}>
          {mark.place}
        </text>
      ) : null}
    </>
  );
}

type MonthsProps = { x: ReturnType<typeof scaleLinear<number>>; top: number; bottom: number };

/** The axis of time: a hairline and a name for as many months or years as there is room for. */
function Months({ x, top, bottom }: MonthsProps) {
  const [first = 0, last = 0] = x.domain();
  const [start = 0, end = 0] = x.range();
  const space = x(1 / 12) - x(0);
  const isByMonth = space >= 12;
  const count = isByMonth ? 12 : 1;
  const ticks = Array.from({ length: Math.ceil((last - first) * count) + 1 }, (_, offset) => {
    const position = Math.ceil(first * count - 1e-9) + offset;
    const [year, month] = [Math.floor(position / count), position % count];
    return { at: position / count, text: isByMonth && month > 0 ? (MONTHS[month] ?? '') : String(year), position };
  }).filter(({ at }) => at <= last);
  const every = everyNth(textWidth('2025'), space * (12 / count));
  return (
    <>
      <line x1={start} x2={end} y1={top + AXIS - 6} y2={top + AXIS - 6} stroke={COLOURS.sum} />
      {ticks
        .filter(({ position }) => position % every === 0)
        .map(({ at, text }) => (
          <Group key={at} left={x(at)}>
            <line y1={top + AXIS - 6} y2={bottom} stroke={COLOURS.rule} />
            {x(at) + textWidth(text) < end ? (
              <text x={2} y={top + AXIS - 12} fill={COLOURS.soft}>
                {text}
              </text>
            ) : null}
          </Group>
        ))}
    </>
  );
}
