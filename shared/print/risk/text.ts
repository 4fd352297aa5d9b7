import { formatAmount, formatDecimal, percent } from '../format-amount.ts';
import type { AmountRisk, MoneyRisk } from '../../results/risk.ts';
import { alignAmounts } from '../align-columns.ts';

const COLUMNS = ['requested', '10 %', '50 %', '90 %', 'suffices', 'over-request', 'under-request'];

/**
 * The bands of the requirements for reading: by year, in sum, and in sum by section. Cautions are what a reader must
 * know first.
 */
export function riskText(risk: MoneyRisk, heading: string, cautions: readonly string[] = []): string {
  const { currency, draws, beyondHorizon, outcomes, milestone, years, total, sections, treaty, asOf } = risk;
  const ended = years.filter((one) => one.ended).map(({ year }) => year);
  return [
    heading,
    `${currency}, net of staff assessment, if ${milestone} comes when the forecast${treaty === undefined ? '' : ` of ${treaty}`} as of ${asOf} says`,
    ...cautions.map((caution) => `Caution: ${caution}`),
    '',
    ...alignAmounts(
      [
        ['year', ...COLUMNS],
        ...years.map((one) => [String(one.year), ...amounts(one)]),
        ['all years', ...amounts(total)],
      ],
      1,
    ),
    '',
    'All years together, by section',
    ...alignAmounts([['section', ...COLUMNS], ...sections.map((one) => [one.section, ...amounts(one.total)])], 1),
    '',
    `Columns 10, 50 and 90 %: the least amount that suffices in so many of the ${formatAmount(draws)} draws, which have ${outcomes} different outcomes. They lie at equal distances over the chances of the forecast, so that no chance is off by more than one in ${formatAmount(draws)}.`,
    'Suffices: the chance that the amount requested is enough. Over- and under-request: by how much it is expected to be too high and too low.',
    'All years: much moves only from one year to another, so that the sum is more certain than its years; its bands are not sums of theirs.',
    ...(ended.length === 0 ? [] : [`Ended before the day of the forecast, so certain: ${ended.join(', ')}.`]),
    `In ${percent(beyondHorizon.share)} of the draws ${milestone} does not come within the horizon of the forecast; they count as not in force in the years shown.`,
    'Only the date is uncertain here: rates and quantities stay as they are. For those: npx rule153 sensitivity.',
    '',
  ].join('\n');
}

function amounts(one: AmountRisk): readonly string[] {
  return [
    ...[one.requested, one.p10, one.p50, one.p90].map((amount) => formatAmount(amount)),
    percent(one.chanceSufficient),
    formatDecimal(one.expectedOverRequest),
    formatDecimal(one.expectedUnderRequest),
  ];
}
