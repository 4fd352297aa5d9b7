import { Refused } from '../model/problem.ts';
import { type Exact, addExact, compareExact, exactOf, exactToText } from '../money/exact.ts';
import { addToDay, daysBetween } from '../time/calendar.ts';
import type { SweepAxis } from './sweep-request.ts';

/** More points than this in one sweep are refused: split the range. */
export const MOST_POINTS = 200_000;

/**
 * The values of an axis in order, as texts.
 *
 * @throws Refused where there is none, or too many.
 */
export function axisValues(axis: SweepAxis, path: string): readonly string[] {
  const values = axis.kind === 'milestone' ? dates(axis) : decimals(axis.from, axis.through, axis.step);
  if (values.length > 0 && values.length <= MOST_POINTS) return values;
  const message =
    values.length === 0
      ? `There is no value to sweep from ${axis.from} through ` +
        `${axis.through}${axis.kind === 'milestone' ? ` by ${axis.step}` : ''}. ` +
        'Put the ends in order, or make the range longer.'
      : `From ${axis.from} through ${axis.through} there are more than ` +
        `${MOST_POINTS} values. Take a larger step or a shorter range.`;
  throw new Refused([{ code: values.length === 0 ? 'invalid' : 'too-large', path, message }]);
}

type MilestoneAxis = Extract<SweepAxis, { kind: 'milestone' }>;

function dates({ from, through, step }: MilestoneAxis): readonly string[] {
  if (step === 'day')
    return Array.from({ length: Math.max(0, daysBetween(from, through) + 1) }, (_, days) => addToDay(from, { days }));
  const months = step === 'month' ? 1 : 3;
  const values: string[] = [];
  for (let day = firstIn(from, months); day <= through; day = addToDay(day, { months })) values.push(day);
  return values;
}

/** The first day, on or after a day, that begins a month or a quarter. */
function firstIn(from: string, months: number): string {
  let day = `${from.slice(0, 7)}-01`;
  while (day < from || (Number(day.slice(5, 7)) - 1) % months !== 0) day = addToDay(day, { months: 1 });
  return day;
}

function decimals(from: string, through: string, step: string): readonly string[] {
  const end = exactOf(through);
  const width = exactOf(step);
  const values: string[] = [];
  for (
    let value: Exact = exactOf(from);
    compareExact(value, end) <= 0 && values.length <= MOST_POINTS;
    value = addExact(value, width)
  ) {
    values.push(exactToText(value));
  }
  return values;
}
