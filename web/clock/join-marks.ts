import type { ClockMark } from './clock-marks.ts';
import { placeOnScale, type TimeScale } from './time-scale.ts';

/** A mark as it is drawn, and how many others lie in its very place. */
export type JoinedMark = ClockMark & { others: number };

/** The marks within the years of a time line; those of one kind that would cover each other to the pixel are one. */
export function joinMarks(marks: readonly ClockMark[], scale: TimeScale): readonly JoinedMark[] {
  const places = new Map<string, JoinedMark>();
  for (const mark of marks) {
    if (mark.until < scale.first || mark.from > scale.last + 1) continue;
    const [start, end] = [mark.from, mark.until].map((years) => Math.round(placeOnScale(scale, years)));
    const key = `${mark.kind} ${start} ${end}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, { ...mark, others: 0 });
    else known.others += 1;
  }
  return [...places.values()];
}
