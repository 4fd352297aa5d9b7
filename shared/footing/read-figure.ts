/** Figures are kept in millionths, so that thousands with decimals and whole dollars add up in one whole number. */
export const millionths = 1_000_000n;

/**
 * A figure as a document prints it. `dash` is nil, `unknown` is ".." or "n/a": a sum over it cannot be judged.
 * `decimals` says in which unit it was printed, hence how far rounding can explain a difference.
 */
export type Figure =
  | { readonly kind: 'amount'; readonly value: bigint; readonly decimals: number; readonly printed: string }
  | { readonly kind: 'percent'; readonly value: bigint; readonly decimals: number; readonly printed: string }
  | { readonly kind: 'dash'; readonly value: 0n; readonly decimals: 0; readonly printed: string }
  | { readonly kind: 'unknown'; readonly printed: string };

const decimalsMax = 6;
const digitsMax = 18;

/**
 * Reads a cell as the United Nations writes figures: "1 698 700" with any blank, "1,698,700", dashes for nil,
 * parentheses or a minus for what is negative, marks of footnotes behind ("3 720.8 a", "1 200ᵃ", "44 000*"). Gives
 * undefined for a text or an empty cell.
 */
export function readFigure(cell: string): Figure | undefined {
  const printed = plainBlanks(cell).trim();
  if (printed === '' || printed.length > 60) return undefined;
  if (/^[-–—−_‒―]+$/u.test(printed) || /^nil$/i.test(printed)) return { kind: 'dash', value: 0n, decimals: 0, printed };
  if (/^(?:\.{2,}|…|n\.?\/?a\.?|tbd|x)$/i.test(printed)) return { kind: 'unknown', printed };
  const bare = withoutMarks(printed);
  const percent = bare.endsWith('%');
  const amount = readAmount(percent ? bare.slice(0, -1).trim() : bare);
  return amount === undefined ? undefined : { kind: percent ? 'percent' : 'amount', ...amount, printed };
}

/** Every kind of blank that typesetting knows as the plain one, and every kind of minus as one. */
export function plainBlanks(text: string): string {
  return text.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/gu, ' ').replace(/[\u200b-\u200f\u2060\ufeff]/gu, '');
}

/** Without the marks of footnotes behind a figure, and the currency before it. */
function withoutMarks(printed: string): string {
  const bare = printed
    .replace(/(?<=[\d)%])\s*[\u00aa\u00b2\u00b3\u00b9\u00ba\u2070-\u209f\u1d2c-\u1d6a\u1d9b-\u1dbf*†‡§#]+$/u, '')
    .replace(/(?<=[\d)%])\s*(?:[a-z](?:\s?[,/]\s?[a-z])*\/?|\([a-z]\)|\[[a-z\d]+\])$/u, '')
    .replace(/^[-–—−]?\s*\(?(?:US\$|\$|€|USD|EUR)\s*/u, (prefix) => prefix.replace(/US\$|\$|€|USD|EUR/u, ''));
  return bare.trim();
}

function readAmount(text: string): { value: bigint; decimals: number } | undefined {
  const inParentheses = /^\(\s*([^()]+?)\s*\)$/u.exec(text)?.[1];
  const signed = /^([+\-–—−])?\s*(.+)$/u.exec(inParentheses ?? text);
  const [, sign = '', digits = ''] = signed ?? [];
  const shape = /^(\d{1,3}(?:([ ,'’])\d{3})(?:\2\d{3})*|\d+)(?:\.(\d+)|,(\d{1,2}))?$/u.exec(digits);
  if (shape === null) return undefined;
  const [, whole = '', , fraction = shape[4] ?? ''] = shape;
  const wholeDigits = whole.replace(/\D/gu, '');
  if (wholeDigits.length > digitsMax) return undefined;
  const kept = fraction.slice(0, decimalsMax);
  const magnitude = BigInt(wholeDigits) * millionths + BigInt(kept.padEnd(decimalsMax, '0'));
  const negative = inParentheses !== undefined || /[-–—−]/u.test(sign);
  return { value: negative ? -magnitude : magnitude, decimals: kept.length };
}

/** What a figure adds to a sum: nothing for a dash or an empty cell; undefined if it is not known. */
export function valueOf(figure: Figure | undefined): bigint | undefined {
  if (figure === undefined) return 0n;
  return figure.kind === 'unknown' ? undefined : figure.value;
}

/** A value as documents print it: "1 698 700", "-3 720.8". */
export function formatValue(value: bigint, decimals = 0): string {
  const magnitude = value < 0n ? -value : value;
  const whole = String(magnitude / millionths).replace(/\B(?=(?:\d{3})+$)/gu, ' ');
  const rest = String(magnitude % millionths).padStart(decimalsMax, '0');
  const shown = Math.max(decimals, rest.replace(/0+$/u, '').length);
  return `${value < 0n ? '-' : ''}${whole}${shown === 0 ? '' : `.${rest.slice(0, shown)}`}`;
}

/** A value as an exact decimal string, as results have it. */
export function decimalText(value: bigint): string {
  return formatValue(value).replaceAll(' ', '');
}

/** One printed unit of the last decimal place. */
export function printedUnit(decimals: number): bigint {
  return 10n ** BigInt(decimalsMax - Math.min(decimals, decimalsMax));
}

/** How far a value is from nought. */
export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
