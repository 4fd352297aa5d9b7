import * as z from 'zod/mini';
import type { Immutable } from './immutable.ts';
import { isShare } from './decimal-text.ts';
import { lineText, slug } from './text.ts';

/** Where money comes from, as documents distinguish it. */
const fundTypeSchema = z.enum([
  'regular-budget',
  'other-assessed',
  'extrabudgetary',
  'cost-shared',
  'host-contribution',
  'absorption',
  'contingency-fund',
  'commitment-authority',
  'income',
]);
type FundType = z.infer<typeof fundTypeSchema>;

const SHARE_EXPECTED = 'must be a share above "0" and up to "1", such as "0.25", or a fraction such as "1/3"';

/** An exact share of a whole: a decimal or, where no decimal is exact, a fraction of whole numbers. */
const exactShareText = z.string(SHARE_EXPECTED).check(z.refine(isExactShare, SHARE_EXPECTED));

function isExactShare(text: string): boolean {
  const [, top, bottom] = /^([1-9]\d{0,8})\/([1-9]\d{0,8})$/.exec(text) ?? [];
  if (top !== undefined && bottom !== undefined) return Number(top) <= Number(bottom);
  return text.length <= 14 && isShare(text) && Number(text) > 0;
}

/** A share as the value and divisor of a factor. */
export function shareParts(text: string): { value: string; over?: string } {
  const [value = text, over] = text.split('/');
  return over === undefined || over === '1' ? { value } : { value, over };
}

/**
 * A fund: what is charged to it is requested of the body that decides on the statement, or not. `isRequested` says
 * otherwise than the type does; `isDefault` marks the fund of all that names none. A cost-shared fund may name the
 * entities that share it.
 */
export const fundSchema = z
  .strictObject({
    id: slug,
    title: lineText,
    type: fundTypeSchema,
    isRequested: z.optional(z.boolean()),
    isDefault: z.optional(z.literal(true)),
    entities: z.optional(
      z.array(z.strictObject({ name: lineText, share: exactShareText })).check(z.minLength(1), z.maxLength(100)),
    ),
  })
  .check(
    z.refine(({ type, entities }) => entities === undefined || type === 'cost-shared', {
      message: 'belongs to a fund of type "cost-shared"; leave it out, or change the type',
      path: ['entities'],
    }),
    z.refine(({ type, isRequested }) => type !== 'absorption' || isRequested !== true, {
      message: 'must not be true of what is absorbed: that is shown and not requested',
      path: ['isRequested'],
    }),
  )
  .register(z.globalRegistry, {
    id: 'Fund',
    description:
      'A source of money: regular budget, other assessed or extrabudgetary funds, absorption, income and others.',
  });
export type Fund = Immutable<z.infer<typeof fundSchema>>;

/** The fund of a requirement or charge; or several, each with an exact share. */
export const fundReferenceSchema = z.union([
  slug,
  z.array(z.strictObject({ fund: slug, share: exactShareText })).check(z.minLength(1), z.maxLength(20)),
]);
export type FundReference = z.infer<typeof fundReferenceSchema>;

/** The fund of what names none, where the statement marks no other. */
const REGULAR_BUDGET: Fund = { id: 'regular-budget', title: 'Regular budget', type: 'regular-budget' };

const REQUESTED: ReadonlySet<FundType> = new Set([
  'regular-budget',
  'contingency-fund',
  'commitment-authority',
  'income',
]);

export function isRequestedFund({ type, isRequested }: Fund): boolean {
  return isRequested ?? REQUESTED.has(type);
}

/**
 * The funds of a statement in its order, the regular budget first where it is not listed and no other is the default.
 */
export function listFunds(funds: readonly Fund[]): readonly Fund[] {
  const isNamed = funds.some(({ id, isDefault }) => isDefault === true || id === REGULAR_BUDGET.id);
  return isNamed ? funds : [REGULAR_BUDGET, ...funds];
}

export function defaultFund(funds: readonly Fund[]): Fund {
  return (
    funds.find(({ isDefault }) => isDefault === true) ??
    funds.find(({ id }) => id === REGULAR_BUDGET.id) ??
    REGULAR_BUDGET
  );
}
