import { formatAmount, formatDecimal } from '../format-amount.ts';
import { percent } from '../percent.ts';
import type { MoneyRisk } from '../../results/risk.ts';
import { alignAmounts } from '../align-amounts.ts';

/** The bands of the requirements for reading. */
export function riskText(risk: MoneyRisk, heading: string, asOf: string): string {
  const { currency, draws, beyondHorizon, outcomes, milestone, years } = risk;
  const rows = years.map((one) => [
    String(one.year),
    ...[one.requested, one.p10, one.p50, one.p90].map((amount) => formatAmount(amount)),
    percent(one.chanceSufficient),
    formatDecimal(one.expectedOverRequest),
    formatDecimal(one.expectedUnderRequest),
  ]);
  return [
    heading,
    `${currency}, net of staff assessment, if ${milestone} comes when the forecast as of ${asOf} says`,
    '',
    ...alignAmounts(
      [['year', 'requested', '10 %', '50 %', '90 %', 'suffices', 'over-request', 'under-request'], ...rows],
      1,
    ),
    '',
    `Columns 10, 50 and 90 %: the least amount that suffices in so many of the ${formatAmount(draws)} draws, which have ${outcomes} different outcomes.`,
    'Suffices: the chance that the amount requested is enough. Over- and under-request: by how much it is expected to be too high and too low.',
    `In ${percent(beyondHorizon.share)} of the draws ${milestone} does not come within the horizon of the forecast; they count as not in force in the years shown.`,
    'Only the date is uncertain here: rates and quantities stay as they are. For those: rule153 sensitivity.',
    '',
  ].join('\n');
}
