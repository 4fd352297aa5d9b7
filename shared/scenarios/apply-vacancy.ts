import type { Component } from '../model/component.ts';
import { categoryOfGrade } from '../model/grade.ts';
import type { PostRequirement } from '../requirements/post.ts';
import { markFactors } from './mark-factors.ts';
import { startYear } from './start-year.ts';
import {
  type Named,
  type Workbench,
  addEffect,
  addMark,
  findRequirement,
  report,
  sourceOfChange,
} from './workbench.ts';

/** Sets the vacancy factor of a category in a year of the post: the statement's, or one requirement's own, which goes before it. */
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
  bench.statement = {
    ...bench.statement,
    vacancyFactors: [...vacancyFactors.filter((rule) => !matches(rule)), { category, yearOfPost, factor, source }],
  };
  const posts = [...bench.requirements.values()].flatMap((one) =>
    one.kind === 'post' && one.vacancy?.some(matches) !== true ? [one.id] : [],
  );
  addEffect(
    bench,
    named,
    `The vacancy factor of the ${category} category in year ${yearOfPost} of a post is ${factor}.`,
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
  const posts = findRequirement(bench, named, id, 'requirement');
  if (posts === undefined) return;
  if (posts.kind !== 'post') {
    report(
      bench,
      named,
      'requirement',
      `"${id}" is of kind "${posts.kind}"; a vacancy factor belongs to posts`,
      'invalid',
    );
    return;
  }
  bench.requirements.set(id, {
    ...posts,
    vacancy: [...(posts.vacancy ?? []).filter((rule) => !matches(rule)), { category, yearOfPost, factor }],
  });
  addMark(bench, id, (component) => {
    const start = startYear(bench, id);
    const isConcerned =
      start !== undefined && component.year - start + 1 === yearOfPost && categoryOf(posts, component) === category;
    return isConcerned ? markFactors(component, named.name, ({ kind }) => kind === 'vacancy') : component;
  });
  addEffect(bench, named, `The vacancy factor of "${id}", ${category} category, in year ${yearOfPost} is ${factor}.`, [
    id,
  ]);
}

/** The category of the row that a component costs; a joint cost is of one category, that of its first row. */
function categoryOf(posts: PostRequirement, { part }: Component): string | undefined {
  const row = posts.posts[part === 'joint' ? 0 : Number(part.slice('row-'.length)) - 1];
  return row === undefined ? undefined : (row.category ?? categoryOfGrade(row.grade));
}
