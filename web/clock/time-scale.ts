// What belongs in this folder: the clock of a statement: when things happen, and what moves when one of them does. Time
// is measured in years here; no money is.

/** Years from the beginning of `first` up to and with `last`, on a width in pixels. */
export type TimeScale = { first: number; last: number; width: number };

/** A moment as years: 1 July 2027 is about 2027.5. */
export function yearsOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const start = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - start;
  return year + (Date.UTC(year, month - 1, date) - start) / length;
}

/** Where a moment stands, in pixels from the left; what is outside stands at the edge. */
export function placeOnScale({ first, last, width }: TimeScale, years: number): number {
  const share = (years - first) / (last + 1 - first);
  return Math.max(0, Math.min(width, share * width));
}

/** The moment at a place. */
export function momentAt({ first, last, width }: TimeScale, place: number): number {
  const share = Math.max(0, Math.min(1, width === 0 ? 0 : place / width));
  return first + share * (last + 1 - first);
}

/** A point that a milestone is moved to: as fine as the milestone is known. */
export type MovedPoint = { in: number } | { on: string };

/** The point at a moment: its year, or the first day of its month. */
export function pointAt({ first, last }: TimeScale, years: number, grain: 'year' | 'month'): MovedPoint {
  const bounded = Math.max(first, Math.min(last + 0.999, years));
  const year = Math.floor(bounded);
  if (grain === 'year') return { in: year };
  const month = Math.min(12, 1 + Math.floor((bounded - year) * 12 + 0.0001));
  return { on: `${year}-${String(month).padStart(2, '0')}-01` };
}

/** A point some steps on: years, or months from the day that it has. */
export function stepPoint(scale: TimeScale, from: MovedPoint, steps: number, by: 'year' | 'month'): MovedPoint {
  if ('in' in from && by === 'year') return pointAt(scale, from.in + steps + 0.0001, 'year');
  const day = 'in' in from ? `${from.in}-01-01` : from.on;
  const [year = 0, month = 1] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) + steps * (by === 'year' ? 12 : 1);
  return pointAt(scale, Math.floor(months / 12) + (months % 12) / 12, 'month');
}

/** The middle of a year that only is known, or the day. */
export function momentOf(point: MovedPoint): number {
  return 'in' in point ? point.in + 0.5 : yearsOf(point.on);
}
