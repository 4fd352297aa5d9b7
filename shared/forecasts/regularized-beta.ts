import { logGamma } from './log-gamma.ts';

const STEPS_MAX = 300;
const PRECISION = 1e-12;
// Lentz's method divides by running terms, which must not be exactly zero.
const TINY = 1e-30;

/**
 * The regularized incomplete beta function of fixed shapes, as a function of x: the chance that a beta variable with
 * shapes a and b is at most x. With x = r / (1 + r) it is the chance that a ratio of two gamma variables with these
 * shapes is at most r.
 */
export function regularizedBeta(a: number, b: number): (x: number) => number {
  const logScale = logGamma(a + b) - logGamma(a) - logGamma(b);
  const turn = (a + 1) / (a + b + 2);
  return (x) => {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    const front = Math.exp(logScale + a * Math.log(x) + b * Math.log1p(-x));
    // The continued fraction converges quickly on one side of the turn; the other side follows by symmetry.
    return x < turn ? (front * continuedFraction(a, b, x)) / a : 1 - (front * continuedFraction(b, a, 1 - x)) / b;
  };
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated by the modified Lentz method. */
function continuedFraction(a: number, b: number, x: number): number {
  let numerator = 1;
  let denominator = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = denominator;
  for (let m = 1; m <= STEPS_MAX; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      denominator = 1 / awayFromZero(1 + term * denominator);
      numerator = awayFromZero(1 + term / numerator);
      change = denominator * numerator;
      value *= change;
    }
    if (Math.abs(change - 1) < PRECISION) return value;
  }
  throw new Error(`the incomplete beta function of shapes ${a}, ${b} did not converge at ${x}`);
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
