import { defined } from '../canonical/defined.ts';
import type { Factor } from '../model/component.ts';
import { ONE, compareExact, exactOf } from '../money/exact.ts';
import type { FactorPair } from './split-product.ts';
import { type EffectKind, effectOfFactor } from './effect-kind.ts';

/** A factor that differs between two components, what kind of effect it has, and the change of a scenario behind it. */
export type ChangedFactor = FactorPair & { kind: EffectKind; change?: string };

/** The factors of two components side by side: those that differ, and the product of those that do not. */
export function pairFactors(
  from: readonly Factor[],
  to: readonly Factor[],
): { changed: readonly ChangedFactor[]; same: readonly FactorPair[] } {
  const before = nameFactors(from);
  const after = nameFactors(to);
  const changed: ChangedFactor[] = [];
  const same: FactorPair[] = [];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [a, b] = [before.get(name), after.get(name)];
    // A factor that is not there is as good as one.
    const pair = {
      from: a === undefined ? ONE : exactOf(a.value, a.over),
      to: b === undefined ? ONE : exactOf(b.value, b.over),
    };
    if (compareExact(pair.from, pair.to) === 0) {
      same.push(pair);
      continue;
    }
    const kind = (b ?? a)?.kind ?? 'volume';
    const change = b?.origin.change ?? a?.origin.change;
    changed.push({ ...pair, kind: effectOfFactor(kind), ...defined({ change }) });
  }
  return { changed, same };
}

/**
 * Volumes and shares go by the drivers that they show, else by their names; of the other kinds a component has one,
 * whose name may hold its value.
 */
function nameFactors(factors: readonly Factor[]): ReadonlyMap<string, Factor> {
  const named = new Map<string, Factor>();
  for (const factor of factors) {
    const isNamed = factor.kind === 'volume' || factor.kind === 'share';
    const name = isNamed ? `${factor.kind} ${factor.driver ?? factor.name}` : factor.kind;
    let number = 1;
    while (named.has(`${name} ${number}`)) number += 1;
    named.set(`${name} ${number}`, factor);
  }
  return named;
}
