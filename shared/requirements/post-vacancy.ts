import type { StaffCategory } from '../model/grade.ts';
import { vacancyRuleFor } from '../model/post-rules.ts';
import type { PostTerms } from './post-schema.ts';
import { exactOf, exactToText, subtractExact } from '../money/exact.ts';
import type { Factor, FactorOrigin } from '../model/component.ts';
import { type ExpandContext, isMissing, priceDay, rateChanges } from './expand-context.ts';

/**
 * Vacancy factors of single years are given for the first ten budget years of a post at most; the schemas say so too.
 */
export const LAST_YEAR_OF_POST = 10;

/** A category of staff in a budget year of their posts, counted from 1. */
export type VacancyYear = { category: StaffCategory; yearOfPost: number };

/** The code of the cards for the factor of all years after the first that have no factor of their own. */
export const CONTINUING_VACANCY = 'vacancy-factor-continuing';

/**
 * The budgeted share of a post, 1 − vacancy factor, in a budget year of the post. The factor is the requirement's own,
 * else the statement's, else the rate cards' (`vacancy-factor-year-1`, then `vacancy-factor-continuing`). The first
 * year must have one; a later year without one is at full cost. Temporary positions that state their months are phased
 * by those instead, and have only the factors of their own that they name: one year's says nothing of the others.
 */
export function vacancyFactors(
  posts: PostTerms,
  { category, yearOfPost }: VacancyYear,
  context: ExpandContext,
  day: string,
): readonly Factor[] {
  const stated = statedFactor(posts, { category, yearOfPost }, context);
  if (stated === 'none') return [];
  if (stated !== undefined)
    return budgetedShare(vacancyDriver(category, stated.yearOfPost), stated.factor, { documents: stated.source });
  const driver = vacancyDriver(category, yearOfPost);
  for (const code of cardCodes(yearOfPost)) {
    const found = context.rates.find(code, { category }, priceDay(context, day));
    if (!isMissing(found)) return found.factors.flatMap((factor) => budgetedShare(driver, factor.value, factor.origin));
  }
  if (yearOfPost === 1) {
    context.report(
      'vacancy',
      'missing-vacancy-factor',
      `No vacancy factor for the ${category === 'professional' ? 'Professional' : 'General Service'} category in ` +
        'the first year of a post. State one in "vacancyFactors" of the statement, in "vacancy" of the requirement, ' +
        'or as "vacancy-factor-year-1" on a rate card.',
    );
  }
  return [];
}

/**
 * The factor that the posts or the statement give for a category and year; "none" where months are phased instead.
 * Otherwise the cards are asked.
 */
function statedFactor(
  posts: PostTerms,
  { category, yearOfPost }: VacancyYear,
  { statement }: ExpandContext,
): { yearOfPost: number; factor: string; source: FactorOrigin['documents'] } | 'none' | undefined {
  const own = posts.vacancy && vacancyRuleFor(posts.vacancy, category, yearOfPost);
  if (own !== undefined) return { ...own, source: posts.source };
  if (posts.monthsByYear !== undefined) return 'none';
  return vacancyRuleFor(statement.vacancyFactors, category, yearOfPost);
}

/** The days within a span on which the rate cards change the vacancy factor, where it is asked of them. */
export function vacancyChanges(
  posts: PostTerms,
  { category, yearOfPost }: VacancyYear,
  context: ExpandContext,
  span: { from: string; until: string },
): readonly string[] {
  if (statedFactor(posts, { category, yearOfPost }, context) !== undefined) return [];
  return cardCodes(yearOfPost).flatMap((code) => rateChanges(context, { code }, { category }, span));
}

/** The codes by which the cards are asked for the factor of a year, the closest first. */
function cardCodes(yearOfPost: number): readonly string[] {
  if (yearOfPost === 1) return ['vacancy-factor-year-1'];
  return yearOfPost > LAST_YEAR_OF_POST
    ? [CONTINUING_VACANCY]
    : [`vacancy-factor-year-${yearOfPost}`, CONTINUING_VACANCY];
}

/** The id of the vacancy factor of a category in a budget year of the post. */
export function vacancyDriver(category: StaffCategory, yearOfPost: number): string {
  return `vacancy/${category}/${yearOfPost}`;
}

function budgetedShare(driver: string, vacancy: string, origin: FactorOrigin): readonly Factor[] {
  const share = exactToText(subtractExact(exactOf('1'), exactOf(vacancy)));
  return [
    {
      name: `budgeted share at a vacancy factor of ${vacancy}`,
      kind: 'vacancy',
      value: share,
      unit: 'of full cost',
      origin,
      driver,
    },
  ];
}
