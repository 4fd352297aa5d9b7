/** Where an axis begins and ends, in whole units of currency, and its marks. */
export type Axis = { from: number; to: number; ticks: readonly number[] };

/**
 * An axis that holds all values, from and to round numbers, with about five marks. Where everything stands far from
 * zero it does not begin there, and whoever draws it says where it begins.
 */
export function makeAxis(values: readonly number[]): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(most - least, Math.abs(most) / 1e6, 1);
  const isFar = least > 0 && span < least * 0.7;
  const start = isFar ? least - span * 0.12 : Math.min(0, least);
  const step = roundStep((most - start) / 4);
  const from = Math.floor(start / step) * step;
  const to = Math.ceil(most / step) * step;
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
  return { from, to: Math.max(to, from + step), ticks };
}

/** 1, 2 or 5 times a power of ten, at least as large as given. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? 10 * power;
}

/** "24.8 million", "300 thousand", "0": where an axis begins, in few characters. */
export function roundText(value: number): string {
  const size = Math.abs(value);
  const short = (by: number) => String(Number((value / by).toPrecision(4))).replace('-', '\u2212');
  if (size >= 1e6) return `${short(1e6)} million`;
  if (size >= 1e3) return `${short(1e3)} thousand`;
  return short(1);
}
