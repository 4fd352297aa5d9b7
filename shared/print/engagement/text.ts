import { formatDecimal } from '../format-amount.ts';
import { alignAmounts } from '../align-columns.ts';
import { indent } from '../assessment/text.ts';
import type { EngagementReport } from '../../results/engagement-report.ts';

/** An engagement for reading. */
export function engagementText(report: EngagementReport): string {
  const { title, type, findings, limits, notes } = report;
  const blocks = [
    [`${title} (${type})`],
    [
      'To be asked',
      ...(findings.length === 0 ? ['  nothing'] : findings.map(({ path, message }) => `  ${path}: ${message}`)),
    ],
    ...(limits.length === 0
      ? []
      : [['Limits of ST/AI/2013/4', ...limits.map(({ code, message }) => `  ${code}: ${message}`)]]),
    ...feeBlock(report),
    ...outputBlock(report),
    ...(notes.length === 0 ? [] : [['Notes', ...notes.map((note) => `  ${note}`)]]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function feeBlock({ fee, payments, currency }: EngagementReport): readonly (readonly string[])[] {
  if (fee === undefined) return [];
  const rows = payments.map(({ title, day, year, share, exact, rounded }) => [
    title,
    day ?? (year === undefined ? 'not dated' : String(year)),
    share,
    formatDecimal(exact),
    formatDecimal(String(rounded)),
  ]);
  const table =
    rows.length === 0 ? [] : indent(alignAmounts([['payment', 'due', 'share', 'exact', 'rounded'], ...rows], 2));
  return [[`Fee: ${formatDecimal(fee)} ${currency}`, ...table]];
}

function outputBlock({ outputs, translation, currency }: EngagementReport): readonly (readonly string[])[] {
  if (outputs.length === 0) return [];
  const costs = new Map((translation?.outputs ?? []).map((row) => [row.output, row]));
  const open = (text: string | undefined, least: string | undefined) =>
    text === undefined ? (least === undefined ? '–' : 'open') : formatDecimal(text);
  const rows = outputs.map(({ output, title, pagesOrWords, least, most }) => {
    const cost = costs.get(output);
    return [
      title,
      pagesOrWords,
      formatDecimal(least),
      open(most, least),
      cost === undefined ? '–' : formatDecimal(cost.costLeast),
      open(cost?.costMost, cost?.costLeast),
    ];
  });
  const sum =
    translation === undefined
      ? []
      : [['total', '', '', '', formatDecimal(translation.least), open(translation.most, translation.least)]];
  return [
    [
      `Outputs as documents, words and translation in ${currency}`,
      ...indent(
        alignAmounts([['output', 'length', 'words, least', 'most', 'translation, least', 'most'], ...rows, ...sum], 2),
      ),
      ...(translation?.assumption === undefined ? [] : [`  ${translation.assumption}`]),
    ],
  ];
}
