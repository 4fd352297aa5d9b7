import { expandContextOf } from './expand-context-of.ts';
import { presenceFactors } from '../engine/expand/post-presence.ts';
import { endOfPosts, postYears } from '../engine/expand/post-years.ts';
import { vacancyFactors } from '../engine/expand/post-vacancy.ts';
import type { Factor } from '../engine/component.ts';
import { categoryOfGrade, type StaffCategory } from '../model/grade.ts';
import { type Problem, Refused } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';
import { type PostStartRule, type Statement, postStartRuleSchema } from '../model/statement.ts';
import { type Exact, ONE, exactOf, exactToText, multiplyExact } from '../money/exact.ts';

/** What a rule makes of the first budget year: the part of the year that counts, the vacancy factor, and both together. */
export type FirstYear = {
  rule: PostStartRule;
  isChosen: boolean;
  /** Months of twelve or days of the year; none where the year counts whole. */
  presence?: { value: string; over: string; unit: string };
  categories: readonly { category: StaffCategory; vacancyFactor?: string; budgetedShare: string }[];
};

export type PostStartExplanation = {
  requirement: string;
  title: string;
  rule: PostStartRule;
  effective: string;
  /** Whether the day of the start is known, or its year alone. */
  precision: 'day' | 'year';
  because: readonly string[];
  firstYear: number;
  /** The share of the full yearly cost that is budgeted in the first year, by each rule, so that the choice can be weighed. */
  rules: readonly FirstYear[];
  words: string;
};

/**
 * Where posts stand that start within a year: months, vacancy factor and budgeted share of their first budget year, under the
 * statement's own rule and under the other two. Raises `Refused` for an unknown requirement, one that is no posts, a start
 * without a date, or a missing vacancy factor.
 */
export function explainPostStart(statement: Statement, cards: readonly RateCard[], requirement: string): PostStartExplanation {
  const posts = statement.requirements.find(({ id }) => id === requirement);
  if (posts?.kind !== 'post') throw new Refused([notPosts(statement, requirement, posts?.kind)]);
  const problems: Problem[] = [];
  const context = expandContextOf(statement, cards, statement.requirements.indexOf(posts), problems);
  const years = postYears(posts, context);
  const end = endOfPosts(posts, context);
  const occurrence = years?.inYear(years.first.year);
  if (years === undefined || occurrence === undefined) throw new Refused(problems.length > 0 ? problems : [neverInPost(requirement)]);
  const categories = [...new Set(posts.posts.map((row) => row.category ?? categoryOfGrade(row.grade) ?? 'professional'))].sort();
  const rules = postStartRuleSchema.options.map((rule): FirstYear => {
    const under = { ...context, statement: { ...statement, postStartRule: rule } };
    const presence = presenceFactors(posts, under, occurrence, end);
    const [part] = presence;
    return {
      rule,
      isChosen: rule === statement.postStartRule,
      ...(part === undefined ? {} : { presence: { value: part.value, over: part.over ?? '1', unit: part.unit } }),
      categories: categories.map((category) => {
        const vacancy = vacancyFactors(posts, category, under, occurrence);
        const [first] = vacancy;
        return {
          category,
          ...(first === undefined ? {} : { vacancyFactor: exactToText(subtractFromOne(first)) }),
          budgetedShare: exactToText([...presence, ...vacancy].reduce((product, { value, over }) => multiplyExact(product, exactOf(value, over)), ONE)),
        };
      }),
    };
  });
  if (problems.length > 0) throw new Refused(problems);
  const { day, precision, because, year } = years.first;
  const chosen = rules.find(({ isChosen }) => isChosen);
  return { requirement, title: posts.title, rule: statement.postStartRule, effective: day, precision, because, firstYear: year, rules, words: chosen === undefined ? '' : firstYearWords(chosen, year) };
}

function subtractFromOne({ value }: Factor): Exact {
  const share = exactOf(value);
  return { numerator: share.denominator - share.numerator, denominator: share.denominator };
}

function firstYearWords({ presence, categories }: FirstYear, year: number): string {
  const time = presence === undefined ? `${year} counts as a whole year` : `${presence.value} ${presence.unit} (${presence.value}/${presence.over}) count in ${year}`;
  const shares = categories.map(({ category, vacancyFactor, budgetedShare }) => {
    const name = category === 'professional' ? 'Professional' : 'General Service';
    return `${name}: vacancy factor ${vacancyFactor ?? 'none'}, so ${budgetedShare} of the yearly cost`;
  });
  return `${time}. ${shares.join('; ')}.`;
}

function notPosts({ symbol, requirements }: Statement, id: string, kind: string | undefined): Problem {
  const known = requirements.filter((one) => one.kind === 'post').map((one) => one.id);
  const what = kind === undefined ? `there is no requirement "${id}"` : `"${id}" is of kind "${kind}", not posts`;
  return { code: 'unknown-reference', path: 'requirement', message: `${what} in ${symbol}; its posts are ${known.length === 0 ? 'none' : known.join(', ')}` };
}

function neverInPost(id: string): Problem {
  return { code: 'invalid', path: 'requirement', message: `"${id}" ends before it begins, so it has no first year` };
}
