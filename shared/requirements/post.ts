import { isSameName } from '../canonical/names.ts';
import type { Basis } from '../model/basis.ts';
import type { RateReference } from '../model/rate.ts';
import { endPoints } from './expand-context.ts';
import { checkPostYears } from './check-post-years.ts';
import { pricedPosts } from './post-action.ts';
import { type AnnexRow, type PostRequirement, postRequirementSchema } from './post-schema.ts';
import { CONTINUING_VACANCY } from './post-vacancy.ts';
import { replaceAt } from './common.ts';
import type { RateDriver, RequirementKind } from './requirement-kind.ts';
import { paying } from './paid-bases.ts';
import { rowNumberId, expandPosts, replacedJointCost } from './expand-posts.ts';

/**
 * Posts or positions that begin, change or end together: cost × number × presence in the year × (1 − vacancy factor),
 * for what they are after it and, with a minus, what they were before.
 */
export const postKind = {
  kind: 'post',
  schema: postRequirementSchema,
  quantityNames: ['posts'] as const,
  charges: ({ charge, fromCharge }) => [
    { path: 'charge', charge },
    ...(fromCharge === undefined ? [] : [{ path: 'fromCharge', charge: fromCharge }]),
  ],
  points: (posts) => [
    { path: 'effective', point: posts.effective },
    ...(posts.inPlaceSince === undefined
      ? []
      : [{ path: 'inPlaceSince', point: posts.inPlaceSince, isEnd: true as const }]),
    ...endPoints(posts),
  ],
  quantities: (posts) =>
    posts.posts.map((row, position) => ({
      id: rowNumberId(position),
      quantity: 'posts',
      part: `row-${position + 1}`,
      value: row.number,
      format: 'posts',
      write: (number) => ({ ...posts, posts: replaceAt(posts.posts, position, { ...row, number }) }),
    })),
  rates: postRates,
  componentsMax: ({ posts }) => 2 * posts.length,
  expand: expandPosts,
  replaced: replacedJointCost,
  withStart: (posts, effective) => ({ ...posts, effective }),
  grain: (_, { postStartRule: rule }) => (rule === 'whole-year' ? 'year' : rule === 'months' ? 'month' : 'day'),
  asksFor: (code) => code === 'standard-cost' || code.startsWith('vacancy-factor-year-') || code === CONTINUING_VACANCY,
  costsNothing: ({ action }) => action === 'reassign',
  dutyStationOfPart,
  basesOfCards: new Map([['standard-cost', paying('per year')]]),
  mandateLinks: ({ posts }) =>
    posts.flatMap(({ functions = [] }, row) =>
      functions.map(({ mandates = [] }, index) => ({
        path: `posts[${row}].functions[${index}].mandates`,
        links: mandates,
      })),
    ),
  check: checkPostYears,
  posts: {
    of: (posts) => posts,
    withVacancy: (posts, vacancy) => ({ ...posts, vacancy }),
    withAction: (posts, action) => ({ ...posts, action }),
  },
} satisfies RequirementKind<PostRequirement>;

function postRates(posts: PostRequirement): readonly RateDriver<PostRequirement>[] {
  const { jointCost } = posts;
  const joint: RateDriver<PostRequirement>[] =
    jointCost === undefined
      ? []
      : [
          {
            id: 'joint-cost',
            part: 'joint',
            reference: jointCost,
            bases: paying('per year'),
            write: (changed) => ({ ...posts, jointCost: changed }),
          },
        ];
  return [...joint, ...posts.posts.flatMap((row, position) => rowRates(posts, row, position))];
}

const BY_TIME: readonly Basis[] = ['per year', 'per month'];

/** The rates that a row names itself: of the posts as they are, and as they were. */
function rowRates(posts: PostRequirement, row: AnnexRow, position: number): readonly RateDriver<PostRequirement>[] {
  const { rate, from } = row;
  const withRow = (changed: AnnexRow) => ({ ...posts, posts: replaceAt(posts.posts, position, changed) });
  const part = `row-${position + 1}`;
  return [
    ...(rate === undefined
      ? []
      : [
          {
            id: `posts/${position + 1}/rate`,
            part,
            reference: rate,
            bases: BY_TIME,
            write: (changed: RateReference) => withRow({ ...row, rate: changed }),
          },
        ]),
    ...(from?.rate === undefined
      ? []
      : [
          {
            id: `posts/${position + 1}/from/rate`,
            part: `${part}-from`,
            reference: from.rate,
            bases: BY_TIME,
            write: (changed: RateReference) => withRow({ ...row, from: { ...from, rate: changed } }),
          },
        ]),
  ];
}

/** The duty station of a row, or that which all rows have, where they are costed together. */
function dutyStationOfPart(posts: PostRequirement, part: string): string | undefined {
  const priced = posts.posts.flatMap((row, position) => pricedPosts(posts, row, position));
  const own = priced.find((one) => one.part === part);
  if (own !== undefined) return own.dutyStation;
  const [first, ...others] = priced;
  return others.every(({ dutyStation }) => isSameName(dutyStation, first?.dutyStation ?? ''))
    ? first?.dutyStation
    : undefined;
}
