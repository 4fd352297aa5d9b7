// Cells that look for trouble: what budgets hold, and what breaks a kernel that is nearly right.
import fc from 'fast-check';
import { ROUNDING_UNITS } from '../../../../shared/money/rounding.ts';
import type { PlanCell, PlanFactor, PlanProduct } from '../../../../shared/money/plan/plan-cell.ts';

const budgetValue = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map(String),
  fc.integer({ min: -3_000_000, max: 30_000_000 }).map((cents) => decimalText(BigInt(cents), 2)),
  fc.constantFrom(
    '0',
    '1',
    '0.5',
    '0.50',
    '0.35',
    '-1',
    '0.95',
    '1.025',
    '1.0250',
    '1.30',
    '2.88',
    '-0.125',
    '100',
    '16100',
  ),
);

const hardValue = fc.oneof(
  fc.constantFrom(
    '-0',
    '0.000000000000',
    '-0.0',
    '0.000000000001',
    '0.5',
    '-0.5',
    '50',
    '-50',
    '149.999999999999',
    '150.000000000001',
  ),
  fc.constantFrom(
    '9007199254740991',
    '9007199254740992',
    '9007199254740993',
    '-9007199254740993',
    '4503599627370496',
    '999999999999999999.999999999999',
  ),
  fc
    .tuple(fc.bigInt({ min: 1n - 10n ** 18n, max: 10n ** 18n - 1n }), fc.integer({ min: 0, max: 12 }))
    .map(([mantissa, places]) => decimalText(mantissa, places)),
  fc.integer({ min: 0, max: 17 }).map((zeros) => `1${'0'.repeat(zeros)}`),
);

const over = fc.constantFrom('12', '365', '366', '7', '3', '1', '9', '24', '1000', '999999999999999989');

const factor: fc.Arbitrary<PlanFactor> = fc.oneof(
  { weight: 6, arbitrary: budgetValue.map((value) => ({ value })) },
  { weight: 2, arbitrary: fc.record({ value: budgetValue, over }) },
  { weight: 1, arbitrary: hardValue.map((value) => ({ value })) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 500 }).map((count) => ({ value: String(count), each: true })) },
  { weight: 1, arbitrary: fc.record({ value: budgetValue, over, each: fc.constant(true) }) },
);

const product: fc.Arbitrary<PlanProduct> = fc.record({
  factors: fc.array(factor, { minLength: 1, maxLength: 7 }),
  roundedAlone: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

const unit = fc.constantFrom(...ROUNDING_UNITS);

const anyCell: fc.Arbitrary<PlanCell> = fc.record({ products: fc.array(product, { maxLength: 4 }), unit });

/**
 * A cell that lies on a rounding boundary, or the least step beside it: an odd number of half units, as a product and
 * what it lacks.
 */
const cellAtHalf: fc.Arbitrary<PlanCell> = fc
  .record({
    unit,
    halves: fc.bigInt({ min: -(2n ** 46n), max: 2n ** 46n }).map((half) => 2n * half + 1n),
    shrink: fc.integer({ min: 0, max: 46 }),
    count: fc.bigInt({ min: 1n, max: 4000n }),
    divisor: fc.constantFrom(1n, 12n, 365n, 366n, 7n),
    places: fc.integer({ min: 1, max: 6 }),
    beside: fc.constantFrom(-1n, 0n, 0n, 0n, 1n),
    roundedAlone: fc.boolean(),
    cancelling: fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 10n ** 17n })),
  })
  .map(({ unit: step, halves, shrink, count, divisor, places, beside, roundedAlone, cancelling }) => {
    // An odd number of halves of the unit, in tenths, at `places` decimals.
    const odd = (halves >> BigInt(shrink)) | 1n;
    const target = odd * BigInt(step) * 5n * 10n ** BigInt(places - 1);
    const first = target / count;
    const rest = target - first * count + beside;
    return {
      unit: step,
      products: [
        {
          factors: [{ value: decimalText(first * divisor, places) }, { value: String(count), over: String(divisor) }],
          roundedAlone: roundedAlone && rest === 0n,
        },
        { factors: [{ value: decimalText(rest, places) }] },
        // Two that cancel: the sum is small although a sum on the way was not.
        ...(cancelling === 0n
          ? []
          : [{ factors: [{ value: `-${String(cancelling)}` }] }, { factors: [{ value: String(cancelling) }] }]),
      ],
    };
  })
  .filter(({ products }) =>
    products.every(({ factors }) => factors.every(({ value }) => value.replace(/^-|\..*$/g, '').length <= 18)),
  );

export const cell: fc.Arbitrary<PlanCell> = fc.oneof(
  { weight: 3, arbitrary: anyCell },
  { weight: 2, arbitrary: cellAtHalf },
);

/** `mantissa / 10^places` in the wire format, trailing zeros and all. */
function decimalText(mantissa: bigint, places: number): string {
  const digits = (mantissa < 0n ? -mantissa : mantissa).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = mantissa < 0n ? '-' : '';
  return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`;
}
