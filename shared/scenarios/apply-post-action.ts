import { kindOf } from '../requirements/index.ts';
import { type Named, type Workbench, addEffect, findRequirement, report } from './workbench.ts';

/** Does something else to posts: abolishes instead of establishing them. What the action needs must be there. */
export function setPostAction(bench: Workbench, named: Named<'set-post-action'>): void {
  const { requirement: id, action } = named.change;
  const requirement = findRequirement(bench, named, id, 'requirement');
  if (requirement === undefined) return;
  const { posts } = kindOf(requirement);
  if (posts === undefined) {
    report(bench, named, 'requirement', `"${id}" is of kind "${requirement.kind}", not posts`, 'invalid');
    return;
  }
  const { action: before = 'establish' } = posts.of(requirement);
  bench.requirements.set(id, posts.withAction(requirement, action));
  addEffect(bench, named, `The posts of "${id}" are no longer to ${before}, but to ${action}.`, [id]);
}
