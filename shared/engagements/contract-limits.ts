import { compareTexts } from '../canonical/compare-texts.ts';
import { type Exact, ZERO, addExact, compareExact, exactOf, exactToText } from '../money/exact.ts';
import { addToDay, daysBetween, earlierDay, laterDay } from '../time/calendar.ts';
import type { LimitFinding } from '../results/engagement-report.ts';
import type { PersonEngagement } from './person-engagement.ts';

/**
 * ST/AI/2013/4: so many months of service in any window of so many; a lower limit that only special circumstances pass.
 */
const LIMITS = {
  consultant: { window: 36, most: 24, ordinary: 24 },
  'individual-contractor': { window: 12, most: 9, ordinary: 6 },
} as const;

/**
 * The limits of ST/AI/2013/4 across the engagements of each person: consultants 24 months in any 36, individual
 * contractors 6 months (9 in special circumstances) in any 12. Contracts count from first to last day, continuous or
 * not, whatever was worked; an overlap counts once and is reported. Experts have no such limit.
 */
export function contractLimits(engagements: readonly PersonEngagement[]): readonly LimitFinding[] {
  const people = [...new Set(engagements.map(({ person }) => person))].sort();
  return people.flatMap((person) => {
    const own = engagements.filter((one) => one.person === person);
    return [
      ...overlaps(person, own),
      ...(Object.keys(LIMITS) as (keyof typeof LIMITS)[]).flatMap((type) =>
        overLimit(
          person,
          type,
          own.filter((one) => one.type === type),
        ),
      ),
    ];
  });
}

/**
 * The fullest window begins where an engagement begins or ends where one ends: others can be shifted there without
 * losing any.
 */
function overLimit(
  person: string,
  type: keyof typeof LIMITS,
  own: readonly PersonEngagement[],
): readonly LimitFinding[] {
  const limit = LIMITS[type];
  const starts = [
    ...own.map(({ from }) => from),
    ...own.map(({ until }) => addToDay(until, { months: -limit.window })),
  ].sort();
  let worst: { from: string; until: string; months: Exact; ids: readonly string[] } | undefined;
  for (const from of starts) {
    const until = addToDay(from, { months: limit.window });
    const inside = own.filter((one) => one.from < until && from < one.until);
    const months = merge(inside)
      .map((span) => monthsBetween(laterDay(span.from, from), earlierDay(span.until, until)))
      .reduce(addExact, ZERO);
    if (worst === undefined || compareExact(months, worst.months) > 0)
      worst = { from, until, months, ids: inside.map(({ id }) => id) };
  }
  if (worst === undefined || compareExact(worst.months, exactOf(String(limit.ordinary))) <= 0) return [];
  const code = compareExact(worst.months, exactOf(String(limit.most))) > 0 ? 'over-limit' : 'special-circumstances';
  const months = exactToText(worst.months, 2);
  const rule =
    type === 'consultant'
      ? 'a consultant serves at most 24 months in 36'
      : 'an individual contractor serves at most 6 months in 12, or 9 in special circumstances';
  return [
    {
      code,
      person,
      engagements: worst.ids,
      months,
      window: { from: worst.from, until: worst.until },
      message: `${person}: ${months} months from ${worst.from} up to ${worst.until}; ${rule} (ST/AI/2013/4).`,
    },
  ];
}

function overlaps(person: string, own: readonly PersonEngagement[]): readonly LimitFinding[] {
  const sorted = [...own].sort((a, b) => compareTexts(a.from, b.from));
  return sorted.flatMap((one, position) =>
    sorted.slice(position + 1).flatMap((other): LimitFinding[] =>
      other.from < one.until && one.from < other.until
        ? [
            {
              code: 'overlap',
              person,
              engagements: [one.id, other.id],
              months: exactToText(monthsBetween(other.from, earlierDay(one.until, other.until)), 2),
              message: `${person} is engaged twice from ${other.from}: "${one.id}" and "${other.id}".`,
            },
          ]
        : [],
    ),
  );
}

function merge(spans: readonly PersonEngagement[]): readonly { from: string; until: string }[] {
  const merged: { from: string; until: string }[] = [];
  for (const { from, until } of [...spans].sort((a, b) => compareTexts(a.from, b.from))) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.until) last.until = laterDay(last.until, until);
    else merged.push({ from, until });
  }
  return merged;
}

/** Months of a half-open span: whole calendar months, and the days left over as a part of the month that they begin. */
export function monthsBetween(from: string, until: string): Exact {
  if (from >= until) return ZERO;
  let whole =
    (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(until.slice(5, 7)) - Number(from.slice(5, 7));
  if (addToDay(from, { months: whole }) > until) whole -= 1;
  const reached = addToDay(from, { months: whole });
  const length = daysBetween(reached, addToDay(from, { months: whole + 1 }));
  return addExact(exactOf(String(whole)), exactOf(String(daysBetween(reached, until)), String(length)));
}
