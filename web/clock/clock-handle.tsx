import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { textWidth } from '../charts/text-width.ts';
import { percent } from '../../shared/print/format-amount.ts';
import type { PublishedEstimate } from '../../shared/results/estimate.ts';
import type { Forecast } from '../../shared/results/forecast.ts';
import { chanceIn } from '../forecasts/use-forecast.ts';
import { pointText } from '../format/dates.ts';
import { useStatementWork } from '../statements/statement-work.ts';
import { momentAt, momentOf, type MovedPoint, placeOnScale, pointAt, stepPoint, type TimeScale } from './time-scale.ts';

type Milestone = PublishedEstimate['milestones'][number];
type ClockHandleProps = {
  scale: TimeScale;
  milestone: Milestone;
  stated: Milestone | undefined;
  forecast: Forecast | undefined;
};

/**
 * The handle of a milestone: dragged, or moved by keys. Arrows move it by what is known of it, a year or a month; Shift
 * by a month; PageUp and PageDown by a year; Home and End to the ends; Escape lets go of a drag.
 */
export function ClockHandle({ scale, milestone, stated, forecast }: ClockHandleProps) {
  const { point, isReady, listeners } = useHandle(scale, milestone);
  const x = placeOnScale(scale, momentOf(point));
  return (
    <>
      {stated === undefined || isSame(point, pointOf(stated)) ? null : (
        <Ghost scale={scale} stated={stated} handleAt={x} forecast={forecast} />
      )}
      <g
        className="handle"
        role="slider"
        tabIndex={0}
        aria-label={`Move ${milestone.title}`}
        aria-valuemin={scale.first}
        aria-valuemax={scale.last}
        aria-valuenow={Math.floor(momentOf(point))}
        aria-valuetext={textOf(point)}
        aria-disabled={!isReady}
        transform={`translate(${x},0)`}
        {...listeners}
      >
        <rect x={-14} y={0} width={28} height={54} fill="transparent" />
        <line y1={4} y2={40} />
        <circle cy={38} r={7} />
      </g>
      <HandleLabel x={x} width={scale.width} text={`${milestone.title.toLowerCase()} ${textOf(point)}`} />
    </>
  );
}

/** Where the handle stands, and what hand and keys do to it: a drag is shown while it lasts, and tried at its end. */
function useHandle(scale: TimeScale, milestone: Milestone) {
  const { trial, hold, engine } = useStatementWork();
  const [held, setHeld] = useState<MovedPoint>();
  const isHeld = useRef(false);
  const point = held ?? pointOf(milestone);
  const grain = milestone.precision === 'year' ? 'year' : 'month';
  const isReady = engine.is === 'ready';
  const change = (to: MovedPoint) => ({ kind: 'set-milestone' as const, milestone: milestone.id, to });
  const letGo = (to: MovedPoint | undefined): void => {
    isHeld.current = false;
    setHeld(undefined);
    if (to === undefined) hold(undefined);
    else trial.put(change(to));
  };
  const listeners = {
    onPointerDown: (event: PointerEvent<SVGGElement>): void => {
      if (!isReady) return;
      isHeld.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<SVGGElement>): void => {
      if (!isHeld.current) return;
      const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
      const to = pointAt(scale, momentAt(scale, event.clientX - (box?.left ?? 0)), event.shiftKey ? 'month' : grain);
      if (isSame(to, point)) return;
      // First: the engine begins while the page draws the handle.
      hold(change(to));
      setHeld(to);
    },
    onPointerUp: (): void => {
      if (isHeld.current) letGo(held);
    },
    onPointerCancel: (): void => {
      letGo(undefined);
    },
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && isHeld.current) {
        letGo(undefined);
        return;
      }
      const to = pointByKey(event, scale, point, grain);
      if (to === undefined || !isReady) return;
      event.preventDefault();
      trial.put(change(to));
    },
  };
  return { point, isReady, listeners };
}

/** Beside the handle, on the side where there is room. */
function HandleLabel({ x, width, text }: { x: number; width: number; text: string }) {
  const isLeft = x + 12 + text.length * 6.5 > width;
  return (
    <text
      className="handle-label"
      x={isLeft ? x - 10 : x + 10}
      y={13}
      textAnchor={isLeft ? 'end' : 'start'}
      aria-hidden="true"
    >
      {text}
    </text>
  );
}

/** Where the milestone stands in the statement itself, and how likely that year is, as far as there is room. */
function Ghost({
  scale,
  stated,
  handleAt,
  forecast,
}: Pick<ClockHandleProps, 'scale' | 'forecast'> & { stated: Milestone; handleAt: number }) {
  const x = placeOnScale(scale, momentOf(pointOf(stated)));
  const short = `as stated: ${pointText(stated)}`;
  const texts = forecast === undefined ? [short] : [`${short} · ${percent(chanceIn(forecast, stated.year))}`, short];
  const room = { left: (handleAt < x ? x - handleAt : x) - 8, right: (handleAt > x ? handleAt : scale.width) - x - 8 };
  const text = texts.find((one) => textWidth(one) <= Math.max(room.left, room.right));
  const isLeft = text !== undefined && textWidth(text) > room.right;
  return (
    <g className="ghost" transform={`translate(${x},0)`} aria-hidden="true">
      <line y1={18} y2={40} />
      {text === undefined ? null : (
        <text x={isLeft ? -4 : 4} y={28} textAnchor={isLeft ? 'end' : 'start'}>
          {text}
        </text>
      )}
    </g>
  );
}

function pointByKey(
  { key, shiftKey }: KeyboardEvent,
  scale: TimeScale,
  from: MovedPoint,
  grain: 'year' | 'month',
): MovedPoint | undefined {
  const by = shiftKey ? 'month' : grain;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stepPoint(scale, from, 1, by);
    case 'ArrowLeft':
    case 'ArrowDown':
      return stepPoint(scale, from, -1, by);
    case 'PageUp':
      return stepPoint(scale, from, 1, 'year');
    case 'PageDown':
      return stepPoint(scale, from, -1, 'year');
    case 'Home':
      return pointAt(scale, scale.first, grain);
    case 'End':
      return pointAt(scale, scale.last + 0.95, grain);
    default:
      return undefined;
  }
}

function pointOf({ day, year, precision }: Milestone): MovedPoint {
  return precision === 'year' ? { in: year } : { on: day };
}

function textOf(point: MovedPoint): string {
  return 'in' in point ? String(point.in) : pointText({ day: point.on, year: 0, precision: 'day' });
}

function isSame(one: MovedPoint, other: MovedPoint): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
