import type { Charge } from '../model/charge.ts';
import type { ComponentPattern, Factor } from '../model/component.ts';
import { type Fund, type FundReference, defaultFund, listFunds, shareParts } from '../model/fund.ts';
import type { RequirementBase } from './common.ts';

/**
 * What a fund has of a product: the factors that make its part, and what tells its component from the others of the
 * product.
 */
export type FundPart = { fund: string; suffix: string; factors: readonly Factor[] };

/** The fund or funds of a charge: its own, else those of its requirement, else the statement's default. */
export function fundParts(
  requirement: RequirementBase,
  charge: Charge,
  funds: readonly Fund[],
  roundedAlone: boolean,
): readonly FundPart[] {
  const all = listFunds(funds);
  const reference: FundReference = charge.fund ?? requirement.fund ?? defaultFund(all).id;
  const split = typeof reference === 'string' ? [{ fund: reference, share: '1' }] : reference;
  const types = new Map(all.map(({ id, type }) => [id, type]));
  // What is rounded alone is rounded before it is divided, so that its parts sum to the whole.
  const same = {
    kind: 'share' as const,
    origin: { documents: requirement.source },
    ...(roundedAlone && { each: true as const }),
  };
  return split.map(({ fund, share }) => ({
    fund,
    suffix: split.length > 1 ? `@${fund}` : '',
    factors: [
      ...(split.length === 1 && share === '1'
        ? []
        : [
            {
              ...same,
              name: `share of fund "${fund}"`,
              ...shareParts(share),
              unit: 'of the cost',
              driver: `fund/${fund}/share`,
            },
          ]),
      ...(types.get(fund) === 'income'
        ? [{ ...same, name: 'income, which reduces what is required', value: '-1', unit: 'times' }]
        : []),
    ],
  }));
}

/**
 * Patterns with the funds that they are charged to: one for each fund. Without funds in the statement they stay as they
 * are.
 */
export function chargeToFunds(
  requirement: RequirementBase,
  patterns: readonly ComponentPattern[],
  funds: readonly Fund[] | undefined,
): readonly ComponentPattern[] {
  if (funds === undefined) return patterns;
  return patterns.flatMap((pattern) => {
    const charge = withoutFund(pattern.charge);
    return fundParts(requirement, pattern.charge, funds, pattern.roundedAlone === true).map(
      ({ fund, suffix, factors }): ComponentPattern => ({
        ...pattern,
        charge,
        fund,
        part: `${pattern.part}${suffix}`,
        ...(factors.length > 0 && {
          factorsAt: (occurrence, day) => {
            const own = pattern.factorsAt(occurrence, day);
            // A product whose only rate is missing stays empty: its problem refuses the estimate.
            return own.length === 0 ? own : [...own, ...factors];
          },
        }),
      }),
    );
  });
}

/** The line of a charge: funds divide its amounts, but make no lines of their own. */
export function withoutFund(charge: Charge): Charge {
  if (charge.fund === undefined) return charge;
  const { fund: _, ...line } = charge;
  return line;
}
