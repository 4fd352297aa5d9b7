import { isSameName } from '../canonical/names.ts';
import { componentValue } from '../engine/component-value.ts';
import type { Component, FactorOrigin } from '../model/component.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import { addExact, exactToText, ZERO } from '../money/exact.ts';
import type { RoundingUnit } from '../money/rounding.ts';
import type { Estimate } from '../results/estimate.ts';
import type { UseQuestion, Uses, UsingFigure } from '../results/uses.ts';
import { figureColumns } from './figure-columns.ts';
import { reasonFinder } from './use-reasons.ts';

/**
 * Finds every figure that uses something, in the columns that a table of all lines has. What is a share of such a
 * figure uses it too.
 *
 * @throws Refused (`unknown-reference`) for a name that nothing has: a slip of the pen must not pass for "used
 *   nowhere".
 */
export function findUses(
  statement: Statement,
  cards: readonly RateCard[],
  estimate: Estimate,
  question: UseQuestion,
): Uses {
  const reasons = withShares(estimate, reasonFinder(statement, cards, estimate, question));
  const unit = estimate.rounding.to as RoundingUnit;
  const { columns } = figureColumns(estimate.lines, estimate);
  const figures = estimate.lines.flatMap(({ amounts, section, object, line, group, category }) =>
    columns.flatMap(({ year, label }): UsingFigure[] => {
      const found = amounts.find((one) => one.year === year);
      const using = (found?.components ?? []).filter((component) => reasons.has(component));
      if (found === undefined || using.length === 0) return [];
      return [
        {
          section,
          object,
          ...(line !== undefined && { line }),
          ...(group !== undefined && { group }),
          ...(category !== undefined && { category }),
          column: label,
          year,
          amount: found.amount,
          used: exactToText(using.map((component) => componentValue(component, unit)).reduce(addExact, ZERO)),
          components: using.map((component) => ({
            id: component.id,
            requirement: component.requirement,
            title: component.title,
            reasons: [...(reasons.get(component) ?? [])],
          })),
        },
      ];
    }),
  );
  const { symbol, currency } = estimate;
  return { symbol, currency, of: question.of, name: question.name, figures };
}

/** The reasons of every component that has any; a share has one where what it is taken of has one. */
function withShares(
  { lines }: Estimate,
  reasonsOf: (component: Component) => readonly string[],
): ReadonlyMap<Component, readonly string[]> {
  const components = lines.flatMap(({ amounts }) => amounts.flatMap((one) => one.components));
  const reasons = new Map<Component, readonly string[]>();
  const shares: { component: Component; of: NonNullable<FactorOrigin['line']> }[] = [];
  for (const component of components) {
    const own = reasonsOf(component);
    if (own.length > 0) reasons.set(component, own);
    for (const { origin } of component.factors)
      if (origin.line !== undefined) shares.push({ component, of: origin.line });
  }
  // Shares of shares: until nothing is added.
  for (let known = -1; known !== reasons.size;) {
    known = reasons.size;
    const using = [...reasons.keys()];
    for (const { component, of } of shares) {
      if (reasons.has(component) || !using.some((one) => isWithin(one, component.year, of))) continue;
      reasons.set(component, [`share of section ${of.section}, ${of.line ?? of.object}, which uses it`]);
    }
  }
  return reasons;
}

function isWithin(
  { year, charge, requirement, fund }: Component,
  inYear: number,
  of: NonNullable<FactorOrigin['line']>,
): boolean {
  return (
    year === inYear &&
    charge.section === of.section &&
    isSameName(charge.object, of.object) &&
    (of.line === undefined ? charge.line === undefined : isSameName(charge.line ?? '', of.line)) &&
    (of.requirement === undefined || of.requirement === requirement) &&
    (of.fund === undefined || of.fund === fund)
  );
}
