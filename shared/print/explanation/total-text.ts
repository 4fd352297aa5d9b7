import type { TotalExplanation } from '../../results/total-explanation.ts';
import { formatAmount } from '../format-amount.ts';

/** A subtotal or total as text: what it is, what is summed, what it comes to. */
export function totalText(explanation: TotalExplanation): string {
  const { addends, amount, basis, column, currency, section, symbol, table } = explanation;
  const name = section === undefined ? 'Total' : `Section ${section}`;
  const amounts = [...addends.map((addend) => addend.amount), amount].map((value) => formatAmount(value));
  const width = Math.max(...amounts.map((text) => text.length));
  return [
    symbol,
    `Table ${table.number}, ${table.title} (${basis})`,
    `${name}, ${column}: ${formatAmount(amount)} ${currency}`,
    '',
    ...addends.map((addend, position) => `  ${(amounts[position] ?? '').padStart(width)}  ${addendWords(addend)}`),
    `= ${(amounts.at(-1) ?? '').padStart(width)}  the sum; each amount above is rounded already`,
    '',
  ].join('\n');
}

function addendWords({ section, object, line, title }: TotalExplanation['addends'][number]): string {
  if (section === undefined || object === undefined) return title;
  return [`Section ${section}`, object, ...(line === undefined ? [] : [line])].join(', ');
}
