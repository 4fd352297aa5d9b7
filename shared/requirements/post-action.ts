import type { Charge } from '../model/charge.ts';
import type { StaffCategory } from '../model/grade.ts';
import type { RateReference } from '../model/rate.ts';
import { isResolved } from '../time/resolve-point.ts';
import type { ExpandContext } from './expand-context.ts';
import { type AnnexRow, type PostAction, type PostTerms, categoryOfRow } from './post-schema.ts';

/**
 * One of the two things that an action prices: the posts as they are after it, or as they were before it, with a minus.
 * `part` is the component's name, and `path` where it stands in the requirement.
 */
export type PricedPosts = {
  part: string;
  path: string;
  driver: string;
  number: string;
  grade: string;
  category: StaffCategory;
  dutyStation: string;
  title: string;
  rate: RateReference;
  charge: Charge;
};

const STANDARD_COST: RateReference = { code: 'standard-cost' };

/** What is done to the posts of a row: a row with a minus gives up posts. */
export function actionOf({ action = 'establish' }: PostTerms, { number }: Pick<AnnexRow, 'number'>): PostAction {
  return number.startsWith('-') ? 'abolish' : action;
}

/** Whether an action concerns posts that are in place already. */
function isExisting(action: PostAction): boolean {
  return action !== 'establish';
}

/** What an action on the posts of a row prices. */
export function pricedPosts(posts: PostTerms, row: AnnexRow, position: number): readonly PricedPosts[] {
  const action = actionOf(posts, row);
  const number = row.number.replace(/^-/, '');
  const after: PricedPosts = {
    part: `row-${position + 1}`,
    path: `posts[${position}]`,
    driver: `posts/${position + 1}`,
    number: action === 'abolish' ? minus(number) : number,
    grade: row.grade,
    category: categoryOfRow(row),
    dutyStation: row.dutyStation,
    title: row.title,
    rate: row.rate ?? STANDARD_COST,
    charge: posts.charge,
  };
  if (action === 'establish' || action === 'abolish') return [after];
  if (action === 'reassign') return [];
  return [after, before(posts, row, { ...after, number: minus(number) })];
}

/** The posts as they were: at the cost of their grade, place and section before the action. */
function before({ fromCharge }: PostTerms, { from = {}, rate }: AnnexRow, after: PricedPosts): PricedPosts {
  const { grade = after.grade, dutyStation = after.dutyStation, title = after.title } = from;
  // The row states its cost for the posts as they become; as they were, they cost the same only where the grade is the
  // same.
  const same = from.grade === undefined && from.dutyStation === undefined ? rate : undefined;
  return {
    ...after,
    part: `${after.part}-from`,
    path: `${after.path}.from`,
    driver: `${after.driver}/from`,
    grade,
    category: from.grade === undefined ? after.category : categoryOfRow({ grade, category: from.category }),
    dutyStation,
    title,
    rate: from.rate ?? same ?? STANDARD_COST,
    charge: fromCharge ?? after.charge,
  };
}

function minus(number: string): string {
  return /^0(?:\.0+)?$/.test(number) ? number : `-${number}`;
}

/**
 * By how many posts an action changes their number at a duty station, or anywhere: what is counted from posts follows
 * this.
 */
export function changeInNumber(posts: PostTerms, row: AnnexRow): readonly { dutyStation: string; number: string }[] {
  const number = row.number.replace(/^-/, '');
  switch (actionOf(posts, row)) {
    case 'establish':
      return [{ dutyStation: row.dutyStation, number }];
    case 'abolish':
      return [{ dutyStation: row.dutyStation, number: minus(number) }];
    case 'redeploy':
      return [
        { dutyStation: row.dutyStation, number },
        { dutyStation: row.from?.dutyStation ?? row.dutyStation, number: minus(number) },
      ];
    case 'reclassify':
    case 'reassign':
    case 'convert':
      return [];
  }
}

/**
 * Posts of which nobody says since when they are in place are taken to be past the years that have factors of their
 * own.
 */
const LONG_IN_PLACE = 10;

/** How many budget years posts had before the action: 0 for new ones. */
export function yearsBefore(posts: PostTerms, row: Pick<AnnexRow, 'number'>, context: ExpandContext): number {
  if (!isExisting(actionOf(posts, row))) return 0;
  if (posts.inPlaceSince === undefined) return LONG_IN_PLACE;
  const [since, effective] = [context.timeline.resolve(posts.inPlaceSince), context.timeline.resolve(posts.effective)];
  return isResolved(since) && isResolved(effective) ? Math.max(0, effective.year - since.year) : LONG_IN_PLACE;
}
