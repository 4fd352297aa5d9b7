import type { RecostedStatement, ShownRecostingFactor } from '../../results/recosting.ts';
import { sourceText } from '../../model/warning.ts';
import { alignAmounts } from '../align-columns.ts';
import { formatAmount, formatDecimal } from '../format-amount.ts';
import { rowText } from '../row-text.ts';
import { effectText } from './csv.ts';

/**
 * The lines of a statement before recosting, by which factors they change, and after it; then the factors with their
 * sources.
 */
export function recostingText(recosted: RecostedStatement): string {
  const { symbol, basis, description, currency, columns, thereafter, factors, lines, total, net } = recosted;
  const titles = new Map(factors.map(({ id, title }) => [id, title]));
  const block = (name: string, { before, recosting, after, effects }: RecostedStatement['total']) => [
    [name, ...columns.map(() => '')],
    ['  before recosting', ...before.map((amount) => formatAmount(amount))],
    ...effects.map((effect) => [`    ${effectText(effect, titles)}`, ...effect.amounts.map(cents)]),
    ['  recosting', ...recosting.map((amount) => formatAmount(amount))],
    ['  after recosting', ...after.map((amount) => formatAmount(amount))],
  ];
  const rows = [
    ['', ...columns.map(({ label }) => label)],
    ...lines.flatMap((line) => block(rowText(line), line)),
    ...block('Total', total),
    ...(isSame(total.before, net.before) && isSame(total.after, net.after)
      ? []
      : block('Total, net of staff assessment', net)),
  ];
  return [
    `Recosting of ${symbol}: ${basis} → ${description}`,
    `(${currency})`,
    '',
    ...alignAmounts(rows, 1),
    '',
    ...(thereafter === undefined ? [] : [thereafter, '']),
    ...(factors.length === 0 ? ['No factors: both stages are the same.'] : ['Factors', ...factors.map(factorText)]),
    '',
  ].join('\n');
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.every((amount, column) => amount === b[column]);
}

function cents(text: string): string {
  return text === '0.00' ? '–' : formatDecimal(text.replace(/\.00$/, ''));
}

function factorText({ title, cause, value, over, because, years, asOf, of, source }: ShownRecostingFactor): string {
  const exact = over === undefined ? value : `${value} / ${over}`;
  const made = because === undefined || because === exact ? '' : ` = ${because}`;
  const { first, last } = years;
  const span = last === undefined ? `from ${first} on` : first === last ? String(first) : `${first} to ${last}`;
  const day = asOf === undefined ? '' : `, as of ${asOf}`;
  return `  ${title} (${cause}): × ${exact}${made}, ${span}${day}: ${of}. ${sourceText(source)}`;
}
