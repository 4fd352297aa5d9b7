import { defined } from '../canonical/defined.ts';
import { kindOf } from '../requirements/index.ts';
import { vacancyDriver } from '../requirements/post-vacancy.ts';
import { markFactors } from './mark-factors.ts';
import {
  type Named,
  type Workbench,
  addEffect,
  addMark,
  findRequirement,
  report,
  sourceOfChange,
} from './workbench.ts';

/**
 * Sets the vacancy factor of a category in a year of the post: the statement's, or one requirement's own, which goes
 * before it.
 */
export function setVacancy(bench: Workbench, named: Named<'set-vacancy'>): void {
  const { category, yearOfPost, factor, requirement } = named.change;
  const matches = (rule: { category: string; yearOfPost: number }) =>
    rule.category === category && rule.yearOfPost === yearOfPost;
  if (requirement !== undefined) {
    setOwnVacancy(bench, named, requirement, matches);
    return;
  }
  const source = [...(named.change.source ?? [sourceOfChange(named)])];
  bench.changeOfSources.set(source, named.name);
  const { vacancyFactors } = bench.statement;
  const andAfter = vacancyFactors.find(matches)?.andAfter;
  bench.statement = {
    ...bench.statement,
    vacancyFactors: [
      ...vacancyFactors.filter((rule) => !matches(rule)),
      { category, yearOfPost, factor, source, ...defined({ andAfter }) },
    ],
  };
  const posts = [...bench.requirements.values()].flatMap((one) => {
    const found = kindOf(one).posts?.of(one);
    // Positions that state their months have only the factors of their own.
    const isConcerned =
      found !== undefined && found.monthsByYear === undefined && found.vacancy?.some(matches) !== true;
    return isConcerned ? [found.id] : [];
  });
  addEffect(
    bench,
    named,
    `The vacancy factor of the ${category} category in year ${yearOfPost}${andLater(andAfter)} of a post is ${factor}.`,
    posts,
  );
}

function setOwnVacancy(
  bench: Workbench,
  named: Named<'set-vacancy'>,
  id: string,
  matches: (rule: { category: string; yearOfPost: number }) => boolean,
): void {
  const { category, yearOfPost, factor } = named.change;
  const requirement = findRequirement(bench, named, id, 'requirement');
  if (requirement === undefined) return;
  const { posts } = kindOf(requirement);
  if (posts === undefined) {
    report(
      bench,
      named,
      'requirement',
      `"${id}" is of kind "${requirement.kind}"; a vacancy factor belongs to posts`,
      'invalid',
    );
    return;
  }
  const rules = posts.of(requirement).vacancy ?? [];
  const others = rules.filter((rule) => !matches(rule));
  // A rule that goes on keeps doing so: its factor changes, not the years that it is for.
  const andAfter = rules.find(matches)?.andAfter;
  const changed = { category, yearOfPost, factor, ...defined({ andAfter }) };
  bench.requirements.set(id, posts.withVacancy(requirement, [...others, changed]));
  const driver = vacancyDriver(category, yearOfPost);
  addMark(bench, id, (component) => markFactors(component, named.name, (one) => one.driver === driver));
  addEffect(
    bench,
    named,
    `The vacancy factor of "${id}", ${category} category, in year ${yearOfPost}${andLater(andAfter)} is ${factor}.`,
    [id],
  );
}

/** Says that a rule goes on after its year. */
function andLater(andAfter: boolean | undefined): string {
  return andAfter === true ? ' and later' : '';
}
