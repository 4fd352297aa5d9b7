import type { TotalExplanation } from '../../results/total-explanation.ts';
import { sourceText } from '../../model/warning.ts';
import { formatAmount } from '../format-amount.ts';

/** A subtotal or total as text: what it is, what is summed, what it comes to. */
export function totalText(explanation: TotalExplanation): string {
  const { addends, amount, basis, column, currency, symbol, table, rounding, percent } = explanation;
  const name = nameOf(explanation);
  const amounts = [...addends.map((addend) => addend.amount), amount].map((value) => formatAmount(value));
  const width = Math.max(...amounts.map((text) => text.length));
  const printed = percent === undefined ? `${formatAmount(amount)} ${currency}` : `${percent ?? '–'} per cent`;
  return [
    symbol,
    `Table ${table.number}, ${table.title} (${basis})`,
    `${name}, ${column}: ${printed}`,
    '',
    ...addends.map((addend, position) => `  ${(amounts[position] ?? '').padStart(width)}  ${addendText(addend)}`),
    ...lastLines(explanation, amounts.at(-1) ?? '', width, rounding),
    '',
  ].join('\n');
}

function nameOf({ section, object, line, group, title }: TotalExplanation): string {
  const names = [title, group, section === undefined ? undefined : `Section ${section}`, object, line];
  const given = names.filter((name) => name !== undefined);
  return given.length === 0 ? 'Total' : given.join(', ');
}

function lastLines(
  { sumOf }: TotalExplanation,
  amount: string,
  width: number,
  rounding: string | undefined,
): readonly string[] {
  if (sumOf === 'percentage') return ['= the first in per cent of the second'];
  if (rounding === undefined) return [`= ${amount.padStart(width)}  the sum; each amount above is rounded already`];
  return [`= ${amount.padStart(width)}  the sum, rounded by itself: rounding adds ${rounding}`];
}

function addendText({ section, object, line, title, category, source }: TotalExplanation['addends'][number]): string {
  const from = source === undefined ? '' : ` (${sourceText(source)})`;
  if (section === undefined || object === undefined) return `${title}${from}`;
  const name = [`Section ${section}`, object, ...(line === undefined ? [] : [line])].join(', ');
  return `${source === undefined ? name : `${title}: ${name}`}${category === undefined ? '' : `, ${category}`}${from}`;
}
