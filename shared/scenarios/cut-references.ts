import { type Requirement, kindOf } from '../requirements/index.ts';
import type { NamedChange } from './named-change.ts';
import { type Workbench, report } from './workbench.ts';

/**
 * Settles what pointed to dropped requirements. Whatever accompanied one accompanies nothing now; posts are no longer
 * counted. Declared posts speak of what is left, so that the estimate asks whether the text still holds; a factor of
 * recosting that meant nothing else goes with it. What cannot be settled is a problem: requirements whose cost is known
 * only in the sum that is dropped, and a count of no posts.
 */
export function cutReferences(bench: Workbench, changes: readonly NamedChange[]): void {
  const drops = new Map<string, NamedChange>();
  for (const named of changes) {
    if (named.change.kind === 'drop-requirement' && !bench.requirements.has(named.change.requirement))
      drops.set(named.change.requirement, named);
  }
  if (drops.size === 0) return;
  const { declaredPosts } = bench.statement;
  if (declaredPosts !== undefined) {
    bench.statement = {
      ...bench.statement,
      declaredPosts: declaredPosts.map((declared) => ({
        ...declared,
        requirements: declared.requirements.filter((id) => !drops.has(id)),
      })),
    };
  }
  cutRecosting(bench, new Set(drops.keys()));
  for (const requirement of bench.requirements.values()) {
    const sum = requirement.knownInSumIn === undefined ? undefined : drops.get(requirement.knownInSumIn);
    if (sum !== undefined)
      report(bench, sum, 'requirement', `holds the cost of "${requirement.id}" in sum; drop that as well`, 'invalid');
    const cut = withoutDropped(bench, requirement, drops);
    if (cut !== requirement) bench.requirements.set(requirement.id, cut);
  }
}

function cutRecosting(bench: Workbench, gone: ReadonlySet<string>): void {
  const { recosting, ...rest } = bench.statement;
  if (recosting === undefined) return;
  const factors = recosting.factors.flatMap((factor) => {
    if (factor.of === undefined) return [factor];
    const of = factor.of.filter(({ requirement }) => requirement === undefined || !gone.has(requirement));
    return of.length === 0 ? [] : [{ ...factor, of }];
  });
  bench.statement = factors.length === 0 ? rest : { ...rest, recosting: { ...recosting, factors } };
}

function withoutDropped(
  bench: Workbench,
  requirement: Requirement,
  drops: ReadonlyMap<string, NamedChange>,
): Requirement {
  const kind = kindOf(requirement);
  if (kind.without === undefined) return requirement;
  const cut = kind.without(requirement, new Set(drops.keys()));
  if (cut !== undefined) return cut;
  for (const { id } of kind.countedFrom?.(requirement) ?? []) {
    const drop = drops.get(id);
    if (drop !== undefined)
      report(
        bench,
        drop,
        'requirement',
        `holds all the posts from which "${requirement.id}" is counted; drop that as well`,
        'invalid',
      );
  }
  return requirement;
}
