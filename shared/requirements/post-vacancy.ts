import type { StaffCategory } from '../model/grade.ts';
import type { PostTerms } from './post-schema.ts';
import { exactOf, exactToText, subtractExact } from '../money/exact.ts';
import type { Occurrence } from '../time/occurrences.ts';
import type { Factor, FactorOrigin } from '../model/component.ts';
import { type ExpandContext, isMissing, priceDay, rateChanges } from './expand-context.ts';

/**
 * The budgeted share of a post, 1 − vacancy factor, in a budget year of the post. The factor is the requirement's own, else
 * the statement's, else the rate cards' (`vacancy-factor-year-1`). The first year must have one; a later year without one is at
 * full cost. Temporary positions that state their months are phased by those instead, and have only the factors of their own that
 * they name: one year's says nothing of the others.
 */
export function vacancyFactors(
  posts: PostTerms,
  category: StaffCategory,
  context: ExpandContext,
  occurrence: Occurrence,
  day: string,
): readonly Factor[] {
  const matches = (rule: { category: StaffCategory; yearOfPost: number }) =>
    rule.category === category && rule.yearOfPost === occurrence.index;
  const own = posts.vacancy?.find(matches);
  const driver = vacancyDriver(category, occurrence.index);
  if (own !== undefined) return budgetedShare(driver, own.factor, { documents: posts.source });
  if (posts.monthsByYear !== undefined) return [];
  const stated = context.statement.vacancyFactors.find(matches);
  if (stated !== undefined) return budgetedShare(driver, stated.factor, { documents: stated.source });
  const found = context.rates.find(`vacancy-factor-year-${occurrence.index}`, { category }, priceDay(context, day));
  if (!isMissing(found)) return found.factors.flatMap((factor) => budgetedShare(driver, factor.value, factor.origin));
  if (occurrence.index === 1) {
    context.report(
      'vacancy',
      'missing-vacancy-factor',
      `No vacancy factor for the ${category === 'professional' ? 'Professional' : 'General Service'} category in the first year of a post. State one in "vacancyFactors" of the statement, in "vacancy" of the requirement, or as "vacancy-factor-year-1" on a rate card.`,
    );
  }
  return [];
}

/** The days within a span on which the rate cards change the vacancy factor that is asked of them. */
export function vacancyChanges(
  category: StaffCategory,
  context: ExpandContext,
  { index }: Occurrence,
  span: { from: string; until: string },
): readonly string[] {
  return rateChanges(context, { code: `vacancy-factor-year-${index}` }, { category }, span);
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
