// The only file that may import decimal.js. What belongs here: the clone that prints decimals, and the second
// computation of an estimate.
import { Decimal as DecimalLibrary } from 'decimal.js';

/**
 * decimal.js with a precision and a rounding of our own. The library's defaults keep 20 significant digits, which loses
 * cents from 18 integer digits on. ROUND_HALF_UP is the library's name for "halves away from zero".
 */
export const Decimal = DecimalLibrary.clone({
  precision: 40,
  rounding: DecimalLibrary.ROUND_HALF_UP,
  defaults: true,
});
export type Decimal = DecimalLibrary;

/** The digits of a decimal without an exponent (`toString` writes 1e+21) and without a negative zero. */
export function toDecimalText(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** What the second opinion reads of a component. */
type CheckedComponent = {
  id: string;
  factors: readonly { name: string; value: string; over?: string; each?: boolean }[];
  roundedAlone: boolean;
};

/** What the second opinion reads of an estimate: its lines with their components, and its rounding unit. */
export type CheckedEstimate = {
  rounding: { to: string };
  lines: readonly {
    section: string;
    object: string;
    line?: string | undefined;
    amounts: readonly { year: number; amount: number; components: readonly CheckedComponent[] }[];
  }[];
};

/** A figure that the second computation does not confirm. */
export type DecimalDifference = { line: string; year: number; amount: string; recomputed: string; message: string };

/**
 * A second opinion on money: every figure of an estimate computed again with decimal.js, by the straightforward path of
 * the rule itself (the rounded sum of products, halves away from zero), with none of the kernel's arithmetic. A share
 * of another line is computed from the amount that its first factor gives.
 *
 * @returns one problem for each line and year that comes out otherwise; none for an estimate that is right.
 */
export function checkWithDecimals({ rounding, lines }: CheckedEstimate): readonly DecimalDifference[] {
  return lines.flatMap(({ section, object, line, amounts }) =>
    amounts.flatMap(({ year, amount, components }): DecimalDifference[] => {
      const recomputed = roundedSum(components, rounding.to);
      if (recomputed.equals(amount)) return [];
      const name = `section ${section}, ${object}${line === undefined ? '' : `, ${line}`}`;
      const text = toDecimalText(recomputed);
      return [
        {
          line: name,
          year,
          amount: String(amount),
          recomputed: text,
          message: `${name} is ${amount} in ${year}, but its components give ${text} when they are computed a second time.`,
        },
      ];
    }),
  );
}

/** Sums are kept as fractions over one common divisor, so that a division such as 5/12 is done once, at the end. */
function roundedSum(components: readonly CheckedComponent[], unit: string): Decimal {
  const Wide = DecimalLibrary.clone({ precision: precisionOf(components), rounding: DecimalLibrary.ROUND_HALF_UP });
  const products = components.map(({ factors, roundedAlone }) => {
    let above = new Wide(1);
    let below = new Wide(1);
    let times = new Wide(1);
    let timesBelow = new Wide(1);
    for (const { value, over, each } of factors) {
      if (roundedAlone && each === true) {
        times = times.times(value);
        if (over !== undefined) timesBelow = timesBelow.times(over);
        continue;
      }
      above = above.times(value);
      if (over !== undefined) below = below.times(over);
    }
    return roundedAlone
      ? { above: roundTo(above, below, new Wide(unit)).times(times), below: timesBelow }
      : { above, below };
  });
  const divisors = [...new Set(products.map(({ below }) => below.toFixed()))].map((text) => new Wide(text));
  const common = divisors.reduce((product, divisor) => product.times(divisor), new Wide(1));
  const sum = products.reduce(
    (total, { above, below }) => total.plus(above.times(common.dividedToIntegerBy(below))),
    new Wide(0),
  );
  return roundTo(sum, common, new Wide(unit));
}

/** A fraction to the nearest unit, halves away from zero, without dividing before the rounding is decided. */
function roundTo(above: Decimal, below: Decimal, unit: Decimal): Decimal {
  const step = below.times(unit);
  const whole = above.abs().dividedToIntegerBy(step);
  const rest = above.abs().minus(whole.times(step));
  const units = rest.times(2).greaterThanOrEqualTo(step) ? whole.plus(1) : whole;
  return units.times(unit).times(above.isNegative() && !units.isZero() ? -1 : 1);
}

/**
 * As many digits as the products over a common divisor can have, and at least forty: nothing is cut off before the one
 * rounding.
 */
function precisionOf(components: readonly CheckedComponent[]): number {
  const longest = components.reduce(
    (most, { factors }) =>
      Math.max(
        most,
        factors.reduce((sum, { value }) => sum + value.length, 0),
      ),
    0,
  );
  const divisors = new Set(
    components.map(({ factors }) => factors.flatMap(({ over }) => over ?? []).join('')).filter((text) => text !== ''),
  );
  const common = [...divisors].reduce((sum, text) => sum + text.length, 0);
  return Math.max(40, longest + 2 * common + String(components.length).length + 20);
}
