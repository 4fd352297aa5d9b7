import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { AmountAxis, AMOUNTS_WIDTH, axisText } from '../charts/amount-axis.tsx';
import { makeAxis } from '../charts/axis.ts';
import { COLOURS } from '../charts/palette.ts';
import { everyNth, fitText, textWidth } from '../charts/text-width.ts';
import { yearsOf } from '../clock/time-scale.ts';
import type { SweepStep } from './sweep-steps.ts';

type SweepDrawingProps = {
  steps: readonly SweepStep[];
  unit: string;
  section: string;
  /** A day that the dates are held against. */
  mark: { day: string | undefined; label: string };
  width: number;
  title?: string;
  label?: string;
};

/** Heights of the drawing, in pixels: the total above, a section below it on an axis of its own, dates under both. */
const HEAD = 28;
const TOTAL = 220;
const SECTION = 120;
const GAP = 48;
const FOOT = 26;

/** What dates come to as two lines of steps over one axis of time. */
export function SweepDrawing({ steps, unit, section, mark, width, title, label }: SweepDrawingProps) {
  const top = title === undefined ? 0 : HEAD;
  const [first, last] = [yearsOf(steps[0]?.from ?? ''), yearsOf(steps.at(-1)?.until ?? '')];
  const x = scaleLinear<number>({ domain: [first, last], range: [AMOUNTS_WIDTH, width - 12] });
  const foot = top + HEAD + TOTAL + GAP + SECTION;
  const marked = mark.day === undefined ? undefined : x(yearsOf(mark.day));
  return (
    <svg
      width={width}
      height={foot + FOOT}
      fontSize={12}
      fill={COLOURS.ink}
      {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
    >
      {title === undefined ? null : (
        <text x={8} y={16} fontWeight={600}>
          {fitText(title, width - 16)}
        </text>
      )}
      <Steps
        steps={steps}
        amountOf={({ total }) => total}
        x={x}
        marked={marked}
        name={`Total, ${unit}`}
        box={{ top: top + HEAD, height: TOTAL, width }}
      />
      <Steps
        steps={steps}
        amountOf={(amounts) => amounts.section}
        x={x}
        marked={marked}
        name={`${section}, ${unit}`}
        box={{ top: top + HEAD + TOTAL + GAP, height: SECTION, width }}
      />
      {marked === undefined ? null : <MarkLabel x={marked} y={foot - 6} width={width} text={mark.label} />}
      <Years x={x} first={Math.ceil(first)} last={Math.floor(last)} top={foot} />
    </svg>
  );
}

type StepsProps = {
  steps: readonly SweepStep[];
  amountOf: (amounts: { total: number; section: number }) => number;
  x: ReturnType<typeof scaleLinear<number>>;
  marked: number | undefined;
  name: string;
  box: { top: number; height: number; width: number };
};

function Steps({ steps, amountOf, x, marked, name, box: { top, height, width } }: StepsProps) {
  const amounts = steps.flatMap((step) => (step.amounts === undefined ? [] : [amountOf(step.amounts)]));
  const axis = makeAxis(amounts.length === 0 ? [0, 1] : amounts);
  const y = scaleLinear<number>({ domain: [axis.from, axis.to], range: [height, 0] });
  const points = steps.flatMap(({ from, until, amounts: own }): { at: string; amount: number | undefined }[] =>
    own === undefined
      ? [{ at: from, amount: undefined }]
      : [
          { at: from, amount: amountOf(own) },
          { at: until, amount: amountOf(own) },
        ],
  );
  return (
    <Group top={top}>
      <text x={0} y={-14} fontWeight={600}>
        {fitText(axisText(axis, name), width)}
      </text>
      <AmountAxis axis={axis} scale={y} width={width} />
      {marked === undefined ? null : (
        <line x1={marked} x2={marked} y1={0} y2={height} stroke={COLOURS.sum} strokeDasharray="3 3" />
      )}
      <LinePath
        data={points}
        x={({ at }) => x(yearsOf(at))}
        y={({ amount = 0 }) => y(amount)}
        defined={({ amount }) => amount !== undefined}
        fill="none"
        stroke={COLOURS.accent}
        strokeWidth={2}
      />
    </Group>
  );
}

function MarkLabel({ x, y, width, text }: { x: number; y: number; width: number; text: string }) {
  const isLeft = x + textWidth(text) + 6 > width;
  return (
    <text x={isLeft ? x - 5 : x + 5} y={y} textAnchor={isLeft ? 'end' : 'start'} fill={COLOURS.soft}>
      {text}
    </text>
  );
}

type YearsProps = { x: ReturnType<typeof scaleLinear<number>>; first: number; last: number; top: number };

/** The axis of time: a mark for every year, a number where there is room. */
function Years({ x, first, last, top }: YearsProps) {
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  const every = everyNth(textWidth('2025'), x(first + 1) - x(first));
  const [start = 0, end = 0] = x.range();
  return (
    <Group top={top}>
      <line x1={start} x2={end} stroke={COLOURS.sum} />
      {years.map((year, position) => (
        <Group key={year} left={x(year)}>
          <line y2={5} stroke={COLOURS.sum} />
          {position % every === 0 && x(year) + textWidth('2025') < end ? (
            <text x={2} y={18} fill={COLOURS.soft}>
              {year}
            </text>
          ) : null}
        </Group>
      ))}
    </Group>
  );
}
