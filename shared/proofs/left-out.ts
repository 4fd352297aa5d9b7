import { componentProduct } from '../engine/component-value.ts';
import type { Component, Factor } from '../model/component.ts';
import { exactToText, isZero, subtractExact } from '../money/exact.ts';
import type { EstimatedLine } from '../results/estimate.ts';
import type { LeftOut } from '../results/proof.ts';
import type { ProofContext } from './proof-context.ts';
import { factorValue, signedDecimal } from './proof-text.ts';

/** What is named at most; of a whole table it is no longer a list that somebody reads. */
const NAMED_MOST = 50;

/**
 * What does not count in the figures of lines in a year: what vacancy, months and shares below one take off, and
 * requirements whose cost is known only in the sum of another.
 */
export function listLeftOut(
  { estimate }: ProofContext,
  lines: readonly { line: EstimatedLine; year: number }[],
): readonly LeftOut[] {
  const components = lines.flatMap(({ line, year }) => line.amounts.find((one) => one.year === year)?.components ?? []);
  const sums = new Set(components.filter(({ decomposed }) => !decomposed).map(({ requirement }) => requirement));
  const inSums = estimate.requirements.filter(
    ({ knownInSumIn }) => knownInSumIn !== undefined && sums.has(knownInSumIn),
  );
  return [
    ...components.flatMap(takenOffBy),
    ...inSums.map(({ title, knownInSumIn = '' }) => ({
      label: title,
      sentence: `${title} is not costed by itself: its cost is known only in the sum of "${knownInSumIn}".`,
    })),
  ].slice(0, NAMED_MOST);
}

const REDUCING: readonly Factor['kind'][] = ['vacancy', 'timing'];

function takenOffBy(component: Component): readonly LeftOut[] {
  const { factors, title } = component;
  return factors.flatMap((factor) => {
    if (!REDUCING.includes(factor.kind)) return [];
    const without = factors.filter((one) => one !== factor);
    const taken = subtractExact(componentProduct({ factors: without }), componentProduct({ factors }));
    if (isZero(taken) || taken.numerator < 0n) return [];
    const value = exactToText(taken);
    return [
      {
        label: `${title}: ${factor.name}`,
        value,
        sentence:
          `${title}: with ${factorValue(factor)} ${factor.unit} (${factor.name}) ${signedDecimal(value)} of the ` +
          'full amount is not in the figure.',
      },
    ];
  });
}
