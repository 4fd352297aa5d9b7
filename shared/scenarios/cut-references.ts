import type { Requirement } from '../requirements/requirement.ts';
import type { NamedChange } from './named-change.ts';
import { type Workbench, report } from './workbench.ts';

/**
 * Settles what pointed to dropped requirements. Whatever accompanied one accompanies nothing now; posts are no longer counted.
 * Declared posts speak of what is left, so that the estimate asks whether the text still holds.
 * What cannot be settled is a problem: requirements whose cost is known only in the sum that is dropped, and a count of no posts.
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
  for (const requirement of bench.requirements.values()) {
    const sum = requirement.knownInSumIn === undefined ? undefined : drops.get(requirement.knownInSumIn);
    if (sum !== undefined)
      report(bench, sum, 'requirement', `holds the cost of "${requirement.id}" in sum; drop that as well`, 'invalid');
    bench.requirements.set(requirement.id, withoutPosts(bench, withoutCompany(requirement, drops), drops));
  }
}

function withoutCompany(requirement: Requirement, drops: ReadonlyMap<string, NamedChange>): Requirement {
  if (requirement.kind === 'item' && requirement.accompanies !== undefined && drops.has(requirement.accompanies)) {
    const alone = { ...requirement };
    delete alone.accompanies;
    return alone;
  }
  if (
    requirement.kind !== 'published' ||
    requirement.covers?.some(({ accompanies }) => accompanies !== undefined && drops.has(accompanies)) !== true
  )
    return requirement;
  return {
    ...requirement,
    covers: requirement.covers.map((activity) => {
      if (activity.accompanies === undefined || !drops.has(activity.accompanies)) return activity;
      const alone = { ...activity };
      delete alone.accompanies;
      return alone;
    }),
  };
}

function withoutPosts(
  bench: Workbench,
  requirement: Requirement,
  drops: ReadonlyMap<string, NamedChange>,
): Requirement {
  if (requirement.kind !== 'item' || typeof requirement.quantity === 'string') return requirement;
  const posts = requirement.quantity.posts.filter((id) => !drops.has(id));
  if (posts.length === requirement.quantity.posts.length) return requirement;
  if (posts.length > 0) return { ...requirement, quantity: { ...requirement.quantity, posts } };
  for (const id of requirement.quantity.posts) {
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
