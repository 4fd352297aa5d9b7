/** Sums, roundings and twice their remainders below this are all exact in doubles, with a bit to spare. */
export const EXACT_LIMIT = 2 ** 52;

/**
 * Many cells laid out for evaluation. Everything is flat: cells own a range of products, products a range of factors.
 *
 * A factor is an integer mantissa and a scale (1.025 is 1025 and 3) over a divisor. The scales and divisors of a cell
 * are aligned ahead of time: `multipliers` bring its products to one denominator, and `divisors` is that denominator
 * times the rounding unit. So evaluation is multiplications of integers, which doubles do exactly below 2^53.
 */
export interface Plan {
  readonly cellCount: number;
  /** Per cell, the first of its products; one entry more than cells. */
  readonly productStart: Int32Array;
  /**
   * Per product, the first of its factors; one entry more than products. Each product is filled up with ones to three
   * factors, or six, or nine.
   */
  readonly factorStart: Int32Array;
  /** Per factor, 1 where it multiplies its product only after that has been rounded alone. */
  readonly afterRounding: Uint8Array;
  /** Per factor, the integer mantissa; inexact from 2^53 on, which evaluation notices. */
  readonly mantissas: Float64Array;
  /** Per factor, the number of decimals in the mantissa. */
  readonly scales: Uint8Array;
  /** Per factor, the value and the divisor as written; none for the ones that fill a product up. */
  readonly values: (string | undefined)[];
  readonly overs: (string | undefined)[];
  /**
   * Per product, what brings it to the denominator of its cell; NaN where a double cannot tell or where it is rounded
   * alone.
   */
  readonly multipliers: Float64Array;
  /** Per cell, its denominator times its unit; NaN where a double cannot tell. */
  readonly divisors: Float64Array;
  /** Per cell, the double nearest to one over its divisor. */
  readonly reciprocals: Float64Array;
  /** Per cell, the rounding unit. */
  readonly units: Float64Array;
  /**
   * Per product that is rounded alone, its own denominator times the unit, NaN where a double cannot tell; zero for the
   * others.
   */
  readonly aloneDivisors: Float64Array;
  /** Per cell, 1 if one of its products is rounded alone. */
  readonly hasAlone: Uint8Array;
  /** Bound of the relative error of a product sum in doubles, for sums that are too large to be exact. */
  readonly relativeError: number;
  /**
   * Per cell, the rounded amount in whole currency units; NaN until evaluated, and where a double cannot hold it
   * exactly.
   */
  readonly amounts: Float64Array;
}
