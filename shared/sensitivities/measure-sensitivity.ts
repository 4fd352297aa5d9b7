import { compareTexts } from '../canonical/compare-texts.ts';
import { defined } from '../canonical/defined.ts';
import { countsNet } from '../model/net-of-staff-assessment.ts';
import * as z from 'zod/mini';
import { estimate } from '../engine/estimate.ts';
import { areOfWholeLines } from '../engine/expand-shares.ts';
import type { Estimate } from '../results/estimate.ts';
import { lineKey } from '../engine/evaluate-lines.ts';
import { shareText } from '../model/decimal-text.ts';
import { parse } from '../model/parse.ts';
import { type Problem, Refused } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import { sectionNumber } from '../model/text.ts';
import { type Exact, ONE, addExact, exactOf, subtractExact } from '../money/exact.ts';
import type { RoundingUnit } from '../money/rounding.ts';
import { yearNumber } from '../time/point.ts';
import { applyScenario } from '../scenarios/apply-scenario.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { type Uses, amountsAt, groupByDriver, listCells, listFollowers } from './cells.ts';
import { makeFindDriver } from './find-drivers.ts';
import { steppedDrivers, totalWhenScaled, totalWhenWritten } from './total-when-scaled.ts';
import type { Driver, Sensitivity, Tornado } from '../results/sensitivity.ts';

// This folder asks which driver moves a total most. It changes one driver at a time and computes what hangs on it
// again, exactly.

/** Which total, and by how much each driver is moved: a range of "0.1" is ten per cent down and up. */
export const sensitivityRequestSchema = z
  .strictObject({
    range: z._default(shareText, '0.1'),
    years: z.optional(z.array(yearNumber).check(z.minLength(1), z.maxLength(60))),
    section: z.optional(sectionNumber),
  })
  .register(z.globalRegistry, {
    id: 'SensitivityRequest',
    description: 'The total to explain (years, section) and the range by which each driver is moved.',
  });
export type SensitivityRequest = z.input<typeof sensitivityRequestSchema>;

/**
 * The total with every rate and quantity moved down and up by the range, one at a time, the widest swing first. Exact:
 * each total is what an estimate with that one value changed would give. Quantities are moved as numbers, even where a
 * statement could hold whole ones only.
 *
 * @throws Refused as `estimate` does, and for a section or a year that there is not.
 */
export function measureSensitivity(
  statement: Statement,
  cards: readonly RateCard[],
  request: SensitivityRequest = {},
  scenarios: readonly Scenario[] = [],
): Tornado {
  const { frame, drivers, measure } = planSensitivity({ statement, cards, scenarios, request });
  return joinSensitivities(frame, measure(0, drivers));
}

/** What is measured: of what, under which scenarios. */
export type SensitivityOrder = {
  statement: Statement;
  cards: readonly RateCard[];
  scenarios: readonly Scenario[];
  request: SensitivityRequest;
};

/** What all drivers have in common: which total is moved, and by how much. */
export type SensitivityFrame = Omit<Tornado, 'drivers'>;

/** A measurement made ready: its drivers are numbered, and any range of them can be moved by itself. */
type SensitivityPlan = {
  frame: SensitivityFrame;
  /** How many drivers there are. */
  drivers: number;
  /** Moves the drivers from `from` up to, not including, `to`. */
  measure: (from: number, to: number) => readonly Sensitivity[];
};

/** Prepares to move the drivers of a statement. @throws Refused as `measureSensitivity`. */
export function planSensitivity({ statement, cards, scenarios, request }: SensitivityOrder): SensitivityPlan {
  const { range, years, section } = parse(sensitivityRequestSchema, request);
  const applied = applyScenario(statement, cards, scenarios);
  const base = estimate(applied.statement, applied.cards, applied.adjustment);
  const { first, last } = statement.years;
  const wanted = new Set(years ?? Array.from({ length: last - first + 1 }, (_, offset) => first + offset));
  refuseUnknown(base, wanted, section);
  const shown = base.lines.filter((line) =>
    section === undefined ? countsNet(line, base.sections) : line.section === section,
  );
  const cells = listCells(base.lines, wanted, base.rounding.to as RoundingUnit);
  const isShown = new Set(shown.map(lineKey));
  const total = cells.reduce((sum, cell) => (isShown.has(cell.key) ? sum + cell.amount : sum), 0);
  const drivers = [...groupByDriver(cells, makeFindDriver(applied.statement.requirements)).values()];
  const followers = listFollowers(cells);
  const isTwoSteps = areOfWholeLines(applied.statement.requirements);
  const stepped = steppedDrivers(applied);
  const totalAt = ({ id }: Driver, uses: Uses, step: Exact) => {
    const written = stepped.get(id);
    if (written !== undefined) return totalWhenWritten(applied, written, step, { lines: isShown, years: wanted });
    if (!isTwoSteps) return totalWhenScaled(applied, uses, step, { lines: isShown, years: wanted });
    let moved = total;
    for (const [cell, amount] of amountsAt(uses, followers, step))
      if (isShown.has(cell.key)) moved += amount - cell.amount;
    return moved;
  };
  const measureOne = ({ driver, uses }: { driver: Driver; uses: Uses }): Sensitivity => {
    const low = totalAt(driver, uses, subtractExact(ONE, exactOf(range)));
    const high = totalAt(driver, uses, addExact(ONE, exactOf(range)));
    return { ...driver, low, high, swing: Math.abs(high - low) };
  };
  return {
    frame: {
      currency: base.currency,
      range,
      years: [...wanted].sort((a, b) => a - b),
      ...defined({ section }),
      total,
    },
    drivers: drivers.length,
    measure: (from, to) => drivers.slice(from, to).map(measureOne),
  };
}

/** The drivers that were moved, in whatever parts, as one result: the widest swing first. */
export function joinSensitivities(frame: SensitivityFrame, moved: readonly Sensitivity[]): Tornado {
  const drivers = [...moved].sort(
    (a, b) => b.swing - a.swing || compareTexts(a.description, b.description) || compareTexts(a.id, b.id),
  );
  return { ...frame, drivers };
}

function refuseUnknown(
  { horizon, sections, symbol }: Estimate,
  years: ReadonlySet<number>,
  section: string | undefined,
): void {
  const strangers = [...years].filter((year) => year < horizon.first || year > horizon.last);
  const problems: Problem[] = [];
  if (strangers.length > 0)
    problems.push({
      code: 'no-such-line',
      path: 'years',
      message:
        `${strangers.join(', ')} is not evaluated in ${symbol}; it covers ${horizon.first} to ${horizon.last}, and ` +
        'repeats from then on.',
    });
  if (section !== undefined && !sections.some(({ number }) => number === section)) {
    problems.push({
      code: 'no-such-line',
      path: 'section',
      message: `There is no section ${section} in ${symbol}; it has ${sections.map(({ number }) => number).join(', ')}.`,
    });
  }
  if (problems.length > 0) throw new Refused(problems);
}
