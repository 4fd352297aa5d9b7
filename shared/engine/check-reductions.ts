import type { Component } from '../model/component.ts';
import { lineName } from '../model/line-selector.ts';
import type { Statement } from '../model/statement.ts';
import { type Warning, query } from '../model/warning.ts';
import type { EstimatedLine } from '../results/estimate.ts';
import { kindOf } from '../requirements/index.ts';
import { componentProduct } from './component-value.ts';

/**
 * Reductions that a careful checker asks about: more is taken off a line in a year than is charged to it; and two
 * minuses of one product, which together add. A line of reductions alone is what was meant.
 */
export function checkReductions(
  { requirements, currency }: Statement,
  lines: readonly EstimatedLine[],
): readonly Warning[] {
  return [
    ...lines.flatMap((line) => exceeded(line, currency)),
    ...twice(
      requirements.filter(
        (one) =>
          kindOf(one)
            .quantities(one)
            .filter(({ value }) => value.startsWith('-')).length > 1,
      ),
      lines,
    ),
  ];
}

function exceeded(line: EstimatedLine, currency: string): readonly Warning[] {
  const below = line.amounts.filter(
    ({ amount, components }) => amount < 0 && components.some((one) => componentProduct(one).numerator > 0n),
  );
  const [first] = below;
  if (first === undefined) return [];
  const ids = first.components
    .filter((one) => componentProduct(one).numerator < 0n)
    .map(({ requirement }) => requirement);
  const years = below.slice(0, 4).map(({ year, amount }) => `${currency} ${amount} in ${year}`);
  return [
    {
      severity: 'query',
      code: 'negative-amount',
      message:
        `Reductions take more off ${lineName(line)} than is charged to it: ` +
        `${years.join(', ')}${below.length > 4 ? ' …' : ''}.`,
      requirement: [...ids].sort()[0] ?? '',
    },
  ];
}

function twice(requirements: Statement['requirements'], lines: readonly EstimatedLine[]): readonly Warning[] {
  if (requirements.length === 0) return [];
  const all = lines.flatMap(({ amounts }) => amounts.flatMap(({ components }) => components));
  const isTwice = ({ factors }: Component) =>
    factors.filter(({ kind, value }) => kind === 'volume' && value.startsWith('-')).length > 1;
  return requirements
    .filter(({ id }) => all.some((one) => one.requirement === id && isTwice(one)))
    .map((one) =>
      query(
        'two-reductions',
        one,
        `${one.title} multiplies two quantities with a minus, which adds what they look to take off. Write one minus.`,
      ),
    );
}
