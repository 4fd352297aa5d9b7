import { csv } from '../tables/csv.ts';
import type { EngagementReport } from '../../results/engagement-report.ts';

/** Payments and outputs of an engagement as CSV. An amount of translation that has no upper end is left empty. */
export function engagementCsv({ payments, outputs, translation }: EngagementReport): string {
  const costs = new Map((translation?.outputs ?? []).map((row) => [row.output, row]));
  return csv([
    [
      'kind',
      'id',
      'title',
      'share',
      'amount',
      'rounded',
      'due',
      'wordsLeast',
      'wordsMost',
      'translationLeast',
      'translationMost',
    ],
    ...payments.map(({ id, title, share, exact, rounded, day, year }) => [
      'payment',
      id,
      title,
      share,
      exact,
      String(rounded),
      day ?? (year === undefined ? '' : String(year)),
      '',
      '',
      '',
      '',
    ]),
    ...outputs.map(({ output, title, least, most = '' }) => [
      'output',
      output,
      title,
      '',
      '',
      '',
      '',
      least,
      most,
      costs.get(output)?.costLeast ?? '',
      costs.get(output)?.costMost ?? '',
    ]),
  ]);
}
