/** Exact numbers, in the plainest way: a numerator over a positive denominator, never reduced more than it needs. */
export type Fraction = { top: bigint; bottom: bigint };

export const ZERO: Fraction = { top: 0n, bottom: 1n };
export const ONE: Fraction = { top: 1n, bottom: 1n };

/** Reads "12", "-0.125"; anything else is a mistake of the test. */
export function fractionOf(text: string | number): Fraction {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text));
  if (found === null) throw new Error(`"${text}" is no decimal`);
  const [, minus = '', whole = '', decimals = ''] = found;
  const digits = BigInt(whole + decimals);
  return { top: minus === '-' ? -digits : digits, bottom: 10n ** BigInt(decimals.length) };
}

export function over(top: number, bottom: number): Fraction {
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function times(...factors: readonly Fraction[]): Fraction {
  return factors.reduce((a, b) => ({ top: a.top * b.top, bottom: a.bottom * b.bottom }), ONE);
}

/** Of a positive divisor. */
export function quotient(a: Fraction, b: Fraction): Fraction {
  return times(a, { top: b.bottom, bottom: b.top });
}

export function sum(terms: readonly Fraction[]): Fraction {
  return terms.reduce(plus, ZERO);
}

export function isSame(a: Fraction, b: Fraction): boolean {
  return a.top * b.bottom === b.top * a.bottom;
}

/** The nearest multiple of `unit`; of two that are equally near, the one farther from zero. */
export function roundTo(unit: string, value: Fraction): bigint {
  const size = value.top < 0n ? -value.top : value.top;
  const step = BigInt(unit);
  const cell = value.bottom * step;
  const below = size / cell;
  const rest = size - below * cell;
  const rounded = (rest * 2n >= cell ? below + 1n : below) * step;
  return value.top < 0n ? -rounded : rounded;
}
