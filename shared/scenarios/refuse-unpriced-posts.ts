import { makeRateBook } from '../model/rate-book.ts';
import { kindOf } from '../requirements/index.ts';
import { pricedPosts } from '../requirements/post-action.ts';
import { type PostTerms, standardCostOf } from '../requirements/post-schema.ts';
import { firstDayOf } from '../time/calendar.ts';
import type { NamedChange } from './named-change.ts';
import { report, type Workbench } from './workbench.ts';

/**
 * Another number of posts costs another amount only where each post has a standard cost. Where their cost is known in
 * sum the sum would stay, in silence, so such a change is refused.
 */
export function refuseUnpricedPosts(bench: Workbench, changes: readonly NamedChange[]): void {
  for (const named of changes) {
    const { change } = named;
    if (change.kind !== 'set-quantity' && change.kind !== 'scale-quantity') continue;
    const requirement = bench.requirements.get(change.target.requirement);
    const posts = requirement && kindOf(requirement).posts?.of(requirement);
    if (posts === undefined || change.target.quantity !== 'posts') continue;
    const unpriced = unpricedRows(bench, posts);
    if (unpriced.length === 0) continue;
    const where = posts.knownInSumIn === undefined ? 'as their joint cost' : `in "${posts.knownInSumIn}"`;
    report(
      bench,
      named,
      'target',
      `changes the number of posts of "${posts.id}", whose cost is known in sum only, ${where}, and would not ` +
        'follow. Supply a rate card with the standard cost of ' +
        `${unpriced.slice(0, 3).join(', ')}${unpriced.length > 3 ? ` and ${unpriced.length - 3} more` : ''}, or ` +
        'change the sum itself',
      'missing-rate',
    );
  }
}

/** The rows that lack a standard cost: of the posts themselves, and of all whose cost stands in the same sum. */
function unpricedRows({ requirements, statement, cards }: Workbench, posts: PostTerms): readonly string[] {
  if (posts.jointCost === undefined && posts.knownInSumIn === undefined) return [];
  const { ratesAsOf } = statement.priceBasis;
  const day = ratesAsOf === 'each-year' ? firstDayOf(statement.years.first) : ratesAsOf;
  const book = makeRateBook(cards, statement.currency);
  const all = [...requirements.values()].flatMap((one) => kindOf(one).posts?.of(one) ?? []);
  const together =
    posts.knownInSumIn === undefined ? [posts] : all.filter((one) => one.knownInSumIn === posts.knownInSumIn);
  return together.flatMap((one) =>
    one.posts
      .flatMap((row, position) => pricedPosts(one, row, position))
      .filter(
        ({ rate, ...priced }) =>
          'code' in rate && 'missing' in book.find(rate.code, { ...standardCostOf(priced), ...rate.for }, day),
      )
      .map(({ grade, dutyStation }) => `${grade} in ${dutyStation}`),
  );
}
