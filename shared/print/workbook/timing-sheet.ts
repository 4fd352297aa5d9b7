import { spanOfPeriod } from '../../requirements/periods.ts';
import type { AnnexPost } from '../../results/estimate.ts';
import { addToDay, dayNumber, daysInYear, firstDayOf } from '../../time/calendar.ts';
import { address, type Cell } from './cell.ts';
import { headRow, timingColumns as columns } from './columns.ts';
import { headCells, titleRows } from './heads.ts';
import { sourcesText } from './inputs-sheet.ts';
import type { Input, Places } from './place-components.ts';
import type { Row, Sheet } from './sheet.ts';
import type { Style } from './style-book.ts';

const input: Style = { font: 'input' };
const day: Style = { font: 'input', number: { shown: 'day' } };

/**
 * Shares of a year or of another whole, each once: from the first day and the last, where they are known, else as they
 * are counted.
 */
export function timingSheet(posts: readonly AnnexPost[], { inputs, words }: Places): Sheet {
  const name = words.sheet('timing');
  const heads = words.heads(
    ...(['head.requirement', 'head.year', 'head.name', 'head.first-day', 'head.last-day', 'head.value'] as const),
    ...(['head.count', 'head.of', 'head.unit', 'head.sources'] as const),
  );
  const length = headRow + inputs.timing.length;
  return {
    name,
    widths: [30, 8, 34, 13, 13, 14, 10, 10, 26, 60],
    frozen: { rows: headRow, columns: 0 },
    length,
    rows: [
      ...titleRows(name, words.say('about.timing')),
      { cells: headCells(heads), height: 14 },
      ...inputs.timing.map((one, index): Row => ({ cells: timingCells(one, headRow + 1 + index, posts) })),
    ],
    inputs: { of: 'timing', columns: [columns.first, columns.last, columns.count, columns.of] },
    names: [{ name: 'Timing', range: `A${headRow}:${address(heads.length - 1, length)}` }],
  };
}

function timingCells(
  { factor, component }: Input,
  row: number,
  posts: readonly AnnexPost[],
): readonly (Cell | undefined)[] {
  const { name, unit, value, over, origin } = factor;
  const span = spanOf(factor, component, posts);
  const [first, last, count, of] = [columns.first, columns.last, columns.count, columns.of].map((column) =>
    address(column, row),
  );
  const isOfYear = over !== undefined && unit === 'days of the year' && over === String(daysInYear(component.year));
  const counted =
    span?.by === 'months' ? `(YEAR(${last})-YEAR(${first}))*12+MONTH(${last})-MONTH(${first})+1` : `${last}-${first}+1`;
  return [
    { text: component.requirement },
    { number: component.year },
    { text: name },
    span === undefined ? undefined : { day: span.first, style: day },
    span === undefined ? undefined : { day: span.last, style: day },
    over === undefined
      ? { formula: count ?? '', value: Number(value) }
      : { formula: `${count}/${of}`, value: Number(value) / Number(over) },
    span === undefined ? { number: value, style: input } : { formula: counted, value: Number(value) },
    over === undefined
      ? undefined
      : isOfYear
        ? { formula: `DATE(${component.year + 1},1,1)-DATE(${component.year},1,1)`, value: Number(over) }
        : { number: over, style: input },
    { text: unit },
    { text: sourcesText(origin.documents) },
  ];
}

type Span = { first: string; last: string; by: 'months' | 'days' };

/** The days between which a share of time lies, where counting them gives what the factor has. */
function spanOf(factor: Input['factor'], component: Input['component'], posts: readonly AnnexPost[]): Span | undefined {
  const days = spanOfPeriod(factor) ?? spanOfPosts(component, posts);
  if (days === undefined) return undefined;
  const by = (['months', 'days'] as const).find(
    (unit) => factor.unit.includes(unit) && String(countOf(days, unit)) === factor.value,
  );
  return by === undefined ? undefined : { ...days, by };
}

/** Posts are in place from the day on which they are effective to the end of that year. */
function spanOfPosts(
  { requirement, year }: Input['component'],
  posts: readonly AnnexPost[],
): { first: string; last: string } | undefined {
  const effective = posts.find((one) => one.requirement === requirement)?.effective;
  if (effective === undefined || !effective.startsWith(String(year))) return undefined;
  return { first: effective, last: addToDay(firstDayOf(year + 1), { days: -1 }) };
}

function countOf({ first, last }: { first: string; last: string }, by: 'months' | 'days'): number {
  if (by === 'days') return dayNumber(last) - dayNumber(first) + 1;
  const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return monthOf(last) - monthOf(first) + 1;
}
