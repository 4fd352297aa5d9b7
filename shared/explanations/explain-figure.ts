import { defined } from '../canonical/defined.ts';
import { isSameName } from '../canonical/names.ts';
import type { Component } from '../model/component.ts';
import { componentProduct, componentValue } from '../engine/component-value.ts';
import type { EstimatedFigures, EstimatedLine } from '../results/estimate.ts';
import type { ExplainedComponent, Explanation } from '../results/explanation.ts';
import type { Servicing } from '../model/charge.ts';
import { Refused } from '../model/problem.ts';
import { ZERO, addExact, exactToText } from '../money/exact.ts';
import type { RoundingUnit } from '../money/rounding.ts';

/**
 * Which figure: a line in a year. Object and label may be left out where the section has only one such line; an object
 * without a label is the line without one, if there is such a line. `servicing` tells lines of the same words in two
 * tables apart.
 */
export type FigureReference = {
  section: string;
  object?: string | undefined;
  line?: string | undefined;
  servicing?: Servicing | undefined;
  group?: string | undefined;
  category?: string | undefined;
  year: number;
};

/**
 * Explains one figure.
 *
 * @throws Refused (`no-such-line`) with the lines that there are.
 */
export function explainFigure(estimate: EstimatedFigures, reference: FigureReference): Explanation {
  const line = findLine(estimate, reference);
  if (!line.amounts.some(({ year }) => year === reference.year)) refuseUnknownYear(estimate, reference);
  return explainLine(estimate, line, reference.year);
}

/** Explains what a line of the estimate has in a year; a year in which it has nothing is explained as zero. */
export function explainLine(estimate: EstimatedFigures, line: EstimatedLine, year: number): Explanation {
  const found = line.amounts.find((one) => one.year === year);
  const unit = estimate.rounding.to as RoundingUnit;
  const components = (found?.components ?? []).map((component) => explainComponent(component, unit));
  const sum = (found?.components ?? []).reduce(
    (total, component) => addExact(total, componentValue(component, unit)),
    ZERO,
  );
  return {
    symbol: estimate.symbol,
    figure: {
      section: line.section,
      sectionTitle: estimate.sections.find(({ number }) => number === line.section)?.title ?? '',
      object: line.object,
      ...defined({ line: line.line, group: line.group, category: line.category }),
      year,
    },
    currency: estimate.currency,
    basis: estimate.basis,
    amount: found?.amount ?? 0,
    sum: exactToText(sum),
    rounding: estimate.rounding,
    complete: components.every(({ decomposed }) => decomposed),
    components,
  };
}

function explainComponent(component: Component, unit: RoundingUnit): ExplainedComponent {
  return {
    id: component.id,
    requirement: component.requirement,
    title: component.title,
    factors: component.factors,
    product: exactToText(componentProduct(component)),
    ...(component.roundedAlone && { rounded: exactToText(componentValue(component, unit)) }),
    decomposed: component.decomposed,
    because: component.because,
  };
}

function findLine(estimate: EstimatedFigures, reference: FigureReference): EstimatedLine {
  const { section, object, line, servicing, group, category } = reference;
  const fitting = estimate.lines.filter(
    (one) =>
      one.section === section &&
      (object === undefined || isSameName(one.object, object)) &&
      (line === undefined || (one.line !== undefined && isSameName(one.line, line))) &&
      (servicing === undefined || one.servicing === servicing) &&
      (group === undefined || one.group === group) &&
      (category === undefined || one.category === category),
  );
  const unlabelled = fitting.filter((one) => one.line === undefined);
  const matches = object !== undefined && line === undefined && unlabelled.length > 0 ? unlabelled : fitting;
  const [first, second] = matches;
  if (first !== undefined && second === undefined) return first;
  const wanted = [`section ${section}`, object, line, servicing, group, category]
    .filter((part) => part !== undefined)
    .join(', ');
  const inSection = estimate.lines.filter((one) => one.section === section);
  const known = listLines(matches.length > 1 ? matches : inSection.length > 0 ? inSection : estimate.lines);
  const message =
    first === undefined
      ? `There is no line ${wanted} in ${estimate.symbol}. Lines: ${known}.`
      : `${wanted} is more than one line. Name the object or the line, or its servicing${estimate.lines.some((one) => one.group !== undefined || one.category !== undefined) ? ', group or category' : ''}: ${known}.`;
  throw new Refused([{ code: 'no-such-line', path: '', message }]);
}

function refuseUnknownYear(estimate: EstimatedFigures, { year }: FigureReference): void {
  const years = estimate.lines.flatMap(({ amounts }) => amounts.map((one) => one.year));
  const last = Math.max(estimate.years.last, ...years);
  if (Number.isInteger(year) && year >= estimate.years.first && year <= last) return;
  throw new Refused([
    {
      code: 'no-such-line',
      path: 'year',
      message: `${year} is not a year of this estimate; it covers ${estimate.years.first} to ${last}.`,
    },
  ]);
}

const MOST_LINES_NAMED = 40;

/** Lines as people name them; where two read alike their servicing is added. */
function listLines(lines: readonly EstimatedLine[]): string {
  const labels = lines.map(lineLabel);
  const named = lines.slice(0, MOST_LINES_NAMED).map((line) => {
    const own = lineLabel(line);
    return labels.indexOf(own) === labels.lastIndexOf(own) ? own : `${own} (${line.servicing})`;
  });
  return `${named.join('; ')}${lines.length > MOST_LINES_NAMED ? `; and ${lines.length - MOST_LINES_NAMED} more` : ''}`;
}

function lineLabel(line: EstimatedLine): string {
  const divided = [line.group, line.category].filter((part) => part !== undefined);
  const division = divided.length === 0 ? '' : ` [${divided.join(', ')}]`;
  return `section ${line.section}, ${line.object}${line.line === undefined ? '' : `, ${line.line}`}${division}`;
}

export { componentValue };
