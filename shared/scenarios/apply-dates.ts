import type { Requirement } from '../requirements/requirement.ts';
import { markDates } from './mark-factors.ts';
import { requirementsAfter } from './milestone-dependents.ts';
import {
  type Named,
  type Workbench,
  addEffect,
  addMark,
  findRequirement,
  listInWords,
  report,
  statementOf,
} from './workbench.ts';

/** Dates a milestone. Whatever hangs on it follows: its rule and its assumption stand back for the point given. */
export function setMilestone(bench: Workbench, named: Named<'set-milestone'>): void {
  const { milestone: id, to } = named.change;
  const { milestones } = bench.statement;
  if (!milestones.some((milestone) => milestone.id === id)) {
    report(
      bench,
      named,
      'milestone',
      `there is no milestone "${id}" in ${bench.statement.symbol}; it has ${listInWords(milestones.map((one) => one.id))}`,
    );
    return;
  }
  bench.statement = {
    ...bench.statement,
    milestones: milestones.map((milestone) => {
      if (milestone.id !== id) return milestone;
      const { title, source } = milestone;
      return { id, title, rule: to, source, note: `Set by change "${named.name}".` };
    }),
  };
  const moved = [...requirementsAfter(statementOf(bench), [id])];
  for (const requirement of moved) addMark(bench, requirement, (component) => markDates(component, named.name));
  addEffect(bench, named, `Milestone "${id}" is set.`, moved);
}

/** Gives a requirement another schedule. */
export function setSchedule(bench: Workbench, named: Named<'set-schedule'>): void {
  const { requirement: id, schedule } = named.change;
  const found = findRequirement(bench, named, id, 'requirement');
  if (found === undefined) return;
  const changed = withSchedule(found, schedule);
  if (changed === undefined) {
    report(
      bench,
      named,
      'requirement',
      `"${id}" has no schedule (it is of kind "${found.kind}" and follows a start, posts or lines); use "set-start" for posts and for amounts by year`,
      'invalid',
    );
    return;
  }
  replace(bench, named, changed, `"${id}" takes another schedule.`);
}

type Schedule = Named<'set-schedule'>['change']['schedule'];

function withSchedule(requirement: Requirement, schedule: Schedule): Requirement | undefined {
  switch (requirement.kind) {
    case 'session':
    case 'document':
    case 'workshop':
    case 'trip':
    case 'engagement':
      return { ...requirement, schedule };
    case 'item':
      return requirement.schedule === undefined ? undefined : { ...requirement, schedule };
    case 'published':
      return 'schedule' in requirement.amounts
        ? { ...requirement, amounts: { ...requirement.amounts, schedule } }
        : undefined;
    case 'post':
    case 'share':
      return undefined;
  }
}

/** Gives posts another effective date, or amounts by year another first year. */
export function setStart(bench: Workbench, named: Named<'set-start'>): void {
  const { requirement: id, from } = named.change;
  const found = findRequirement(bench, named, id, 'requirement');
  if (found === undefined) return;
  if (found.kind === 'post') {
    replace(bench, named, { ...found, effective: from }, `"${id}" takes effect at another time.`);
    return;
  }
  if (found.kind === 'published' && 'from' in found.amounts) {
    replace(bench, named, { ...found, amounts: { ...found.amounts, from } }, `"${id}" begins at another time.`);
    return;
  }
  report(
    bench,
    named,
    'requirement',
    `"${id}" has no start of its own (it is of kind "${found.kind}"); use "set-schedule"`,
    'invalid',
  );
}

function replace(
  bench: Workbench,
  named: Named<'set-schedule' | 'set-start'>,
  changed: Requirement,
  words: string,
): void {
  bench.requirements.set(changed.id, changed);
  const moved = [changed.id, ...countingPosts(bench, changed.id)];
  for (const requirement of moved) addMark(bench, requirement, (component) => markDates(component, named.name));
  addEffect(bench, named, words, moved);
}

/** The items that are counted from these posts follow them. */
function countingPosts(bench: Workbench, posts: string): readonly string[] {
  return [...bench.requirements.values()].flatMap((one) =>
    one.kind === 'item' && typeof one.quantity !== 'string' && one.quantity.posts.includes(posts) ? [one.id] : [],
  );
}

/** How posts stand that start within a year. Positions that state their months are phased by those and stay. */
export function setPostStartRule(bench: Workbench, named: Named<'set-post-start-rule'>): void {
  bench.statement = { ...bench.statement, postStartRule: named.change.rule };
  const posts = [...bench.requirements.values()].flatMap((one) =>
    one.kind === 'post' && one.monthsByYear === undefined ? [one.id] : [],
  );
  for (const id of posts) addMark(bench, id, (component) => markDates(component, named.name));
  addEffect(bench, named, `Posts that start within a year count by the rule "${named.change.rule}".`, posts);
}
