import { type Requirement, kindOf } from '../requirements/index.ts';
import type { Component, ComponentPattern } from '../model/component.ts';
import type { Statement } from '../model/statement.ts';
import { type Warning, query } from '../model/warning.ts';
import type { Point } from '../time/point.ts';
import { chargedYears, recurrenceOf } from './check-recurrence.ts';
import type { Horizon } from './plan-years.ts';

/**
 * A requirement that falls due after the years of its statement, although nothing but the statement's own fixed years
 * says so: a year mistyped. What waits for a milestone may well come later, and what goes on for ever must.
 */
export function checkLateYears(
  requirement: Requirement,
  patterns: readonly ComponentPattern[],
  components: readonly Component[],
  { statement: { years }, horizon }: { statement: Pick<Statement, 'years'>; horizon: Horizon },
): readonly Warning[] {
  const points = kindOf(requirement).points(requirement);
  if (points.some(({ point, isEnd }) => isEnd === true || !isFixed(point))) return [];
  const passing = new Set(patterns.filter((pattern) => isPassing(pattern, horizon)).map(({ part }) => part));
  const late = chargedYears(
    components.filter(
      ({ part, year }) => year > years.last && (passing.has(part) || begins(patterns, part) > years.last),
    ),
  );
  const [first] = late;
  if (first === undefined) return [];
  const named = late.length > 4 ? `${late.slice(0, 4).join(', ')} …` : late.join(', ');
  return [
    query(
      'after-last-year',
      requirement,
      `${requirement.title} falls due in ${named}, after ${years.last}, the last year of the statement ("years"); ` +
        `the tables have a column for it. Check the year, or let the statement's years go on to it.`,
    ),
  ];
}

function begins(patterns: readonly ComponentPattern[], part: string): number {
  return patterns.find((pattern) => pattern.part === part)?.occurrences.first.year ?? 0;
}

function isPassing(pattern: ComponentPattern, horizon: Horizon): boolean {
  return recurrenceOf(pattern, horizon) === 'non-recurrent';
}

function isFixed(point: Point): boolean {
  if ('on' in point || 'in' in point) return true;
  return 'after' in point && isFixed(point.after);
}

/** A milestone that the statement itself puts decades after its last year: two digits exchanged. */
const milestoneYearsMax = 20;
/** The same between the day of a statement and the first year that it provides for. */
const dateYearsMax = 10;

/** More years than this, which is twice what A/C.3/79/L.53 shows, are asked about. */
const shownYearsMax = 12;

/** Years of the statement itself that lie far apart. */
export function checkStatementYears({ date, years, milestones, priceBasis }: Statement): readonly Warning[] {
  const dated = Number(date.slice(0, 4));
  const asked: Warning[] = [];
  if (Math.abs(years.first - dated) > dateYearsMax)
    asked.push({
      severity: 'query',
      code: 'after-last-year',
      message:
        `The statement is dated ${date} and its first year is ${years.first}, ${Math.abs(years.first - dated)} ` +
        'years apart. Check "date" and "years".',
    });
  const shown = years.last - years.first + 1;
  if (shown > shownYearsMax)
    asked.push({
      severity: 'query',
      code: 'implausible',
      message:
        `The statement shows ${shown} years, ${years.first} to ${years.last}; others up to 6 (A/C.3/79/L.53). ` +
        'Check "years".',
    });
  const { ratesAsOf } = priceBasis;
  const priced = Number(ratesAsOf.slice(0, 4));
  if (ratesAsOf !== 'each-year' && (priced > years.last || dated - priced > dateYearsMax))
    asked.push({
      severity: 'query',
      code: 'implausible',
      message:
        `Rates are looked up as of ${ratesAsOf} ("priceBasis"), for the years ${years.first} to ${years.last}. ` +
        'Check the day.',
    });
  for (const { id, title, rule, assumed } of milestones) {
    const year = Math.max(...[rule, assumed].map((point) => (point === undefined ? 0 : fixedYear(point))));
    if (year > years.last + milestoneYearsMax)
      asked.push({
        severity: 'query',
        code: 'after-last-year',
        message:
          `Milestone "${id}" (${title}) is put in ${year}, ${year - years.last} years after ${years.last}, the last ` +
          'year of the statement. Check the year.',
      });
  }
  return asked;
}

function fixedYear(point: Point): number {
  if ('in' in point) return point.in;
  return 'on' in point ? Number(point.on.slice(0, 4)) : 0;
}
