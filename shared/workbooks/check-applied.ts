import { canonicalJson } from '../canonical/canonical-json.ts';
import type { Factor } from '../model/component.ts';
import type { Input, Places } from '../print/workbook/place-components.ts';
import type { Estimate } from '../results/estimate.ts';

/** Whether changes made of each edited input what was written there, and of every other input what it was. */
export type Applied = {
  /** By the position of the input: the value that it has instead of the one that was written. */
  otherwise: ReadonlyMap<Input, string>;
  /** Inputs that nobody edited and that have another value too. */
  alongside: readonly { input: Input; value: string }[];
};

/** Holds the estimate under the proposed changes against what was written in the workbook. */
export function checkApplied(
  { inputs }: Places,
  after: Estimate,
  written: readonly { input: Input; to: string }[],
): Applied {
  const factors = factorsOf(after);
  const otherwise = new Map<Input, string>();
  for (const { input, to } of written) {
    const value = factors.get(placeOf(input));
    if (value !== undefined && value !== to) otherwise.set(input, value);
  }
  const edited = new Set(written.map(({ input }) => placeOf(input)));
  const alongside = [...inputs.rates, ...inputs.quantities].flatMap((input) => {
    const value = factors.get(placeOf(input));
    const { value: own, over } = input.factor;
    if (value === undefined || edited.has(placeOf(input)) || value === (over === undefined ? own : `${own}/${over}`))
      return [];
    return [{ input, value }];
  });
  return { otherwise, alongside };
}

/** A factor by its component and what it is within it. */
function placeOf({ component, factor }: Input): string {
  return `${component.id}\n${nameOf(factor)}`;
}

function nameOf({ name, driver, kind, origin }: Factor): string {
  // What a vacancy factor is called has its value in it.
  if (kind === 'vacancy') return 'vacancy';
  return canonicalJson([driver ?? name, kind, origin.rateCard?.code ?? null]);
}

function factorsOf({ lines }: Estimate): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { amounts } of lines)
    for (const { components } of amounts)
      for (const component of components)
        for (const factor of component.factors) {
          const { value, over } = factor;
          found.set(`${component.id}\n${nameOf(factor)}`, over === undefined ? value : `${value}/${over}`);
        }
  return found;
}
