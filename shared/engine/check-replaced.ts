import { compareTexts } from '../canonical/compare-texts.ts';
import { type Component, isZeroFactor } from '../model/component.ts';
import type { Statement } from '../model/statement.ts';
import { type Warning, note, query } from '../model/warning.ts';
import {
  type Exact,
  ZERO,
  addExact,
  compareExact,
  exactOf,
  multiplyExact,
  negate,
  subtractExact,
} from '../money/exact.ts';
import { type RoundingUnit, roundExact } from '../money/rounding.ts';
import { kindOf } from '../requirements/index.ts';
import { componentValue } from './component-value.ts';
import { type Expansion, componentsOf, problemCollector } from './expand-statement.ts';
import type { ExpandContext } from '../requirements/expand-context.ts';
import type { Problem } from '../model/problem.ts';

/**
 * A replacement that differs by more than this share of what it replaces is a query, and a note below it. Costs item by
 * item come within a few per cent of the sum that they explain; a larger gap more often means that the sum held
 * something else besides.
 */
const STATED_SHARE = exactOf('0.05');

/** What an estimate left out because it is costed otherwise, with the components that it would have had. */
type Replaced = { id: string; by: readonly string[]; out: readonly Component[]; in: readonly Component[] };

/**
 * The sums that stand aside for the requirements costed one by one, and the joint costs that stand aside for the cost
 * of each post.
 */
function listReplaced(
  { drafts, componentsOfDraft, left, horizon }: Expansion,
  base: Omit<ExpandContext, 'report'>,
): readonly Replaced[] {
  const membersOf = new Map<string, string[]>();
  for (const { requirement } of drafts) {
    const target = requirement.knownInSumIn;
    if (target !== undefined) membersOf.set(target, [...(membersOf.get(target) ?? []), requirement.id]);
  }
  return drafts.flatMap(({ requirement, position }): Replaced[] => {
    const { id } = requirement;
    if (left.has(id)) {
      const by = [...(membersOf.get(id) ?? [])].sort(compareTexts);
      return by.length === 0 ? [] : [{ id, by, out: componentsOfDraft(id), in: by.flatMap(componentsOfDraft) }];
    }
    const problems: Problem[] = [];
    const context: ExpandContext = { ...base, report: problemCollector(position, problems) };
    const patterns = kindOf(requirement).replaced?.(requirement, context) ?? [];
    const out = patterns.flatMap((pattern) => componentsOf(pattern, horizon.years));
    // A joint cost that could not have been costed has no amount that could be missed.
    return patterns.length === 0 || problems.length > 0 ? [] : [{ id, by: [id], out, in: componentsOfDraft(id) }];
  });
}

/** Names each amount that leaves the figures, with what stands in its place; a query where the two are far apart. */
export function checkReplaced(
  { requirements, years, currency, rounding }: Statement,
  expansion: Expansion,
  base: Omit<ExpandContext, 'report'>,
): readonly Warning[] {
  const unit = rounding.to;
  return listReplaced(expansion, base).flatMap((one): Warning[] => {
    const requirement = requirements.find(({ id }) => id === one.id);
    if (requirement === undefined) return [];
    const shown = Array.from({ length: years.last - years.first + 1 }, (_, offset) => years.first + offset);
    const pairs = shown
      .map((year) => ({ year, out: sumIn(one.out, year, unit), in: sumIn(one.in, year, unit) }))
      .filter((pair) => compareExact(pair.out, ZERO) !== 0 || compareExact(pair.in, ZERO) !== 0);
    const isJoint = one.by.length === 1 && one.by[0] === one.id;
    const what = isJoint ? `The joint cost of "${one.id}"` : `"${one.id}", which holds costs in sum,`;
    const who = isJoint
      ? 'each post is costed by itself'
      : `${one.by.map((id) => `"${id}"`).join(', ')} are costed one by one`;
    const amounts = pairs
      .slice(0, 4)
      .map(
        (pair) => `${currency} ${roundExact(pair.in, unit)} instead of ${roundExact(pair.out, unit)} in ${pair.year}`,
      );
    const further = pairs.length > 4 ? `, and so on until ${pairs.at(-1)?.year ?? ''}` : '';
    const message =
      `${what} leaves the figures, since ${who}: ` +
      `${pairs.length === 0 ? 'nothing in the years shown' : amounts.join(', ')}${further}.`;
    const isFar = pairs.some((pair) => isFarFrom(pair.in, pair.out));
    return isFar
      ? [
          query(
            'sum-replaced',
            requirement,
            `${message} They differ by more than 5 per cent: check that nothing else was in what is left out.`,
          ),
        ]
      : [note('sum-replaced', requirement, message)];
  });
}

function sumIn(components: readonly Component[], year: number, unit: RoundingUnit): Exact {
  return components
    .filter((component) => component.year === year && !component.factors.some(isZeroFactor))
    .reduce((sum, component) => addExact(sum, componentValue(component, unit)), ZERO);
}

function isFarFrom(found: Exact, before: Exact): boolean {
  const gap = sizeOf(subtractExact(found, before));
  return compareExact(gap, multiplyExact(STATED_SHARE, sizeOf(before))) > 0;
}

function sizeOf(value: Exact): Exact {
  return value.numerator < 0n ? negate(value) : value;
}
