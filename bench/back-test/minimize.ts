/** A function of several variables with its gradient. */
export type Differentiable = (at: readonly number[]) => { value: number; gradient: number[] };

const STEPS_MAX = 400;
const GRADIENT_SMALL = 1e-4;
const HALVINGS_MAX = 40;

/**
 * The least value near a starting point, by the method of Broyden, Fletcher, Goldfarb and Shanno with a backtracking
 * line search. Deterministic; the same start gives the same digits on one machine, and nearly the same on another.
 */
export function minimize(f: Differentiable, start: readonly number[]): number[] {
  let at = [...start];
  let { value, gradient } = f(at);
  let inverse = identity(at.length);
  for (let step = 0; step < STEPS_MAX && Math.hypot(...gradient) > GRADIENT_SMALL; step++) {
    let direction = inverse.map((row) => -dot(row, gradient));
    if (dot(direction, gradient) >= 0) {
      inverse = identity(at.length);
      direction = gradient.map((one) => -one);
    }
    const found = searchLine(f, at, value, gradient, direction);
    if (found === undefined) return at;
    const moved = found.at.map((one, i) => one - (at[i] ?? 0));
    const turned = found.gradient.map((one, i) => one - (gradient[i] ?? 0));
    inverse = updateInverse(inverse, moved, turned);
    ({ at, value, gradient } = found);
  }
  return at;
}

function searchLine(
  f: Differentiable,
  at: readonly number[],
  value: number,
  gradient: readonly number[],
  direction: readonly number[],
): { at: number[]; value: number; gradient: number[] } | undefined {
  const slope = dot(gradient, direction);
  for (let halving = 0, length = 1; halving < HALVINGS_MAX; halving++, length /= 2) {
    const next = at.map((one, i) => one + length * (direction[i] ?? 0));
    const there = f(next);
    if (there.value <= value + 1e-4 * length * slope) return { at: next, ...there };
  }
  return undefined;
}

/** The BFGS update of the inverse Hessian; left as it is where the curvature along the step is not positive. */
function updateInverse(inverse: number[][], moved: readonly number[], turned: readonly number[]): number[][] {
  const curvature = dot(moved, turned);
  if (curvature <= 1e-14) return inverse;
  const image = inverse.map((row) => dot(row, turned));
  const factor = 1 / curvature + dot(turned, image) / curvature ** 2;
  return inverse.map((row, i) =>
    row.map(
      (one, j) =>
        one +
        factor * (moved[i] ?? 0) * (moved[j] ?? 0) -
        ((image[i] ?? 0) * (moved[j] ?? 0) + (moved[i] ?? 0) * (image[j] ?? 0)) / curvature,
    ),
  );
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, one, i) => sum + one * (b[i] ?? 0), 0);
}
