import { isSlug } from '../canonical/text-formats.ts';
import type { Point } from '../time/point.ts';
import type { Schedule } from '../time/schedule.ts';
import type { ImportColumn } from './import-table.ts';
import type { RowReader } from './row-values.ts';

// When something falls due, as one cell says it and reads it back.

export const YEARS_COLUMN: ImportColumn = {
  name: 'years',
  required: true,
  also: ['year', 'when'],
  about:
    'years with blanks between, "2027 to 2030", "2027 on" for every year from then, "once" with a day, year or ' +
    'milestone, or "every 2 from 2028"; a milestone stands by its id',
  example: '2027 2028',
};

/** The longest run of years that "2027 to 2030" may name. */
const YEARS_MOST = 100;

/** What the cell "years" says, as a schedule; a cell that says nothing of a thing that is there leaves its own. */
export function readSchedule(row: RowReader, before?: Schedule): Schedule | undefined {
  const text = row.text('years') ?? '';
  const schedule = scheduleOf(text);
  if (schedule !== undefined) return schedule;
  if (text === '' && before !== undefined) return before;
  row.refuse(
    'years',
    `must be years with blanks between, such as "2027 2028", "2027 to 2030", "2027 on", "once 2027-05-03" or "every 2 from 2028"; found ${JSON.stringify(text.slice(0, 40))}`,
  );
  return undefined;
}

function scheduleOf(text: string): Schedule | undefined {
  const [, first, last] = /^(\d{4})\s*(?:to|-|–)\s*(\d{4})$/i.exec(text) ?? [];
  if (first !== undefined && last !== undefined) {
    const count = Number(last) - Number(first) + 1;
    return count > 0 && count <= YEARS_MOST
      ? { in: Array.from({ length: count }, (_, at) => Number(first) + at) }
      : undefined;
  }
  const [, begin] = /^(\S+)\s*(?:on|onwards?|and thereafter|\+)$/i.exec(text) ?? [];
  if (begin !== undefined) return withPoint(begin, (from) => ({ every: 1, from }));
  const [, due] = /^once\s+(\S+)$/i.exec(text) ?? [];
  if (due !== undefined) return withPoint(due, (once) => ({ once }));
  const [, every, from = '', ending, end = ''] =
    /^every\s+(\d{1,2})\s+from\s+(\S+)(?:\s+(until|through)\s+(\S+))?$/i.exec(text) ?? [];
  if (every !== undefined)
    return withPoint(from, (start) => {
      if (ending === undefined) return { every: Number(every), from: start };
      return withPoint(end, (point) => ({ every: Number(every), from: start, [ending.toLowerCase()]: point }));
    });
  const years = text.split(/[\s,;]+/).filter((year) => year !== '');
  return years.length > 0 && years.every((year) => /^\d{4}$/.test(year)) ? { in: years.map(Number) } : undefined;
}

function withPoint(text: string, make: (point: Point) => Schedule | undefined): Schedule | undefined {
  const point = pointOf(text);
  return point === undefined ? undefined : make(point);
}

/** A year, a day, or a milestone by its id. */
function pointOf(text: string): Point | undefined {
  if (/^\d{4}$/.test(text)) return { in: Number(text) };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { on: text };
  return isSlug(text) && /[a-z]/.test(text) ? { milestone: text } : undefined;
}

/** A schedule as the cell says it; undefined where a cell cannot. */
export function scheduleText(schedule: Schedule): string | undefined {
  if ('in' in schedule) return schedule.in.join(' ');
  if ('once' in schedule) return withText(schedule.once, (point) => `once ${point}`);
  const { every, from, until, through } = schedule;
  const [word, end] = until === undefined ? (['through', through] as const) : (['until', until] as const);
  return withText(from, (start) => {
    if (end !== undefined) return withText(end, (point) => `every ${every} from ${start} ${word} ${point}`);
    return every === 1 ? `${start} on` : `every ${every} from ${start}`;
  });
}

function withText(point: Point, say: (text: string) => string | undefined): string | undefined {
  const text =
    'in' in point ? String(point.in) : 'on' in point ? point.on : 'milestone' in point ? point.milestone : undefined;
  return text === undefined ? undefined : say(text);
}
