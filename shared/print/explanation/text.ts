import type { ExplainedComponent, Explanation } from '../../results/explanation.ts';
import type { FactorOrigin } from '../../model/component.ts';
import { formatAmount, formatDecimal } from '../format-amount.ts';

/** An explanation as text: the figure, each component with its factors and their sources, the sum, the rounding. */
export function explanationText(explanation: Explanation): string {
  const { figure } = explanation;
  const name = [`Section ${figure.section}, ${figure.sectionTitle}`, figure.object, figure.line]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
  return [
    explanation.symbol,
    name,
    `${figure.year}: ${formatAmount(explanation.amount)} ${explanation.currency} (${explanation.basis})`,
    '',
    ...explanation.components.flatMap(componentLines),
    `Sum                ${formatDecimal(explanation.sum)}`,
    `To the nearest ${formatDecimal(explanation.rounding.to)}, half up: ${formatAmount(explanation.amount)}`,
    ...(explanation.complete
      ? []
      : ['', 'Not complete: part of this figure is known only as an amount; the document does not give its drivers.']),
    ...(explanation.components.length === 0 ? ['', 'Nothing falls due in this year.'] : []),
    '',
  ].join('\n');
}

function componentLines(component: ExplainedComponent): readonly string[] {
  return [
    `${component.title}  [${component.id}]`,
    ...component.factors.flatMap((factor, position) => {
      const value = formatDecimal(factor.value) + (factor.over === undefined ? '' : ` / ${factor.over}`);
      const line =
        `  ${position === 0 ? ' ' : '×'} ${value.padStart(12)} ${factor.unit} — ${factor.name} (${factor.kind}; ` +
        `${originText(factor.origin)})`;
      return factor.origin.note === undefined ? [line] : [line, `${' '.repeat(17)}${factor.origin.note}`];
    }),
    `  = ${formatDecimal(component.product).padStart(12)}${roundedText(component)}`,
    `    when: ${component.because.join(', ')}`,
    '',
  ];
}

function roundedText({ rounded, factors }: ExplainedComponent): string {
  if (rounded === undefined) return '';
  const how = factors.some(({ each, value }) => each === true && value !== '1')
    ? 'each rounded alone, together'
    : 'rounded alone to';
  return `, ${how} ${formatDecimal(rounded)}`;
}

/** Where a factor comes from, in one phrase. */
export function originText(origin: FactorOrigin): string {
  const documents = (origin.documents ?? []).map(({ symbol, paragraph }) =>
    paragraph === undefined ? symbol : `${symbol}, ${paragraph}`,
  );
  return [
    ...(origin.change === undefined ? [] : [`change "${origin.change}"`]),
    ...(origin.rateCard === undefined ? [] : [`rate card "${origin.rateCard.card}", ${origin.rateCard.provenance}`]),
    ...(origin.line === undefined ? [] : ['an amount of this estimate']),
    ...documents,
  ].join('; ');
}
