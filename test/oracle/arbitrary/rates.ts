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

export const dutyStation = fc.constantFrom('Vienna', 'New York');
export const count = fc.integer({ min: 0, max: 12 }).map(String);

const statedRate = fc.record({
  value: amount,
  currency: fc.constant('USD'),
  basis: fc.constant('per unit' as const),
  source: fc.constant(source),
});

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

const qualifiers: fc.Arbitrary<RateQualifiers> = fc.record(
  { dutyStation, level: fc.constantFrom('A', 'B') },
  { requiredKeys: [] },
);
const postQualifiers: fc.Arbitrary<RateQualifiers> = fc.record(
  { dutyStation, grade: fc.constantFrom('P-4', 'GS(OL)') },
  { requiredKeys: [] },
);
const factor = fc.constantFrom('0', '0.05', '0.112', '0.35', '0.5', '1');

const validity = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ validFrom: '2000-01-01' }) },
  { weight: 2, arbitrary: day.map((validFrom) => ({ validFrom })) },
  { weight: 1, arbitrary: day.map((validThrough) => ({ validFrom: '2000-01-01', validThrough })) },
  { weight: 1, arbitrary: day.map((validTo) => ({ validFrom: '2000-01-01', validTo })) },
);

const dated = (rates: fc.Arbitrary<Pick<Rate, 'code' | 'for' | 'value'>>): fc.Arbitrary<Rate> =>
  fc
    .tuple(rates, validity)
    .map(([one, itsValidity]) => ({ ...one, ...itsValidity, basis: 'per unit' as const, source }));

const cardRate = fc.oneof(
  { weight: 4, arbitrary: dated(fc.record({ code: fc.constant('unit-cost'), for: qualifiers, value: amount })) },
  {
    weight: 2,
    arbitrary: dated(fc.record({ code: fc.constant('standard-cost'), for: postQualifiers, value: amount })),
  },
  {
    weight: 1,
    arbitrary: dated(
      fc.record({
        code: fc.constantFrom('vacancy-factor-year-1', 'vacancy-factor-year-2', 'vacancy-factor-continuing'),
        for: fc.record({ category: fc.constantFrom('professional', 'general-service') }, { requiredKeys: [] }),
        value: factor,
      }),
    ),
  },
  { weight: 1, arbitrary: dated(fc.record({ code: fc.constant('assessment'), value: factor })) },
);

/** What keeps most statements from being refused: something for every code, in force for ever. */
const always: Rate[] = [
  ['unit-cost', '100.5'],
  ['standard-cost', '120000'],
  ['assessment', '0.135'],
  ['temporary-position-month', '9100'],
].map(([code = '', value = '']) => ({ code, value, basis: 'per unit' as const, validFrom: '1990-01-01', source }));

const exchangeRates = fc
  .array(dated(fc.record({ code: fc.constant('exchange-rate'), value: fc.constantFrom('1.1', '0.905', '2', '0.5') })), {
    maxLength: 2,
  })
  .map((rates) =>
    rates.map((one) => ({ ...one, for: { currency: 'EUR' }, currency: 'USD', basis: 'per currency' as const })),
  );

/** One to three cards in order of precedence, the last one first in rank; at times in euros. */
export const cards: fc.Arbitrary<RateCard[]> = fc
  .record({
    hasAll: fc.boolean(),
    own: fc.array(fc.tuple(fc.constantFrom('USD', 'USD', 'EUR'), fc.array(cardRate, { minLength: 1, maxLength: 5 })), {
      maxLength: 2,
    }),
    exchange: exchangeRates,
  })
  .map(({ hasAll, own, exchange }) => [
    card(
      'first',
      distinct([
        ...(hasAll ? always : [...always.slice(0, 2), ...always.slice(3)]),
        { ...EURO, value: '1.25' },
        ...exchange,
      ]),
      {
        currency: 'USD',
      },
    ),
    ...own.map(([currency, rates], position) =>
      card(`own-${position}`, distinct(rates.map((one) => ({ ...one, ...denominationOf(one, currency) }))), {
        currency,
      }),
    ),
  ]);

function denominationOf({ code }: Rate, currency: string): Pick<Rate, 'currency' | 'basis'> {
  const isShare = code === 'assessment' || code.startsWith('vacancy-factor');
  return isShare ? { basis: 'share' } : { currency, basis: 'per unit' };
}

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
