import { expandContextOf } from './expand-context-of.ts';
import { yearsBefore } from '../requirements/post-action.ts';
import { presenceFactors } from '../requirements/post-presence.ts';
import { endOfPosts, postYears } from '../requirements/post-years.ts';
import { vacancyFactors } from '../requirements/post-vacancy.ts';
import { type Adjustment, NO_ADJUSTMENT } from '../engine/adjustment.ts';
import type { Factor } from '../model/component.ts';
import type { StaffCategory } from '../model/grade.ts';
import { type Problem, Refused } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';
import { kindOf } from '../requirements/index.ts';
import { type PostTerms, categoryOfRow } from '../requirements/post-schema.ts';
import { postStartRuleSchema } from '../model/post-rules.ts';
import type { Statement } from '../model/statement.ts';
import type { FirstYear, PostStartExplanation } from '../results/post-start-explanation.ts';
import { type Exact, ONE, exactOf, exactToText, multiplyExact } from '../money/exact.ts';
import type { Occurrence } from '../time/occurrences.ts';

/**
 * Where posts stand that start within a year: months, vacancy factor and budgeted share of their first budget year,
 * under the statement's own rule and under the other two. The adjustment is that of the scenarios which made the
 * statement, if any: it knows which change set a vacancy factor.
 *
 * @throws Refused for an unknown requirement, one that is no posts, a start without a date, or a missing vacancy
 *   factor.
 */
export function explainPostStart(
  statement: Statement,
  cards: readonly RateCard[],
  requirement: string,
  { adjust }: Adjustment = NO_ADJUSTMENT,
): PostStartExplanation {
  const position = statement.requirements.findIndex(({ id }) => id === requirement);
  const found = statement.requirements[position];
  const posts = found && kindOf(found).posts?.of(found);
  if (posts === undefined) throw new Refused([notPosts(statement, requirement, found?.kind)]);
  const problems: Problem[] = [];
  const context = expandContextOf(statement, cards, position, problems);
  const years = postYears(posts, context);
  const end = endOfPosts(posts, context);
  const occurrence = years?.inYear(years.first.year);
  if (years === undefined || occurrence === undefined)
    throw new Refused(problems.length > 0 ? problems : [neverInPost(requirement)]);
  const categories = [...new Set(posts.posts.map(categoryOfRow))].sort();
  const before = yearsBefore(posts, { number: posts.posts[0]?.number ?? '0' }, context);
  const rules = postStartRuleSchema.options.map((rule): FirstYear => {
    const under = { ...context, statement: { ...statement, postStartRule: rule } };
    const presence = presenceFactors(posts, under, occurrence, end);
    const [part] = presence;
    return {
      rule,
      isChosen: rule === statement.postStartRule,
      ...(part !== undefined && { presence: { value: part.value, over: part.over ?? '1', unit: part.unit } }),
      categories: categories.map((category) => {
        const vacancy = vacancyFactors(
          posts,
          { category, yearOfPost: occurrence.index + before },
          under,
          occurrence.day,
        );
        const [first] = adjust(firstYearComponent(posts, category, occurrence, vacancy)).factors.filter(
          ({ kind }) => kind === 'vacancy',
        );
        return {
          category,
          ...(first !== undefined && { vacancyFactor: exactToText(subtractFromOne(first)), origin: first.origin }),
          budgetedShare: exactToText(
            [...presence, ...vacancy].reduce(
              (product, { value, over }) => multiplyExact(product, exactOf(value, over)),
              ONE,
            ),
          ),
        };
      }),
    };
  });
  if (problems.length > 0) throw new Refused(problems);
  const { day, precision, because, year } = years.first;
  const chosen = rules.find(({ isChosen }) => isChosen);
  return {
    symbol: statement.symbol,
    requirement,
    title: posts.title,
    rule: statement.postStartRule,
    effective: day,
    precision,
    because,
    firstYear: year,
    rules,
    description: chosen === undefined ? '' : firstYearText(chosen, year),
  };
}

/** The vacancy factors as a component has them, which is where changes of scenarios are marked. */
function firstYearComponent(
  posts: PostTerms,
  category: StaffCategory,
  { year, because }: Occurrence,
  factors: readonly Factor[],
) {
  const { id, title, charge, mandates } = posts;
  const part = `row-${posts.posts.findIndex((row) => categoryOfRow(row) === category) + 1}`;
  return {
    id: `${id}/${part}/${year}`,
    requirement: id,
    part,
    title,
    year,
    charge,
    factors,
    roundedAlone: false,
    decomposed: true,
    mandates,
    because,
  };
}

function subtractFromOne({ value }: Factor): Exact {
  const share = exactOf(value);
  return { numerator: share.denominator - share.numerator, denominator: share.denominator };
}

function firstYearText({ presence, categories }: FirstYear, year: number): string {
  const time =
    presence === undefined
      ? `${year} counts as a whole year`
      : `${presence.value} ${presence.unit} (${presence.value}/${presence.over}) count in ${year}`;
  const shares = categories.map(({ category, vacancyFactor, budgetedShare }) => {
    const name = category === 'professional' ? 'Professional' : 'General Service';
    return `${name}: vacancy factor ${vacancyFactor ?? 'none'}, so ${budgetedShare} of the yearly cost`;
  });
  return `${time}. ${shares.join('; ')}.`;
}

function notPosts({ symbol, requirements }: Statement, id: string, kind: string | undefined): Problem {
  const known = requirements.filter((one) => kindOf(one).posts !== undefined).map((one) => one.id);
  const what = kind === undefined ? `there is no requirement "${id}"` : `"${id}" is of kind "${kind}", not posts`;
  return {
    code: 'unknown-reference',
    path: 'requirement',
    message: `${what} in ${symbol}; its posts are ${known.length === 0 ? 'none' : known.join(', ')}`,
  };
}

function neverInPost(id: string): Problem {
  return { code: 'invalid', path: 'requirement', message: `"${id}" ends before it begins, so it has no first year` };
}
