import { defined } from '../../../shared/canonical/defined.ts';
import fc from 'fast-check';
import type { Charge } from '../../../shared/model/charge.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import type { Requirement } from '../../../shared/requirements/index.ts';
import { smallStatement, source } from '../../shared/engine/small-statement.ts';
import { day, milestones, registers } from './dates.ts';
import { cards } from './rates.ts';
import { recosting } from './recosting.ts';
import { identity, requirements } from './requirements.ts';

/** Shares of lines that are there, each charged to a line of its own, so that none is a share of itself. */
const shares = fc.array(
  fc.record({
    of: fc.array(fc.record({ which: fc.nat(4), narrow: fc.integer({ min: 0, max: 3 }) }), {
      minLength: 1,
      maxLength: 2,
    }),
    rate: fc.oneof(
      fc.constant({ code: 'assessment' }),
      fc.constantFrom('0.125', '0.5', '0.07', '-0.1').map((value) => ({ value, basis: 'share' as const, source })),
    ),
    years: fc.option(fc.constant<number[]>([2027, 2028]), { nil: undefined, freq: 2 }),
    /** Of which earlier share it is taken too, by its name or by its line. */
    ofShare: fc.option(fc.record({ which: fc.nat(3), byName: fc.boolean() }), { nil: undefined, freq: 2 }),
  }),
  { maxLength: 3 },
);

const vacancyFactors = fc
  .record({
    professional: fc.constantFrom('0.5', '0'),
    general: fc.constantFrom('0.35', '0.5'),
    hasAll: fc.integer({ max: 4, min: 0 }),
  })
  .map(({ professional, general, hasAll }) => [
    ...(hasAll === 0 ? [] : [{ category: 'professional' as const, yearOfPost: 1, factor: professional, source }]),
    { category: 'general-service' as const, yearOfPost: 1, factor: general, source },
    ...(hasAll > 2
      ? [{ category: 'professional' as const, yearOfPost: 2, factor: '0.112', source, andAfter: hasAll > 3 }]
      : []),
  ]);

/** Funds of which the trust fund may be the default. */
const funds = fc.boolean().map((isDefault): NonNullable<Statement['funds']> => [
  { id: 'regular-budget', title: 'Regular budget', type: 'regular-budget' },
  { id: 'trust', title: 'Trust fund', type: 'extrabudgetary', ...(isDefault && { isDefault: true as const }) },
  { id: 'absorbed', title: 'Absorbed', type: 'absorption' },
  { id: 'fees', title: 'Fees', type: 'income' },
]);
const payer = fc.constantFrom<NonNullable<Requirement['fund']>>(
  'trust',
  'fees',
  [
    { fund: 'trust', share: '1/3' },
    { fund: 'absorbed', share: '2/3' },
  ],
  [
    { fund: 'regular-budget', share: '0.25' },
    { fund: 'fees', share: '0.25' },
    { fund: 'absorbed', share: '0.5' },
  ],
);

/** Any small statement of all kinds, with the cards that price it; a few are to be refused. */
export const statementAndCards: fc.Arbitrary<{ statement: Statement; cards: RateCard[] }> = fc
  .record({
    requirements,
    shares,
    milestones,
    registers,
    cards,
    isReversed: fc.boolean(),
    funds: fc.option(funds, { nil: undefined, freq: 2 }),
    payers: fc.array(fc.option(payer, { nil: undefined, freq: 2 }), { minLength: 12, maxLength: 12 }),
    vacancyFactors,
    recosting: fc.option(recosting, { nil: undefined, freq: 2 }),
    to: fc.constantFrom('1' as const, '100' as const, '1000' as const),
    ratesAsOf: fc.oneof({ weight: 3, arbitrary: fc.constant('each-year' as const) }, day),
    postStartRule: fc.constantFrom('whole-year' as const, 'months' as const, 'days' as const),
    rateChangeRule: fc.constantFrom(undefined, 'each-period' as const, 'first-day' as const),
    yearEndRule: fc.constantFrom(undefined, 'first-day' as const, 'by-day' as const),
  })
  .map(
    ({
      requirements: own,
      shares: drafts,
      cards: itsCards,
      isReversed,
      funds: listed,
      payers,
      to,
      ratesAsOf,
      ...rest
    }) => ({
      cards: itsCards,
      statement: smallStatement(
        paidBy(
          isReversed
            ? [...sharesOf(drafts, own).reverse(), ...own.map(divided)]
            : [...own.map(divided), ...sharesOf(drafts, own)],
          listed === undefined ? [] : payers,
        ),
        {
          ...divisions,
          ...defined({ funds: listed, recosting: rest.recosting?.(idOfShare(drafts, own)) }),
          currency: 'USD',
          years: { first: 2027, last: 2029 },
          tables: [
            { number: 1, title: 'Conference', of: 'conference', subtotals: true },
            { number: 2, title: 'Other', of: 'non-conference', subtotals: true },
            { number: 3, title: 'Summary', of: 'summary', years: [2027, 2028, 2029], netOf: '36' },
          ],
          rounding: { to, mode: 'half-up' },
          priceBasis: { description: 'as the rates are', ratesAsOf },
          postStartRule: rest.postStartRule,
          ...defined({ rateChangeRule: rest.rateChangeRule, yearEndRule: rest.yearEndRule }),
          milestones: rest.milestones,
          registers: rest.registers,
          vacancyFactors: rest.vacancyFactors,
        },
      ),
    }),
  );

function idOfShare(drafts: readonly Draft[], own: readonly Requirement[]): string | undefined {
  return sharesOf(drafts, own)[0]?.id;
}

function paidBy(
  requirements: readonly Requirement[],
  payers: readonly (Requirement['fund'] | undefined)[],
): readonly Requirement[] {
  return requirements.map((requirement, position) => ({ ...requirement, ...defined({ fund: payers[position] }) }));
}

/** Groups, one of them a section's own, and categories of change, which divide lines. */
const divisions = {
  groups: [
    { id: 'outer', title: 'Outer' },
    { id: 'inner', title: 'Inner', in: 'outer' },
  ],
  categories: [
    { id: 'technical', title: 'Technical adjustments' },
    { id: 'mandates', title: 'New mandates' },
  ],
  sections: [
    { number: '5', title: 'Peacekeeping operations', group: 'outer' },
    { number: '23', title: 'Regular programme of technical cooperation' },
    { number: '36', title: 'Staff assessment', offsetBy: { section: 'IS1', title: 'Income from staff assessment' } },
  ],
};

/** Some requirements name a group or category for the charges that name none. */
function divided(requirement: Requirement, position: number): Requirement {
  return {
    ...requirement,
    ...(position % 3 === 1 && { group: 'inner' }),
    ...(position % 4 === 2 && { category: 'mandates' }),
  };
}

type Draft = typeof shares extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** Shares of lines of other requirements; none where there are no lines, since a share of nothing is refused. */
function sharesOf(drafts: readonly Draft[], own: readonly Requirement[]): Requirement[] {
  const charges = own.flatMap(chargesOf);
  return charges.length === 0 ? [] : drafts.map((draft, position) => shareOf(draft, position, charges));
}

function shareOf(draft: Draft, position: number, charges: readonly Charge[]): Requirement {
  return {
    kind: 'share',
    ...identity(`s-${position}`),
    charge: { section: '36', object: 'Staff assessment', line: `share ${position}`, servicing: 'summary-only' },
    of: [...selectorsOf(draft, charges), ...earlierShare(draft, position)],
    rate: draft.rate,
    ...defined({ years: draft.years }),
  };
}

/** At times a group with the one that lies in it; else sections, since a line that a share takes twice is refused. */
function selectorsOf({ of }: Draft, charges: readonly Charge[]): Extract<Requirement, { kind: 'share' }>['of'] {
  // Lines of section 5 are always of a group.
  if (of.some(({ narrow }) => narrow === 3) && charges.some(({ section }) => section === '5'))
    return [{ group: 'outer' }];
  return of
    .map(({ which, narrow }) => selectorOf(charges[which % charges.length], narrow))
    .filter(({ section }, position, all) => all.findIndex((one) => one.section === section) === position);
}

function earlierShare({ ofShare }: Draft, position: number): Extract<Requirement, { kind: 'share' }>['of'] {
  if (ofShare === undefined || position === 0) return [];
  const earlier = ofShare.which % position;
  return [
    ofShare.byName
      ? { requirement: `s-${earlier}` }
      : { section: '36', line: `share ${earlier}`, withShares: true as const },
  ];
}

function selectorOf(charge: Charge | undefined, narrow: number): { section: string; object?: string; line?: string } {
  const { section, object, line } = charge ?? { section: '5', object: 'Posts' };
  return { section, ...(narrow > 0 && { object }), ...(narrow > 1 && line !== undefined && { line }) };
}

function chargesOf(requirement: Requirement): readonly Charge[] {
  if (requirement.kind === 'session')
    return [...requirement.services, ...(requirement.documents ?? [])].map(({ charge }) => charge);
  if (requirement.kind === 'workshop')
    return [
      ...requirement.services,
      ...requirement.participants,
      ...(requirement.experts ?? []),
      ...(requirement.staff ?? []),
    ].map(({ charge }) => charge);
  return [requirement.charge];
}
