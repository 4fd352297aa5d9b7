import type { Statement } from '../../shared/model/statement.ts';
import type { Point } from '../../shared/time/point.ts';
import { type Day, dayOf, daysAfter, monthsAfter, yearOf } from './day.ts';
import { Refusal } from './refusals.ts';

/** A point made definite. Where only a year is known, the day stands for it: its first. */
export type Moment = { day: Day; precision: 'day' | 'year' };

/** The moment of a point, or undefined where it cannot be dated. */
export type Dating = (point: Point) => Moment | undefined;

type Register = Statement['registers'][number];

/** Reads points against the milestones and registers of a statement, each time from the beginning. */
export function makeDating({ milestones, registers }: Pick<Statement, 'milestones' | 'registers'>): Dating {
  const read = (point: Point, open: readonly string[]): Moment | undefined => {
    if ('on' in point) return { day: point.on, precision: 'day' };
    if ('in' in point) return { day: dayOf(point.in, 1, 1), precision: 'year' };
    if ('milestone' in point) return readMilestone(point.milestone, open);
    if ('deposit' in point) {
      const register = registers.find(({ id }) => id === point.of);
      const day = register === undefined ? undefined : dayOfNthState(register, point.deposit);
      return day === undefined ? undefined : { day, precision: 'day' };
    }
    if ('earlierOf' in point) {
      // What is not dated has not happened, so it cannot have been earlier.
      const moments = point.earlierOf.flatMap((one) => read(one, open) ?? []);
      return moments.sort(byDay)[0];
    }
    if ('laterOf' in point) {
      const moments = point.laterOf.map((one) => read(one, open));
      const dated = moments.flatMap((one) => one ?? []);
      return dated.length < moments.length ? undefined : dated.sort(byDay).at(-1);
    }
    const start = read(point.after, open);
    if (start === undefined) return undefined;
    if ('calendarYears' in point)
      return { day: dayOf(yearOf(start.day) + point.calendarYears, 1, 1), precision: 'year' };
    if ('years' in point) return { ...start, day: monthsAfter(start.day, 12 * point.years) };
    if ('months' in point) return { ...start, day: monthsAfter(start.day, point.months) };
    return { ...start, day: daysAfter(start.day, point.days) };
  };

  const readMilestone = (id: string, open: readonly string[]): Moment | undefined => {
    const milestone = milestones.find((one) => one.id === id);
    if (milestone === undefined || open.includes(id)) return undefined;
    const within = [...open, id];
    return read(milestone.rule, within) ?? (milestone.assumed && read(milestone.assumed, within));
  };

  return (point) => read(point, []);
}

/**
 * The first day that no longer belongs to something, undefined where it goes on; `through` names the last day, or the
 * last year.
 */
export function endOf({ until, through }: { until?: Point; through?: Point }, dating: Dating): Day | undefined {
  const point = through ?? until;
  if (point === undefined) return undefined;
  const moment = dating(point);
  if (moment === undefined) throw new Refusal('undated-milestone');
  if (through === undefined) return moment.day;
  const isYear = moment.precision === 'year' && moment.day.endsWith('-01-01');
  return isYear ? dayOf(yearOf(moment.day) + 1, 1, 1) : daysAfter(moment.day, 1);
}

function byDay(a: Moment, b: Moment): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}

/** The first day at whose end a register holds instruments in force of so many States. */
function dayOfNthState({ instruments }: Register, n: number): Day | undefined {
  const days = [...new Set(instruments.flatMap(({ deposited }) => deposited ?? []))].sort();
  return days.find((day) => {
    const inForce = instruments.filter(
      ({ kind, deposited, withdrawn }) =>
        kind === 'state' && deposited !== undefined && deposited <= day && (withdrawn === undefined || withdrawn > day),
    );
    return new Set(inForce.map(({ party, state }) => state ?? party)).size >= n;
  });
}
