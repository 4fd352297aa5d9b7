import { defined } from '../../../shared/canonical/defined.ts';
import fc from 'fast-check';
import type { Rate, RateCard, RateQualifiers, RateReference } from '../../../shared/model/rate.ts';
import { card, source } from '../../shared/engine/small-statement.ts';
import { day } from './dates.ts';

/** Amounts at which roundings go wrong: halves of 1, 100 and 1000, whole ones, decimals that no float has. */
export const amount = fc.oneof(
  fc.constantFrom('0', '0.5', '1', '2.5', '12.5', '50', '150', '250.5', '500', '1500', '8050', '0.1', '33.3', '2.88'),
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.integer({ min: 0, max: 9_999_999 }).map((cents) => (cents / 100).toFixed(2)),
);

/** One of them does not work on Fridays and Saturdays. */
export const dutyStation = fc.constantFrom('Vienna', 'New York', 'Cairo');
export const count = fc.integer({ min: 0, max: 12 }).map(String);

const basis = fc.constantFrom<Rate['basis'][]>(
  'per unit',
  'per unit',
  'per week',
  'per month',
  'per year',
  'per day',
  'share',
);

/** What a rate is in: the currency of its document, unless it says another, for which there may be no exchange rate. */
const denomination: fc.Arbitrary<Pick<Rate, 'currency' | 'basis'>> = fc
  .tuple(basis, fc.constantFrom(undefined, undefined, 'USD', 'EUR', 'EUR', 'CHF'), fc.nat(9))
  .map(([one, currency, rare]) => ({
    ...(one !== 'share' && (currency !== 'CHF' || rare === 0) && defined({ currency })),
    basis: one,
  }));

const statedRate = fc
  .tuple(amount, denomination)
  .map(([value, itsDenomination]) => ({ value, ...itsDenomination, source }));

/** A rate by code, at times with a qualifier of its own; or one that the statement states. */
export const rate: fc.Arbitrary<RateReference> = fc.oneof(
  statedRate,
  fc.record(
    {
      code: fc.constant('unit-cost'),
      for: fc.record({ dutyStation, level: fc.constantFrom('A', 'B') }, { requiredKeys: [] }),
    },
    { requiredKeys: ['code'] },
  ),
);

const qualifiers: fc.Arbitrary<RateQualifiers> = fc.oneof(
  fc.constant({}),
  fc.record({ dutyStation, level: fc.constantFrom('A', 'B') }, { requiredKeys: [] }),
  fc.record({ dutyStation, afterNights: fc.constantFrom('3', '30', '60') }, { requiredKeys: ['afterNights'] }),
);
const category = fc.constantFrom('professional' as const, 'general-service' as const);
const postQualifiers: fc.Arbitrary<RateQualifiers> = fc.record(
  { dutyStation, grade: fc.constantFrom('P-4', 'GS(OL)'), category },
  { requiredKeys: [] },
);
const factor = fc.constantFrom('0', '0.05', '0.112', '0.35', '0.5', '1');

const validity = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ validFrom: '2000-01-01' }) },
  { weight: 2, arbitrary: day.map((validFrom) => ({ validFrom })) },
  { weight: 1, arbitrary: day.map((validThrough) => ({ validFrom: '2000-01-01', validThrough })) },
  { weight: 1, arbitrary: day.map((validTo) => ({ validFrom: '2000-01-01', validTo })) },
);

const dated = (
  rates: fc.Arbitrary<Pick<Rate, 'code' | 'for' | 'value'>>,
  itsIn: fc.Arbitrary<Pick<Rate, 'currency' | 'basis'>> = fc.constant({ basis: 'share' as const }),
): fc.Arbitrary<Rate> =>
  fc.tuple(rates, itsIn, validity).map(([one, itsDenomination, itsValidity]) => ({
    ...one,
    ...itsDenomination,
    ...itsValidity,
    source,
  }));

const cardRate = fc.oneof(
  {
    weight: 4,
    arbitrary: dated(fc.record({ code: fc.constant('unit-cost'), for: qualifiers, value: amount }), denomination),
  },
  {
    weight: 2,
    arbitrary: dated(
      fc.record({ code: fc.constant('standard-cost'), for: postQualifiers, value: amount }),
      denomination,
    ),
  },
  {
    weight: 1,
    arbitrary: dated(
      fc.record({
        code: fc.constantFrom('vacancy-factor-year-1', 'vacancy-factor-year-2', 'vacancy-factor-continuing'),
        for: fc.record({ category }, { requiredKeys: [] }),
        value: factor,
      }),
    ),
  },
  { weight: 1, arbitrary: dated(fc.record({ code: fc.constant('assessment'), value: factor })) },
);

const TIMES: readonly Rate['basis'][] = ['per month', 'per year'];

/**
 * What keeps most statements from being refused: something for every code, in force for ever, although at times with
 * other amounts.
 */
const always: fc.Arbitrary<Rate[]> = fc
  .tuple(
    changing({ code: 'unit-cost', value: '100.5', basis: 'per unit' }, amount),
    changing({ code: 'standard-cost', value: '120000', basis: 'per year' }, amount),
    changing({ code: 'assessment', value: '0.135', basis: 'share' }, factor),
    changing({ code: 'temporary-position-month', value: '9100', basis: 'per month' }, amount),
    changing({ code: 'page-words', value: '550', basis: 'words per page' }, amount),
    fc.nat(14),
  )
  .map((series) => series.flatMap((one, position) => (typeof one === 'number' || position === series[5] ? [] : one)));

/** A rate and, at times, others that take its place from a day on; some of them pay for another time. */
function changing(first: Pick<Rate, 'code' | 'value' | 'basis'>, values: fc.Arbitrary<string>): fc.Arbitrary<Rate[]> {
  const bases = fc.constantFrom<Rate['basis'][]>(first.basis, ...(first.code === 'unit-cost' ? TIMES : []));
  return fc
    .tuple(bases, fc.uniqueArray(fc.tuple(day, values, bases), { maxLength: 3, selector: ([changes]) => changes }))
    .map(([basis, changes]) =>
      [['1990-01-01', first.value, basis] as const, ...changes].map(([validFrom, value, itsBasis]) => ({
        code: first.code,
        value,
        basis: itsBasis,
        validFrom,
        source,
      })),
    );
}
const exchangeRates = fc
  .array(
    dated(
      fc.record({ code: fc.constant('exchange-rate'), value: fc.constantFrom('1.1', '0.905', '2', '0.5') }),
      fc.constant({ currency: 'USD', basis: 'per currency' as const }),
    ),
    { maxLength: 3 },
  )
  .map((rates) => rates.map((one) => ({ ...one, for: { currency: 'EUR' } })));

/** One to three cards in order of precedence, the last one first in rank; at times in euros. */
export const cards: fc.Arbitrary<RateCard[]> = fc
  .record({
    always,
    own: fc.array(fc.tuple(fc.constantFrom('USD', 'USD', 'EUR'), fc.array(cardRate, { minLength: 1, maxLength: 5 })), {
      maxLength: 2,
    }),
    exchange: exchangeRates,
  })
  .map(({ always: inForce, own, exchange }) => [
    card('first', distinct([...inForce, EURO, ...exchange]), {
      currency: 'USD',
    }),
    ...own.map(([currency, rates], position) => card(`own-${position}`, distinct(rates), { currency })),
  ]);

const EURO: Rate = {
  code: 'exchange-rate',
  for: { currency: 'EUR' },
  value: '1.25',
  currency: 'USD',
  basis: 'per currency',
  validFrom: '1990-01-01',
  source,
};

/** A card refuses two rates of one code, qualifiers and first day. */
function distinct(rates: readonly Rate[]): Rate[] {
  const name = (rate: Rate): string =>
    JSON.stringify([rate.code, Object.entries(rate.for ?? {}).sort(), rate.validFrom]);
  return [...new Map(rates.map((one) => [name(one), one])).values()];
}
