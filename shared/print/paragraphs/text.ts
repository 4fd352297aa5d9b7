import type { AmendmentCard } from '../../paragraphs/amendment-card.ts';
import { wordingText } from '../../paragraphs/amendment-scenario.ts';
import { formatDecimal } from '../format-amount.ts';
import { type AmendedSum, amendedSums } from './csv.ts';
import { alignAmounts } from '../align-columns.ts';
import { comparisonText } from '../comparison/text.ts';
import type { ParagraphRow } from '../../results/paragraph-prices.ts';

/**
 * The price of each operative paragraph for reading: what several cause jointly, and what is attributed to none, stands
 * as it is.
 */
export function paragraphsText(rows: readonly ParagraphRow[], years: readonly number[], heading: string): string {
  const shown = rows.filter(
    ({ kind, amounts }) => kind === 'paragraph' || kind === 'total' || amounts.some((amount) => amount !== '0'),
  );
  const lines = alignAmounts(
    [
      ['operative paragraph', '', ...years.map(String)],
      ...shown.map((row) => [rowName(row), row.kind === 'paragraph' ? row.title : '', ...row.amounts.map(amountText)]),
    ],
    2,
  );
  return `${[heading, '', ...ruled(lines, 1)].join('\n')}\n`;
}

/** The card of an amendment: what it does to each paragraph, the bridge from before to after, and what stays. */
export function amendmentText(card: AmendmentCard, years: readonly number[] | undefined): string {
  const shown = years ?? card.years;
  const sums = amendedSums(card, shown).filter(
    ({ kind, before, after }) => kind === 'total' || before !== '0' || after !== '0',
  );
  const lines = alignAmounts(
    [
      ['operative paragraph', 'before', 'after', 'difference'],
      ...sums.map((row) => [rowName(row), ...[row.before, row.after, row.difference].map(amountText)]),
    ],
    1,
  );
  const { amendment, symbol, currency, kept, leftBehind, note, bridge } = card;
  return [
    `${amendment.title} (${amendment.id}), ${symbol}`,
    ...(amendment.text === undefined ? [] : [wordingText(amendment.text)]),
    `${currency}, sums of ${shown.join(', ')}, staff assessment included`,
    '',
    ...ruled(lines, 1),
    '',
    ...(leftBehind.length === 0 ? [] : ['Caution', ...leftBehind.map(({ message }) => `  ${message}`), '']),
    ...(note === undefined ? [] : [`Note: ${note}`, '']),
    ...(kept.length === 0 ? [] : ['Kept', ...kept.map(({ message }) => `  ${message}`), '']),
    comparisonText(bridge, 'line', 'Bridge', years),
  ].join('\n');
}

function rowName({ kind, paragraphs }: Pick<ParagraphRow | AmendedSum, 'kind' | 'paragraphs'>): string {
  if (kind === 'paragraph') return paragraphs.join('');
  return kind === 'joint' ? `${paragraphs.join(', ')} jointly` : kind;
}

function amountText(amount: string): string {
  return amount === '0' ? '–' : formatDecimal(amount);
}

/** Lines with a rule before the last ones. */
function ruled(lines: readonly string[], last: number): readonly string[] {
  return [...lines.slice(0, -last), '-'.repeat(Math.max(...lines.map(({ length }) => length))), ...lines.slice(-last)];
}
