import type { Nature } from '../requirements/common.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import type { Component, ComponentPattern } from '../model/component.ts';
import { isZeroFactor } from '../model/component.ts';
import { type Warning, query } from '../model/warning.ts';
import type { Horizon } from './plan-years.ts';

/**
 * How amounts go on in the columns: as a statement's words can say, or every so many years, for which there is no such
 * word.
 */
type Recurrence = Nature | `every ${number} years` | 'at irregular intervals';

const NATURE_WORDS: Record<Nature, string> = {
  recurrent: 'recurrent',
  'non-recurrent': 'non-recurrent',
  'recurrent-biennially': 'recurrent on a biennial basis',
};

/** The words in which recurrence is declared against what the columns will show. */
export function checkRecurrence(
  requirement: Requirement,
  patterns: readonly ComponentPattern[],
  horizon: Horizon,
): readonly Warning[] {
  const shown = new Set(patterns.map((pattern) => recurrenceOf(pattern, horizon)));
  const declared = [
    ...(requirement.nature === undefined ? [] : [{ title: requirement.title, nature: requirement.nature }]),
    ...(kindOf(requirement).activities?.(requirement) ?? []),
  ];
  return declared.flatMap(({ title, nature }) => {
    if (nature === undefined || shown.has(nature) || shown.size === 0) return [];
    const actual = [...shown].map((one) => (one in NATURE_WORDS ? NATURE_WORDS[one as Nature] : one)).join(' and ');
    return [
      query(
        'recurrence-words',
        requirement,
        `${title} is declared ${NATURE_WORDS[nature]}, but the amounts that cover it are ${actual}.`,
      ),
    ];
  });
}

/**
 * How a pattern goes on once it has settled: the steps between its charged years over one whole period, and round to
 * its beginning.
 */
export function recurrenceOf(pattern: ComponentPattern, { years, period }: Horizon): Recurrence {
  const charged = years.slice(-period).filter((year) => {
    const occurrence = pattern.occurrences.inYear(year);
    return occurrence !== undefined && !pattern.factorsAt(occurrence, occurrence.day).some(isZeroFactor);
  });
  const [first] = charged;
  if (first === undefined) return 'non-recurrent';
  const steps = new Set(charged.map((year, position) => (charged[position + 1] ?? first + period) - year));
  const [step] = steps;
  if (step === undefined || steps.size > 1) return 'at irregular intervals';
  if (step === 1) return 'recurrent';
  return step === 2 ? 'recurrent-biennially' : `every ${step} years`;
}

/** The years in which components cost something. */
export function chargedYears(components: readonly Component[]): readonly number[] {
  return [...new Set(components.filter(({ factors }) => !factors.some(isZeroFactor)).map(({ year }) => year))].sort(
    (a, b) => a - b,
  );
}
