import { type Requirement, kindOf } from '../requirements/index.ts';
import { markDates } from './mark-factors.ts';
import { countedFrom, requirementsAfter } from './milestone-dependents.ts';
import {
  type Named,
  type Workbench,
  addEffect,
  addMark,
  findRequirement,
  listAsText,
  report,
  reportUnknown,
  statementOf,
} from './workbench.ts';

/** Dates a milestone. Whatever hangs on it follows: its rule and its assumption stand back for the point given. */
export function setMilestone(bench: Workbench, named: Named<'set-milestone'>): void {
  const { milestone: id, to } = named.change;
  const { milestones } = bench.statement;
  if (!milestones.some((milestone) => milestone.id === id)) {
    const known = milestones.map((one) => one.id);
    const message = `there is no milestone "${id}" in ${bench.statement.symbol}; it has ${listAsText(known)}`;
    reportUnknown(bench, named, 'milestone', message, { name: id, known });
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
  const changed = kindOf(found).withSchedule?.(found, schedule);
  if (changed === undefined) {
    report(
      bench,
      named,
      'requirement',
      `"${id}" has no schedule (it is of kind "${found.kind}" and follows a start, posts or lines); use "set-start" ` +
        'for posts and for amounts by year',
      'invalid',
    );
    return;
  }
  replace(bench, named, changed, `"${id}" takes another schedule.`);
}

/** Gives posts another effective date, or amounts by year another first year. */
export function setStart(bench: Workbench, named: Named<'set-start'>): void {
  const { requirement: id, from } = named.change;
  const found = findRequirement(bench, named, id, 'requirement');
  if (found === undefined) return;
  const changed = kindOf(found).withStart?.(found, from);
  if (changed !== undefined) {
    replace(bench, named, changed, `"${id}" begins at another time.`);
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
  description: string,
): void {
  bench.requirements.set(changed.id, changed);
  // What is counted from these posts follows them.
  const moved = [changed.id, ...countedFrom(bench.requirements.values(), changed.id)];
  for (const requirement of moved) addMark(bench, requirement, (component) => markDates(component, named.name));
  addEffect(bench, named, description, moved);
}

/** How posts stand that start within a year. Positions that state their months are phased by those and stay. */
export function setPostStartRule(bench: Workbench, named: Named<'set-post-start-rule'>): void {
  bench.statement = { ...bench.statement, postStartRule: named.change.rule };
  const posts = [...bench.requirements.values()].flatMap((one) => {
    const found = kindOf(one).posts?.of(one);
    return found === undefined || found.monthsByYear !== undefined ? [] : [found.id];
  });
  for (const id of posts) addMark(bench, id, (component) => markDates(component, named.name));
  addEffect(bench, named, `Posts that start within a year count by the rule "${named.change.rule}".`, posts);
}
