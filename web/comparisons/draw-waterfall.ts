import type { Waterfall } from '../../shared/comparisons/waterfall.ts';
import { type Axis, makeAxis, placeOn, roundText } from '../charts/axis.ts';
import type { Drawing } from '../charts/chart-export.tsx';
import { escapeXml } from '../charts/escape-xml.ts';
import { amountText, centsMovementText } from '../format/numbers.ts';

/** The axis of a waterfall: it holds every bar, and may begin far from zero. */
export function waterfallAxis({ from, to, bars }: Waterfall): Axis {
  return makeAxis([from, to, ...bars.map(({ after }) => Number(after))]);
}

/** The first and the last place of a bar on its axis, from 0 to 1. */
export function barSpan(axis: Axis, before: number, after: number): { start: number; length: number } {
  const [one, other] = [placeOn(axis, before), placeOn(axis, after)];
  return { start: Math.min(one, other), length: Math.abs(other - one) };
}

const ROW = 26;
const NAMES = 330;
const BARS = 420;
const AMOUNTS = 130;

/** The whole chart as a drawing that stands by itself, with its names and amounts. */
export function drawWaterfall(
  waterfall: Waterfall,
  said: { title: string; unit: string; names: readonly string[]; from: string; to: string },
): Drawing {
  const axis = waterfallAxis(waterfall);
  const width = NAMES + BARS + AMOUNTS;
  const rows = [
    { name: said.from, start: axis.from, end: waterfall.from, amount: amountText(waterfall.from), isSum: true },
    ...waterfall.bars.map(({ before, after, amount }, position) => ({
      name: said.names[position] ?? '',
      start: Number(before),
      end: Number(after),
      amount: centsMovementText(amount),
      isSum: false,
    })),
    { name: said.to, start: axis.from, end: waterfall.to, amount: amountText(waterfall.to), isSum: true },
  ];
  const height = ROW * (rows.length + 2) + 10;
  const text = (x: number, row: number, anchor: string, content: string, weight = 400): string =>
    `<text x="${x}" y="${row * ROW + 18}" text-anchor="${anchor}" font-weight="${weight}">${escapeXml(content)}</text>`;
  const drawn = rows.flatMap(({ name, start, end, amount, isSum }, position) => {
    const span = barSpan(axis, start, end);
    const x = NAMES + span.start * BARS;
    const bar = `<rect x="${x.toFixed(1)}" y="${(position + 2) * ROW + 4}" width="${Math.max(1, span.length * BARS).toFixed(1)}" height="${ROW - 8}" fill="${isSum ? '#8c8f94' : '#0b5cab'}"/>`;
    const weight = isSum ? 600 : 400;
    const short = name.length > 48 ? `${name.slice(0, 47)}…` : name;
    return [text(8, position + 2, 'start', short, weight), bar, text(width - 8, position + 2, 'end', amount, weight)];
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Noto Sans, Liberation Sans, sans-serif" font-size="13" fill="#171a1f">`,
    `<title>${escapeXml(said.title)}</title><rect width="100%" height="100%" fill="#fff"/>`,
    text(8, 0, 'start', said.title, 600),
    text(NAMES + BARS, 1, 'end', axisText(axis, said.unit)),
    ...drawn,
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

/** Says where an axis begins, which is not always at zero. */
export function axisText({ from }: Axis, unit: string): string {
  return from === 0 ? `${unit}, axis from zero` : `${unit}, axis from ${roundText(from)}`;
}
