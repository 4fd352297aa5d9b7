import { addToDay } from '../time/calendar.ts';
import { isLastOfMonth, resolveEnding } from '../time/ending.ts';
import { dutyStationOf, weekendAt } from '../calendars/duty-station.ts';
import type { HolidayBook } from '../calendars/holiday.ts';
import { workCalendar, workingDaysBetween } from '../calendars/work-calendar.ts';
import { compareExact, exactOf, exactToText } from '../money/exact.ts';
import { isResolved } from '../time/resolve-point.ts';
import type { Timeline } from '../time/timeline.ts';
import { monthsBetween } from './contract-limits.ts';
import type { EngagementTerms, Output } from './engagement-terms.ts';
import type { EngagementFinding, EngagementFindingCode } from '../results/engagement-report.ts';

/**
 * What a careful reader asks of terms of reference: do the days fit the window, has every output a date, is the fee
 * known.
 */
export function checkEngagement(
  terms: EngagementTerms,
  timeline: Timeline,
  book: HolidayBook,
): readonly EngagementFinding[] {
  const window = windowOf(terms, timeline);
  const paid = new Set(terms.payments.flatMap(({ onAcceptanceOf }) => onAcceptanceOf));
  return [
    ...(terms.fee === undefined
      ? [finding('fee-not-known', 'fee', 'The fee is not known; the engagement cannot be costed until it is stated.')]
      : []),
    ...(window === undefined
      ? undatedWindow(terms)
      : [
          ...daysInWindow(terms, window, book),
          ...monthsOfWindow(terms, window),
          ...endOfWindow(terms, window),
          ...latePayments(terms, window, timeline),
        ]),
    ...terms.outputs.flatMap((output, position) => {
      const path = `outputs[${position}]`;
      return [
        ...checkDueDate(output, path, window, timeline),
        ...(terms.payments.length > 0 && !paid.has(output.id)
          ? [finding('output-without-payment', path, `No payment hangs on the acceptance of "${output.title}".`)]
          : []),
        ...openLength(output, path),
      ];
    }),
    ...idleAssignments(terms),
  ];
}

type Window = { from: string; until: string };

function finding(code: EngagementFindingCode, path: string, message: string): EngagementFinding {
  return { code, path, message };
}

function undatedWindow({ window }: EngagementTerms): readonly EngagementFinding[] {
  if (window === undefined) return [];
  const message = 'The window has no known days, so whether the work fits into it cannot be said.';
  return [finding('window-not-dated', 'window', message)];
}

/** An end on the last day of a month was often meant to be included. */
function endOfWindow({ window: stated }: EngagementTerms, { until }: Window): readonly EngagementFinding[] {
  if (stated?.until === undefined || !isLastOfMonth(until)) return [];
  const message =
    `The window goes on until ${until}, that day not included. If it ` +
    'is the last day, write "through" instead of "until".';
  return [finding('ends-before-last-day', 'window.until', message)];
}

/** Whether it is known when an output is due, and whether that lies in the window. */
function checkDueDate(
  { title, due }: Output,
  path: string,
  window: Window | undefined,
  timeline: Timeline,
): readonly EngagementFinding[] {
  const day = due === undefined ? undefined : timeline.resolve(due);
  if (day === undefined || !isResolved(day))
    return [finding('output-without-date', path, `"${title}" has no date on which it is due.`)];
  if (day.precision !== 'day' || window === undefined || (day.day >= window.from && day.day < window.until)) return [];
  const message = `"${title}" is due on ${day.day}, outside the window from ${window.from} through ${lastDay(window)}.`;
  return [finding('output-outside-window', path, message)];
}

function openLength({ title, translated, length }: Output, path: string): readonly EngagementFinding[] {
  if (!translated || length === undefined || length.most !== undefined) return [];
  const message = `"${title}" has no upper limit of length, so its translation has no upper limit of cost.`;
  return [finding('length-open-ended', path, message)];
}

/** Assignments of which no output comes, where outputs name theirs. */
function idleAssignments({ assignments, outputs }: EngagementTerms): readonly EngagementFinding[] {
  const produced = new Set(outputs.flatMap((output) => output.assignments));
  if (produced.size === 0) return [];
  return assignments.flatMap(({ id }, position) =>
    produced.has(id)
      ? []
      : [
          finding(
            'assignment-without-output',
            `assignments[${position}]`,
            `No output is named for assignment "${id}".`,
          ),
        ],
  );
}

/** The last day of a window, whose end is the day after it. */
function lastDay({ until }: { until: string }): string {
  return addToDay(until, { days: -1 });
}

function windowOf(terms: EngagementTerms, timeline: Timeline): Window | undefined {
  if (terms.window === undefined) return undefined;
  const [from, until] = [timeline.resolve(terms.window.from), resolveEnding(terms.window, timeline)];
  if (
    until === undefined ||
    !isResolved(from) ||
    !isResolved(until) ||
    from.precision === 'year' ||
    until.precision === 'year'
  )
    return undefined;
  return { from: from.day, until: until.day };
}

/** Months that are stated bound the window: a longer one would be an extension that nobody has decided. */
function monthsOfWindow({ months }: EngagementTerms, { from, until }: Window): readonly EngagementFinding[] {
  if (months === undefined) return [];
  const length = monthsBetween(from, until);
  if (compareExact(length, exactOf(months)) <= 0) return [];
  return [
    {
      code: 'window-exceeds-months',
      path: 'window',
      message:
        `The window from ${from} up to ${until} has ${exactToText(length, 2)} months; the terms state ${months}. ` +
        'Shorten the window, or state the months that it takes.',
    },
  ];
}

/** A payment may follow acceptance by some time, but one due after the contract has ended should be known to be. */
function latePayments(
  { payments }: EngagementTerms,
  { until }: Window,
  timeline: Timeline,
): readonly EngagementFinding[] {
  const last = lastDay({ until });
  return payments.flatMap(({ title, due }, position): EngagementFinding[] => {
    const day = due === undefined ? undefined : timeline.resolve(due);
    if (day === undefined || !isResolved(day)) return [];
    const isLate = day.precision === 'day' ? day.day > until : day.year > Number(last.slice(0, 4));
    if (!isLate) return [];
    const when = day.precision === 'day' ? day.day : `in ${day.year}`;
    return [
      {
        code: 'payment-after-window',
        path: `payments[${position}].due`,
        message:
          `"${title}" is due ${day.precision === 'day' ? 'on ' : ''}${when}, after the last day of the window, ` +
          `${last}. Check the day, or the year that it is charged to.`,
      },
    ];
  });
}

function daysInWindow(
  terms: EngagementTerms,
  { from, until }: Window,
  book: HolidayBook,
): readonly EngagementFinding[] {
  if (terms.days === undefined) return [];
  const station = terms.dutyStation === undefined ? undefined : dutyStationOf(terms.dutyStation);
  const available = workingDaysBetween(
    from,
    until,
    workCalendar(weekendAt(terms.dutyStation), station?.holidays, book),
  );
  if (compareExact(exactOf(terms.days), exactOf(String(available))) <= 0) return [];
  const where =
    station === undefined
      ? 'by weeks from Monday to Friday and without regard to holidays, since the duty station is not known'
      : `in ${station.name}`;
  return [
    {
      code: 'days-exceed-window',
      path: 'days',
      message: `${terms.days} days do not fit: from ${from} up to ${until} there are ${available} working days ${where}.`,
    },
  ];
}
