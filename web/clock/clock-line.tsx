import { memo } from 'react';
import type { ClockMark } from './clock-marks.ts';
import { type JoinedMark, joinMarks } from './join-marks.ts';
import { placeLabels, shortLabel } from './place-labels.ts';
import { placeOnScale, type TimeScale } from './time-scale.ts';

/** Heights of the drawing, in pixels from its top. */
export const AXIS = 38;
const MARKS = 62;
const LABELS = [84, 96] as const;

type ClockLineProps = { scale: TimeScale; marks: readonly ClockMark[] };

/** So wide a year is written. */
const YEAR_WIDTH = 30;

/** The axis of years, and below it what happens in them. */
export const ClockLine = memo(function ClockLine({ scale, marks }: ClockLineProps) {
  const years = Array.from({ length: scale.last - scale.first + 1 }, (_, offset) => scale.first + offset);
  const every = Math.max(1, Math.ceil((years.length * 44) / scale.width));
  const drawn = joinMarks(marks, scale);
  const named = drawn.filter(({ kind }) => kind !== 'milestone');
  const labels = placeLabels(
    named.map(({ key, label, from }) => ({ key, label: shortLabel(label), at: placeOnScale(scale, from) })),
    scale.width,
    LABELS.length,
  );
  const labelOf = new Map(named.map(({ key, label }) => [key, shortLabel(label)]));
  return (
    <g aria-hidden="true">
      <line className="axis" x1={0} x2={scale.width} y1={AXIS} y2={AXIS} />
      {years
        .filter((_, position) => position % every === 0)
        .map((year) => (
          <g key={year} transform={`translate(${placeOnScale(scale, year)},0)`}>
            <line className="axis" y1={AXIS} y2={AXIS + 6} />
            {placeOnScale(scale, year) + YEAR_WIDTH > scale.width ? null : (
              <text x={3} y={AXIS + 15}>
                {year}
              </text>
            )}
          </g>
        ))}
      {drawn.map((mark) => (
        <Mark key={mark.key} scale={scale} mark={mark} />
      ))}
      {labels.map(({ key, x, row }) =>
        x === undefined ? null : (
          <text key={key} x={x} y={LABELS[row]}>
            {labelOf.get(key)}
          </text>
        ),
      )}
    </g>
  );
});

function Mark({ scale, mark }: { scale: TimeScale; mark: JoinedMark }) {
  const { kind, from, until, label, when, others } = mark;
  const [start, end] = [placeOnScale(scale, from), placeOnScale(scale, until)];
  const title = `${label}, ${when}${others === 0 ? '' : `, and ${others} more`}`;
  if (kind === 'milestone')
    return (
      <path className="milestone" d={`M${(start + end) / 2},${AXIS - 4}l4,4l-4,4l-4,-4z`}>
        <title>{title}</title>
      </path>
    );
  if (kind === 'posts')
    return (
      <path className="posts" d={`M${start},${MARKS - 1}l4,8h-8z`}>
        <title>{title}</title>
      </path>
    );
  return (
    <rect className={kind} x={start} y={MARKS} width={Math.max(5, end - start - 3)} height={7} rx={2}>
      <title>{title}</title>
    </rect>
  );
}
