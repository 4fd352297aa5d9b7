import { formatAmount, formatDecimal } from '../../shared/print/format-amount.ts';

// The one place where numbers become text on the page. Nothing here computes.

/** A narrow space that does not break: between thousands. */
const THIN = '\u202f';
/** After an arrow, whose own width leaves none. */
const SPACE = '\u00a0';
const MINUS = '\u2212';

/** An amount as documents print it: "1 698 700", an en dash for zero, a true minus. */
export function amountText(amount: number): string {
  return formatAmount(amount, THIN).replace(/^-/, MINUS);
}

/** A decimal of the API as text: "8 050", "0.5", a true minus. */
export function decimalText(decimal: string): string {
  return formatDecimal(decimal.replace(/^-/, ''), THIN).replace(/^/, decimal.startsWith('-') ? MINUS : '');
}

/** What was printed with plain spaces and hyphens, as the page shows it. */
export function printedText(text: string): string {
  return text.replace(/(?<=\d) (?=\d{3})/g, THIN).replace(/^-(?=\d)/, MINUS);
}

/** By how much something moved: a direction that needs no colour, and the amount. */
export function movementText(by: number): string {
  if (by === 0) return '';
  return `${by > 0 ? '▲' : '▼'}${SPACE}${amountText(Math.abs(by))}`;
}

/** The same to be read aloud. */
export function movementWords(by: number): string {
  if (by === 0) return 'unchanged';
  return `${by > 0 ? 'up' : 'down'} by ${amountText(Math.abs(by))}`;
}

/** A number as somebody types it, to the decimal that the API takes; undefined where it is none. */
export function readDecimal(typed: string): string | undefined {
  const text = typed.replace(/[\s\u202f\u00a0]/g, '').replace(/^[\u2212–]/, '-');
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.length <= 30 ? text : undefined;
}

/** How many of something: "1 figure", "17 figures". */
export function countText(count: number, one: string, several = `${one}s`): string {
  return `${formatAmount(count, THIN).replace('–', '0')} ${count === 1 ? one : several}`;
}

/** A decimal with cents as text; cents that are none are not shown: "248 400", "0.37". */
export function centsAsText(decimal: string): string {
  return decimalText(decimal.replace(/\.00$/, ''));
}

/** By how much a decimal with cents moves something: a direction that needs no colour, and the amount. */
export function centsMovementText(decimal: string): string {
  if (/^-?0(?:\.0+)?$/.test(decimal)) return '–';
  return `${decimal.startsWith('-') ? '▼' : '▲'}${SPACE}${centsAsText(decimal.replace(/^-/, ''))}`;
}
