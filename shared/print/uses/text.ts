import type { Uses, UsingFigure } from '../../results/uses.ts';
import { formatAmount, formatDecimal } from '../format-amount.ts';
import { rowText } from '../row-text.ts';

/** Every figure that uses something: its amount, how much of it comes of what is asked for, and by which components. */
export function usesText({ symbol, currency, of, name, figures }: Uses): string {
  const count = figures.length === 1 ? '1 figure' : `${figures.length} figures`;
  return [
    `${symbol}: ` +
      `${figures.length === 0 ? 'no figure uses' : `${count} use${figures.length === 1 ? 's' : ''}`} ${of} "${name}"`,
    ...(figures.length === 0 ? [] : [`(${currency})`]),
    ...figures.flatMap(figureLines),
    '',
  ].join('\n');
}

function figureLines({ column, amount, used, components, ...names }: UsingFigure): readonly string[] {
  return [
    '',
    `${rowText(names)}, ${column}: ${formatAmount(amount)}, of which ${formatDecimal(used)}`,
    ...components.flatMap(({ id, title, reasons }) => [
      `  ${title}  [${id}]`,
      ...reasons.map((reason) => `    ${reason}`),
    ]),
  ];
}
